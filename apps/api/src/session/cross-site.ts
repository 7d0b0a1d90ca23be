import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { CrossSiteRequestError, CsrfTokenError } from './access.error.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a method may change something. */
export function isUnsafe(method: string): boolean {
  return !safeMethods.has(method);
}

/**
 * Refuses a changing request that a browser sent on behalf of another site. A browser names the relation in
 * Sec-Fetch-Site and its page in Origin; a program that sends neither carries no cookie of a user by accident.
 *
 * @throws CrossSiteRequestError
 */
export function requireSameSite(request: FastifyRequest, publicOrigin: string): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') throw new CrossSiteRequestError();
  const origin = request.headers.origin;
  if (origin === undefined || origin === publicOrigin) return;
  if (hostOf(origin) !== request.headers.host) throw new CrossSiteRequestError();
}

/** @throws CsrfTokenError when the header does not repeat the session's token. */
export function requireCsrfToken(request: FastifyRequest, expected: string): void {
  const given = request.headers['x-csrf-token'];
  if (typeof given !== 'string' || given.length !== expected.length) throw new CsrfTokenError();
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  if (left.length !== right.length || !timingSafeEqual(left, right)) throw new CsrfTokenError();
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
