import { createHmac, timingSafeEqual } from 'node:crypto';

/** A value that an entry commits to without showing it; erasing value and salt leaves the entry provable. */
export interface SaltedValue {
  readonly field: string;
  readonly value: string;
  /** 32 random bytes of its own: opinions and names can be guessed, salts cannot. */
  readonly salt: Uint8Array;
}

/** HMAC-SHA-256 under the salt over field name, 0x00 and value, as hex. */
export function commitValue({ field, value, salt }: SaltedValue): string {
  return createHmac('sha256', salt)
    .update(field, 'utf8')
    .update(Uint8Array.of(0))
    .update(value, 'utf8')
    .digest('hex');
}

/** Whether value and salt still yield the commitment. */
export function matchesCommitment(salted: SaltedValue, commitment: string): boolean {
  const made = Buffer.from(commitValue(salted), 'utf8');
  const given = Buffer.from(commitment, 'utf8');
  return made.length === given.length && timingSafeEqual(made, given);
}
