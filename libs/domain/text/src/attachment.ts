import type { Digest } from '#domain/kernel';
import type { ClosedReader } from './closed-reader.js';

/** A file that lies beside the document: its bytes are found by digest, its name is shown to people. */
export interface AttachmentReference {
  readonly digest: Digest;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

const attachmentsMax = 200;

/** Reads the list of attachments; one digest stands in it once. */
export function readAttachments(
  reader: ClosedReader,
  value: unknown,
  path: string,
): readonly AttachmentReference[] {
  const attachments = reader.array(value, path, 0, attachmentsMax).map((attachment, index) => {
    const at = `${path}/${index}`;
    const fields = reader.object(attachment, at, ['digest', 'name', 'mediaType', 'sizeBytes']) ?? {};
    return {
      digest: reader.digest(fields.digest, `${at}/digest`),
      name: reader.text(fields.name, `${at}/name`, { min: 1, max: 255 }),
      mediaType: reader.text(fields.mediaType, `${at}/mediaType`, { min: 3, max: 127 }),
      sizeBytes: reader.integer(fields.sizeBytes, `${at}/sizeBytes`, 0, Number.MAX_SAFE_INTEGER),
    };
  });
  if (new Set(attachments.map(({ digest }) => digest)).size < attachments.length) {
    reader.report('DOCUMENT.ATTACHMENT_LISTED_TWICE', path);
  }
  return attachments;
}
