import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Digest } from '#domain/kernel';

const encoder = new TextEncoder();

/**
 * The one byte form of a JSON value (RFC 8785): keys sorted by UTF-16 units, shortest numbers, no
 * whitespace, UTF-8, no Unicode normalisation.
 *
 * @throws Error for NaN, infinities, lone surrogates, circular values and values that JSON does not know.
 */
export function canonicalBytes(value: unknown): Uint8Array {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only a JSON value has canonical bytes');
  return encoder.encode(text);
}

/** SHA-256 of the bytes as `sha256:<64 hex digits>`. */
export function digestOf(bytes: Uint8Array): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}` as Digest;
}
