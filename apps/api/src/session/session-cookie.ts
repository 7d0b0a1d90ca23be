import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform';

/** Whether the application is reached by TLS. */
export function isSecureSite(config: Pick<Config, 'PUBLIC_URL'>): boolean {
  return new URL(config.PUBLIC_URL).protocol === 'https:';
}

/** `sid` is the name in the contract; with TLS the `__Host-` prefix pins it to this host and to https. */
export function cookieNameOf(isSecure: boolean): string {
  return isSecure ? '__Host-sid' : 'sid';
}

function optionsOf(isSecure: boolean): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure };
}

/** The session token a request carries. */
export function tokenOf(request: FastifyRequest, isSecure: boolean): string | undefined {
  return request.cookies[cookieNameOf(isSecure)];
}

export function setSessionCookie(reply: FastifyReply, token: string, isSecure: boolean): void {
  void reply.setCookie(cookieNameOf(isSecure), token, optionsOf(isSecure));
}

export function clearSessionCookie(reply: FastifyReply, isSecure: boolean): void {
  void reply.clearCookie(cookieNameOf(isSecure), optionsOf(isSecure));
}
