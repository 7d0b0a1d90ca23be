import { createHmac, type KeyObject } from 'node:crypto';

/** Secret of the installation under which requests are told apart without being stored. */
export const REQUEST_MAC_KEY = Symbol('RequestMacKey');

/**
 * Keyed MAC over method, address and body: a repeated idempotency key with another request is noticed, and nobody
 * who reads the table can test guesses about what was sent.
 */
export function requestMac(
  key: KeyObject,
  request: { readonly method: string; readonly url: string; readonly rawBody?: Buffer },
): Uint8Array {
  const mac = createHmac('sha256', key).update(`${request.method} ${request.url}\n`);
  return (request.rawBody === undefined ? mac : mac.update(request.rawBody)).digest();
}
