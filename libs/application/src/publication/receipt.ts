import { createPublicKey, verify } from 'node:crypto';
import { canonicalBytes, jsonOf } from '#domain/text';

/** A sign-off as it was attested: the statement names what was signed, the signature is the receipt key's. */
export interface AttestedSignOff {
  readonly contentDigest: string;
  readonly releasePlanDigest: string;
  readonly statement: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * Whether the receipt key has attested exactly this sign-off: the Ed25519 signature holds, and the statement names
 * the same item and the same two digests as the row.
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
    said['contentDigest'] === signOff.contentDigest &&
    said['releasePlanDigest'] === signOff.releasePlanDigest &&
    Buffer.from(canonicalBytes(said)).equals(signOff.statement)
  );
}
