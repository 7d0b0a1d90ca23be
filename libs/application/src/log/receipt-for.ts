import type { Instant } from '#domain/kernel';
import { canonicalBytes } from '#domain/text';
import type { ReceiptSigner } from '../ports/environment.ports.js';

/** The promise that an entry will be in the log: whoever holds it can prove that an entry was left out. */
export interface Receipt {
  readonly entryId: string;
  /** SHA-256 leaf hash of the entry, as hex. */
  readonly leaf: string;
  readonly at: Instant;
  readonly keyId: string;
  /** Ed25519 over the receipt's bytes, base64. */
  readonly signature: string;
}

/** What a receipt's signature is over: canonical JSON `shenjiao-receipt/1`. */
export function receiptBytes({ entryId, leaf, at }: Pick<Receipt, 'entryId' | 'leaf' | 'at'>): Uint8Array {
  return canonicalBytes({ format: 'shenjiao-receipt/1', entryId, leaf, at });
}

/** Signs the receipt for an entry that is about to be written. */
export function receiptFor(
  signer: ReceiptSigner,
  entry: { readonly id: string; readonly leaf: Uint8Array },
  at: Instant,
): Receipt {
  const said = { entryId: entry.id, leaf: Buffer.from(entry.leaf).toString('hex'), at };
  const signature = Buffer.from(signer.sign(receiptBytes(said))).toString('base64');
  return { ...said, keyId: signer.keyId, signature };
}
