import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The installation's receipt key: attests sign-offs as they were given. */
export interface ReceiptKey {
  /** First 16 hex digits of the SHA-256 of the public key (SPKI, DER). */
  readonly keyId: string;
  readonly algorithm: 'ed25519';
  /** SPKI, DER. */
  readonly publicKey: Uint8Array;
  sign(statement: Uint8Array): Uint8Array;
}

/**
 * Reads the Ed25519 key from a PEM file, or makes one there (readable by its owner only) when there is none.
 * Two processes that start at once agree: the first to put its file there wins, the other reads it.
 */
export function loadOrCreateReceiptKey(file: string): ReceiptKey {
  return receiptKeyOf(readKey(file) ?? createKey(file));
}

function readKey(file: string): KeyObject | null {
  try {
    return createPrivateKey(readFileSync(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The file appears whole or not at all: it is written under another name and then linked, which fails when it is there. */
function createKey(file: string): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519');
  const draft = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return createPrivateKey(readFileSync(file));
  } finally {
    rmSync(draft);
  }
  return privateKey;
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
