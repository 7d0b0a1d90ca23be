import { randomBytes } from 'node:crypto';
import { keepSecretFile } from './secret-file.js';

/**
 * The key under which personal values are named across items: 32 bytes, as hex digits in a file, made when there is
 * none. With another key nothing that was named before is known again.
 */
export function loadOrCreateDigestKey(file: string): Uint8Array {
  return Buffer.from(keepSecretFile(file, () => randomBytes(32).toString('hex')).trim(), 'hex');
}
