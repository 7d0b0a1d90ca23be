import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { keepSecretFile } from './secret-file.js';

/** The installation's receipt key: attests sign-offs as they were given. */
export interface ReceiptKey {
  /** First 16 hex digits of the SHA-256 of the public key (SPKI, DER). */
  readonly keyId: string;
  readonly algorithm: 'ed25519';
  /** SPKI, DER. */
  readonly publicKey: Uint8Array;
  sign(statement: Uint8Array): Uint8Array;
}

/** Reads the Ed25519 key from a PEM file, or makes one there (readable by its owner only) when there is none. */
export function loadOrCreateReceiptKey(file: string): ReceiptKey {
  return receiptKeyOf(createPrivateKey(keepSecretFile(file, newKey)));
}

function newKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function receiptKeyOf(privateKey: KeyObject): ReceiptKey {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return {
    keyId: createHash('sha256').update(publicKey).digest('hex').slice(0, 16),
    algorithm: 'ed25519',
    publicKey,
    sign: (statement) => sign(null, statement, privateKey),
  };
}
