import { createHash } from 'node:crypto';
import type { Digest } from '#domain/kernel';
import type { Finding } from '#domain/text';

/** A finding in a treated text under a name of its own: an answer to a place of one treated text is none to the same place of another. */
export function residualFinding({
  finding,
  treatmentDigest,
}: {
  readonly finding: Finding;
  readonly treatmentDigest: Digest;
}): Finding {
  const name = createHash('sha256').update(`${treatmentDigest} ${finding.id}`).digest('hex');
  return { ...finding, id: name.slice(0, 24) };
}
