import { createHash, createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  ed25519Signer,
  originOf,
  readSm2PrivateKeyPem,
  sm2PrivateKeyOf,
  sm2PrivateKeyPem,
  sm2Signer,
  type NoteSigner,
  type TreeAlgorithm,
} from '#domain/log';
import type { LogIdentity } from '#persistence';
import { keepSecretFile } from '#platform';

/**
 * Reads the log's two private keys, or makes them when there are none. Both are PEM files that OpenSSL reads.
 *
 * @param name  the log's name; null for one made from the Ed25519 key, so that no two installations share one.
 */
export function readLogIdentity(keyFolder: string, name: string | null): LogIdentity {
  const ed25519 = createPrivateKey(keepSecretFile(join(keyFolder, 'ed25519.pem'), newEd25519Key));
  const sm2File = join(keyFolder, 'sm2.pem');
  const sm2 = readSm2PrivateKeyPem(keepSecretFile(sm2File, newSm2Key));
  if (sm2 === null) throw new Error(`${sm2File} does not hold an SM2 private key in PKCS #8`);
  const logName = name ?? nameOf(ed25519Signer('', 'ed25519', ed25519));
  const signersOf = (tree: TreeAlgorithm): readonly NoteSigner[] => {
    const origin = originOf(logName, tree);
    return [ed25519Signer(origin, 'ed25519', ed25519), sm2Signer(origin, sm2)];
  };
  return { name: logName, signers: { sha256: signersOf('sha256'), sm3: signersOf('sm3') } };
}

function nameOf({ key }: NoteSigner): string {
  const fingerprint = createHash('sha256').update(key.publicKey).digest('hex').slice(0, 16);
  return `shenjiao.invalid/log-${fingerprint}`;
}

function newEd25519Key(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function newSm2Key(): string {
  return sm2PrivateKeyPem(sm2PrivateKeyOf(randomBytes(32)));
}
