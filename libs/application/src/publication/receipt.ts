import { createPublicKey, verify } from 'node:crypto';
import type { CaseId, DecisionId, PersonId } from '#domain/kernel';
import { canonicalBytes, jsonOf } from '#domain/text';

/** A sign-off as it was attested: the statement names what was signed, the signature is the receipt key's. */
export interface AttestedSignOff {
  readonly decisionId: DecisionId;
  readonly caseId: CaseId;
  /** Who decided, as the decision's row names them. */
  readonly signerId: PersonId;
  readonly contentDigest: string;
  readonly releasePlanDigest: string;
  readonly statement: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * Whether the receipt key has attested exactly this sign-off: the Ed25519 signature holds, and the statement names
 * the same item, case, decision, signer and two digests as the rows. A statement made for another sign-off is no receipt.
 *
 * @param publicKey  SPKI, DER.
 */
export function isReceiptGenuine(signOff: AttestedSignOff, publicKey: Uint8Array, itemId: string): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
  if (!verify(null, signOff.statement, key, signOff.signature)) return false;
  const said = jsonOf('shenjiao-sign-off/1', signOff.statement) as Readonly<Record<string, unknown>>;
  return (
    said['format'] === 'shenjiao-sign-off/1' &&
    said['item'] === itemId &&
    said['case'] === signOff.caseId &&
    said['decision'] === signOff.decisionId &&
    said['signer'] === signOff.signerId &&
    said['contentDigest'] === signOff.contentDigest &&
    said['releasePlanDigest'] === signOff.releasePlanDigest &&
    Buffer.from(canonicalBytes(said)).equals(signOff.statement)
  );
}
