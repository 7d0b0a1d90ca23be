import { createHash } from 'node:crypto';
import type { Digest } from '#domain/kernel';
import type { PaperScan, ScanType } from './paper-rows.js';
import { ScanTooLargeError, ScanTypeError } from './paper.errors.js';

/** Largest scan that is taken, in bytes. */
export const scanBytesMax = 8_000_000;

const beginnings: readonly (readonly [ScanType, Uint8Array])[] = [
  ['application/pdf', Buffer.from('%PDF-', 'latin1')],
  ['image/jpeg', Uint8Array.of(0xff, 0xd8, 0xff)],
  ['image/png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
];

/**
 * A scan, by what its bytes say it is; what the sender calls it does not count.
 *
 * @throws ScanTooLargeError, ScanTypeError
 */
export function readScan(bytes: Uint8Array): PaperScan {
  if (bytes.length > scanBytesMax) throw new ScanTooLargeError(scanBytesMax);
  const found = beginnings.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (found === undefined) throw new ScanTypeError();
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}` as Digest;
  return { digest, type: found[0], bytes };
}
