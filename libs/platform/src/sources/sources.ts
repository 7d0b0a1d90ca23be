import { randomBytes } from 'node:crypto';
import { instantOf, type Instant } from '#domain/kernel';

/** The machine's clock. */
export const systemClock = { now: (): Instant => instantOf(Date.now()) };

/** Bytes from the operating system's generator. */
export const systemRandomness = { bytes: (length: number): Uint8Array => randomBytes(length) };

/** Identifiers of RFC 9562 version 7, ascending within this process even in one millisecond. */
export class UuidV7Source {
  private lastMs = 0;
  private counter = 0;

  next(): string {
    const now = Date.now();
    if (now > this.lastMs) {
      this.lastMs = now;
      this.counter = randomBytes(2).readUInt16BE() & 0x07ff;
    } else if (this.counter < 0x0fff) {
      this.counter += 1;
    } else {
      this.lastMs += 1;
      this.counter = 0;
    }
    const bytes = randomBytes(16);
    bytes.writeUIntBE(this.lastMs, 0, 6);
    bytes.writeUInt16BE(0x7000 | this.counter, 6);
    bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }
}
