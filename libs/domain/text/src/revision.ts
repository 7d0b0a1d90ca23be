import type { Digest } from '#domain/kernel';
import { canonicalBytes, digestOf } from './canonical.js';
import { CanonicalFormError, readContentForm, requireCanonical } from './canonical-form.js';
import type { ItemContent } from './canonical-form.js';

export const revisionFormat = 'shenjiao-revision/1';

/**
 * An immutable snapshot of an item's source. The salt (32 random bytes as 64 hex digits) keeps anybody who
 * knows the digest from testing guesses at a number that the rendition masks; it lies only in these bytes.
 */
export interface SourceRevision extends ItemContent {
  readonly format: typeof revisionFormat;
  readonly salt: string;
}

/** A revision with its byte form. `saltCommitment` is the SHA-256 of the 32 salt bytes. */
export interface SealedRevision {
  readonly revision: SourceRevision;
  readonly bytes: Uint8Array;
  readonly digest: Digest;
  readonly saltCommitment: Digest;
}

const saltPattern = /^[0-9a-f]{64}$/;

/**
 * Seals parsed content as a source revision.
 *
 * @param content  document and metadata as their parsers returned them, attachments, and the salt as 64
 *   lower-case hex digits; the caller draws it anew for every revision.
 * @throws CanonicalFormError when the salt is malformed.
 */
export function makeSourceRevision(content: ItemContent & { readonly salt: string }): SealedRevision {
  const { document, attachments, metadata, salt } = content;
  requireSalt(salt);
  const revision: SourceRevision = { format: revisionFormat, salt, document, attachments, metadata };
  const bytes = canonicalBytes(revision);
  return { revision, bytes, digest: digestOf(bytes), saltCommitment: digestOf(Buffer.from(salt, 'hex')) };
}

/**
 * Reads a source revision back from its canonical bytes.
 *
 * @throws CanonicalFormError when the bytes are not exactly what `makeSourceRevision` would write.
 */
export function revisionOf(bytes: Uint8Array): SourceRevision {
  const { fields, content } = readContentForm(revisionFormat, bytes, ['salt']);
  const salt = requireSalt(fields.salt);
  const revision: SourceRevision = { format: revisionFormat, salt, ...content };
  requireCanonical(revisionFormat, revision, bytes);
  return revision;
}

function requireSalt(salt: unknown): string {
  if (typeof salt === 'string' && saltPattern.test(salt)) return salt;
  throw new CanonicalFormError(revisionFormat, [
    { code: 'REVISION.SALT_INVALID', path: '/salt', params: {} },
  ]);
}
