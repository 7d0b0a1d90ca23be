import { canonicalBytes } from '#domain/text';
import type { CaseId, DecisionId, Digest, Instant, ItemId, PersonId } from '#domain/kernel';

export interface SignOffStatement {
  readonly item: ItemId;
  readonly case: CaseId;
  readonly decision: DecisionId;
  readonly signer: PersonId;
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
  readonly at: Instant;
}

/** The bytes that the receipt key signs: canonical JSON `shenjiao-sign-off/1`. */
export function signOffStatement(statement: SignOffStatement): Uint8Array {
  return canonicalBytes({ format: 'shenjiao-sign-off/1', ...statement });
}
