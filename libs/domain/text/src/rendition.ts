import type { Digest } from '#domain/kernel';
import { canonicalBytes, digestOf } from './canonical.js';
import { readContentForm, requireCanonical } from './canonical-form.js';
import type { ItemContent } from './canonical-form.js';

export const renditionFormat = 'shenjiao-rendition/1';

/** What is to be published: computed from a revision by its treatment, never edited, without a salt. */
export interface Rendition extends ItemContent {
  readonly format: typeof renditionFormat;
}

/** The bytes that the portal serves beside the page. */
export function renditionBytes(rendition: Rendition): Uint8Array {
  return canonicalBytes(rendition);
}

/** The `contentDigest` that reviewers see and the signer signs. */
export function renditionDigest(rendition: Rendition): Digest {
  return digestOf(renditionBytes(rendition));
}

/**
 * Reads a rendition back from its canonical bytes.
 *
 * @throws CanonicalFormError when the bytes are not exactly what `renditionBytes` would write.
 */
export function renditionOf(bytes: Uint8Array): Rendition {
  const { content } = readContentForm(renditionFormat, bytes, []);
  const rendition: Rendition = { format: renditionFormat, ...content };
  requireCanonical(renditionFormat, rendition, bytes);
  return rendition;
}
