import type { FastifyReply } from 'fastify';
import { cookieNameOf, isSecureSite, setSessionCookie } from './session-cookie.js';

/** Takes down what is set. */
function replyTo(set: unknown[]): FastifyReply {
  return { setCookie: (...cookie: unknown[]) => set.push(cookie) } as unknown as FastifyReply; // nothing else is called
}

describe('the session’s cookie', () => {
  it.each([
    ['https://shenjiao.example.gov.cn', true, '__Host-sid'],
    ['http://localhost:3000', false, 'sid'],
  ])('at %s is secure: %s, and called %s', (PUBLIC_URL, isSecure, name) => {
    const set: unknown[] = [];
    setSessionCookie(replyTo(set), 'token', isSecureSite({ PUBLIC_URL }));
    expect([set, cookieNameOf(isSecure)]).toEqual([
      [[name, 'token', { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure }]],
      name,
    ]);
  });
});
