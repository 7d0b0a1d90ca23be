import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keepSecretFile } from './secret-file.js';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM under a key that lies in a file, readable by its owner only: nonce, tag and text in a row. */
export class FileSecretBox {
  private readonly key: Buffer;

  constructor(file: string) {
    this.key = Buffer.from(
      keepSecretFile(file, () => randomBytes(32).toString('base64')),
      'base64',
    );
  }

  seal(secret: string): Uint8Array {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, this.key, nonce);
    const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]);
  }

  /** @throws Error when the bytes were sealed with another key or have been changed. */
  open(sealed: Uint8Array): string {
    const decipher = createDecipheriv(algorithm, this.key, sealed.subarray(0, nonceBytes));
    decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([
      decipher.update(sealed.subarray(nonceBytes + tagBytes)),
      decipher.final(),
    ]).toString();
  }
}
