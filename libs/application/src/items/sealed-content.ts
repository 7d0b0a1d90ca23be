import { releasePlanBytes, type ReleasePlan } from '#domain/disclosure';
import { untreated } from '#domain/deidentification';
import type { Digest } from '#domain/kernel';
import {
  digestOf,
  type ItemContent,
  makeSourceRevision,
  renditionBytes,
  type SealedRevision,
} from '#domain/text';
import type { Randomness } from '../ports/environment.ports.js';

/** Bytes and the digest that names them. */
export interface Sealed {
  readonly digest: Digest;
  readonly bytes: Uint8Array;
}

/** Content as a source revision with a salt of its own. */
export function sealRevision(content: ItemContent, randomness: Randomness): SealedRevision {
  return makeSourceRevision({ ...content, salt: Buffer.from(randomness.bytes(32)).toString('hex') });
}

/** The content without salt, to see whether two texts are the same; never kept, never shown. */
export function sealUntreated(content: ItemContent): Sealed {
  const bytes = renditionBytes(untreated(content));
  return { bytes, digest: digestOf(bytes) };
}

/** A release plan in the bytes that are signed. */
export function sealPlan(plan: ReleasePlan): Sealed {
  const bytes = releasePlanBytes(plan);
  return { bytes, digest: digestOf(bytes) };
}
