import { createHmac } from 'node:crypto';
import type { PersonalInformationCategory } from '../found.js';

/** A value's name across items: HMAC-SM3 under a key that is kept outside the database. */
export type KeyedDigest = string & { readonly __keyedDigest: true };

const keyBytesMin = 32;

/** What is named: a value of a person, a site, or a series of figures. */
export type TraceKind = PersonalInformationCategory | 'FACILITY' | 'SERIES';

/** The key is too short to keep anybody from trying all telephone numbers. */
export class DigestKeyTooShortError extends RangeError {}

/**
 * Names a value so that the same value in another item has the same name, and nobody without the key can test
 * guesses. Spelling does not matter: width, blanks, hyphens, a country code, the case of X.
 *
 * @param key  at least 32 bytes.
 * @returns `hmac-sm3:` and 64 hex digits.
 * @throws DigestKeyTooShortError when the key has fewer bytes.
 * @source GB/T 32905-2016 (SM3), GB/T 15852.2 (HMAC); 个人信息保护法 (2021) 第五十一条第三项
 */
export function keyedDigest(key: Uint8Array, category: TraceKind, value: string): KeyedDigest {
  if (key.length < keyBytesMin) throw new DigestKeyTooShortError(`a key of ${key.length} bytes`);
  const hmac = createHmac('sm3', key).update(`${category}\u0000${plainValue(category, value)}`, 'utf8');
  return `hmac-sm3:${hmac.digest('hex')}` as KeyedDigest;
}

/** A value in the one spelling that digests and position maps count in. */
export function plainValue(category: TraceKind, value: string): string {
  const plain = value
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
  return category === 'MOBILE' ? plain.slice(-11) : plain;
}
