import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keepSecretFile, readIfThere, syncFolder } from './secret-file.js';

/** What wraps the keys of items: a file, or a device that never gives its key away. Both answer at once. */
export interface MasterKey {
  wrap(key: Uint8Array, about: string): Uint8Array;
  /** @throws when the bytes were not wrapped by this key, or for something else. */
  unwrap(wrapped: Uint8Array, about: string): Uint8Array;
}

/** Keys kept in memory at a time. */
const keptMax = 10_000;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * One AES-256 key per item, each in a file of its own beside no content: who destroys the file has erased everything
 * that was sealed with it, in every copy of the database, however old.
 */
export class ContentKeys {
  private readonly kept = new Map<string, KeyObject>();

  constructor(
    private readonly folder: string,
    private readonly master: MasterKey,
  ) {}

  /** The item's key, made when there is none. */
  keyOf(itemId: string): KeyObject {
    const known = this.kept.get(itemId);
    if (known !== undefined) return known;
    const file = this.fileOf(itemId);
    const made = (): string => Buffer.from(this.master.wrap(randomBytes(32), itemId)).toString('base64');
    const text = keepSecretFile(file, made);
    return this.keep(itemId, text);
  }

  /** Null when there is none: never made, or destroyed. @throws when the master key that wrapped it is missing or another. */
  findKey(itemId: string): KeyObject | null {
    const known = this.kept.get(itemId);
    if (known !== undefined) return known;
    const text = readIfThere(this.fileOf(itemId));
    return text === null ? null : this.keep(itemId, text);
  }

  /** Removes the key for good; with none there it does nothing. */
  destroy(itemId: string): void {
    this.kept.delete(itemId);
    const file = this.fileOf(itemId);
    rmSync(file, { force: true });
    // No folder: no key was ever in it.
    if (existsSync(dirname(file))) syncFolder(dirname(file));
  }

  private keep(itemId: string, text: string): KeyObject {
    const key = createSecretKey(this.master.unwrap(Buffer.from(text, 'base64'), itemId));
    if (this.kept.size >= keptMax) this.kept.clear();
    this.kept.set(itemId, key);
    return key;
  }

  /** Spread over folders, by the last digits: identifiers of one day begin alike. */
  private fileOf(itemId: string): string {
    return join(this.folder, itemId.slice(-2), `${itemId}.key`);
  }
}

/**
 * A master key in a file of its own, made when there is none and something is to be wrapped. What is to be unwrapped was
 * wrapped by a key that there was: a file that is missing then is no reason to make another.
 */
export function masterKeyInFile(file: string): MasterKey {
  let kept: KeyObject | null = null;
  const key = (read: () => string): KeyObject => (kept ??= createSecretKey(Buffer.from(read(), 'base64')));
  const made = (): string => keepSecretFile(file, () => randomBytes(32).toString('base64'));
  const found = (): string => readFileSync(file, 'utf8');
  return {
    wrap: (bytes, about) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key(made), nonce).setAAD(Buffer.from(about));
      return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    },
    unwrap: (wrapped, about) => {
      const bytes = Buffer.from(wrapped);
      const decipher = createDecipheriv('aes-256-gcm', key(found), bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(-tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
    },
  };
}
