import { createHash } from 'node:crypto';
import type { Randomness } from '../ports/index.js';

const tokenBytes = 32;
const tokenForm = /^[A-Za-z0-9_-]{43}$/;

/** A 256-bit reference token; it says nothing about whom it belongs to. */
export function newToken(randomness: Randomness): string {
  return Buffer.from(randomness.bytes(tokenBytes)).toString('base64url');
}

/** Whether a text has the form of a token; anything else is not even looked up. */
export function isToken(value: string): boolean {
  return tokenForm.test(value);
}

/** The database knows tokens by this only: who reads the table cannot take over a session. */
export function tokenHashOf(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}
