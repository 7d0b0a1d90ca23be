import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keepSecretFile } from './secret-file.js';

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

  /** Null when there is none: never made, or destroyed. */
  findKey(itemId: string): KeyObject | null {
    const known = this.kept.get(itemId);
    if (known !== undefined) return known;
    try {
      return this.keep(itemId, readFileSync(this.fileOf(itemId), 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Removes the key for good; with none there it does nothing. */
  destroy(itemId: string): void {
    this.kept.delete(itemId);
    const file = this.fileOf(itemId);
    rmSync(file, { force: true });
    syncFolder(dirname(file));
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

/** A master key in a file of its own, made when there is none and something is to be wrapped. */
export function masterKeyInFile(file: string): MasterKey {
  let kept: KeyObject | null = null;
  const key = (): KeyObject => {
    const make = (): string => randomBytes(32).toString('base64');
    return (kept ??= createSecretKey(Buffer.from(keepSecretFile(file, make), 'base64')));
  };
  return {
    wrap: (bytes, about) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key(), nonce).setAAD(Buffer.from(about));
      return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    },
    unwrap: (wrapped, about) => {
      const bytes = Buffer.from(wrapped);
      const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(-tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
    },
  };
}

function syncFolder(folder: string): void {
  let handle: number;
  try {
    handle = openSync(folder, 'r');
  } catch {
    // No folder: no key was ever in it.
    return;
  }
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
