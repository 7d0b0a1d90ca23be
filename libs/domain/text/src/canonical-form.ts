import { AppError } from '#domain/kernel';
import { readAttachments } from './attachment.js';
import type { AttachmentReference } from './attachment.js';
import { canonicalBytes } from './canonical.js';
import { ClosedReader } from './closed-reader.js';
import type { DisclosureDocument } from './document.js';
import type { Issue } from './issue.js';
import type { ItemMetadata } from './metadata.js';
import { parseDocument } from './parse-document.js';
import { parseMetadata } from './parse-metadata.js';

/** What revision and rendition have in common: text, files and catalogue data. */
export interface ItemContent {
  readonly document: DisclosureDocument;
  readonly attachments: readonly AttachmentReference[];
  readonly metadata: ItemMetadata;
}

/** Stored or received bytes are not the canonical form they should be. */
export class CanonicalFormError extends AppError {
  readonly code = 'CONTENT.NOT_CANONICAL';
  readonly kind = 'fault';

  constructor(
    readonly format: string,
    readonly issues: readonly Issue[],
    options?: ErrorOptions,
  ) {
    super(`bytes are no canonical ${format}`, { format, codes: issues.map((issue) => issue.code) }, options);
  }
}

/** Parses JSON from strict UTF-8 without taking anything for granted. */
export function jsonOf(format: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (cause) {
    throw new CanonicalFormError(format, [], { cause });
  }
}

/**
 * The fields of a canonical object of the wanted format, with content parsed.
 *
 * @throws CanonicalFormError when format, keys or content are wrong.
 */
export function readContentForm(
  format: string,
  bytes: Uint8Array,
  furtherKeys: readonly string[],
): { readonly fields: Readonly<Record<string, unknown>>; readonly content: ItemContent } {
  const reader = new ClosedReader();
  const keys = ['format', 'document', 'attachments', 'metadata', ...furtherKeys];
  const fields = reader.object(jsonOf(format, bytes), '', keys) ?? {};
  reader.oneOf(fields.format, '/format', [format]);
  const document = parseDocument(fields.document);
  const metadata = parseMetadata(fields.metadata);
  const attachments = readAttachments(reader, fields.attachments, '/attachments');
  if (!document.ok || !metadata.ok || reader.issues.length > 0) {
    throw new CanonicalFormError(format, [
      ...reader.issues,
      ...(document.ok ? [] : document.issues),
      ...(metadata.ok ? [] : metadata.issues),
    ]);
  }
  return { fields, content: { document: document.document, attachments, metadata: metadata.metadata } };
}

/**
 * Refuses bytes that mean the same but are written differently (order, spaces, repeated keys).
 *
 * @throws CanonicalFormError when the bytes are not the ones the value would be written as.
 */
export function requireCanonical(format: string, value: unknown, bytes: Uint8Array): void {
  if (Buffer.compare(canonicalBytes(value), bytes) !== 0) throw new CanonicalFormError(format, []);
}
