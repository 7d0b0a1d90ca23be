import { createHash } from 'node:crypto';
import type { AttemptCounter } from './sign-in-throttle.port.js';

const minute = 60_000;

/** The counters that an attempt falls under, and the key of its address for this account. */
export interface AttemptKeys {
  readonly address: Uint8Array;
  readonly own: AttemptCounter;
  /** Shared by all addresses from which nobody has signed in to this account before. */
  readonly strangers: AttemptCounter;
}

/**
 * A person at an address used before is delayed by failures from that address only: guesses from elsewhere
 * cannot keep that person out.
 */
export function attemptKeys(username: string, clientAddress: string): AttemptKeys {
  const address = keyOf('address', username, clientAddress);
  return {
    address,
    own: { key: keyOf('own', username, clientAddress), freeAttempts: 5, delayMaxMs: 15 * minute },
    strangers: { key: keyOf('strangers', username), freeAttempts: 20, delayMaxMs: 5 * minute },
  };
}

function keyOf(...parts: readonly string[]): Uint8Array {
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}
