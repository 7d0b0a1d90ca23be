import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';
import { instantOf, type Instant } from '#domain/kernel';

/** The machine's clock. */
export const systemClock = { now: (): Instant => instantOf(Date.now()) };

const store = Buffer.alloc(8_192);
let used = store.length;

/**
 * Bytes from the operating system's generator, fetched some thousand at a time: a call for every salt would be among
 * the dearest things that a decision does.
 */
export const systemRandomness = {
  bytes(length: number): Uint8Array {
    if (length > store.length) return randomFillSync(new Uint8Array(length));
    if (used + length > store.length) {
      randomFillSync(store);
      used = 0;
    }
    const bytes = Uint8Array.from(store.subarray(used, used + length));
    store.fill(0, used, used + length);
    used += length;
    return bytes;
  },
};

/** Identifiers of RFC 9562 version 7, ascending within this process even in one millisecond. */
export class UuidV7Source {
  next(): string {
    return v7();
  }
}
