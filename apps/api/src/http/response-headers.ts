import type { FastifyInstance } from 'fastify';

// antd writes its styles into the page, hence 'unsafe-inline' for styles only; scripts come from this origin alone.
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');
const answerPolicy = "default-src 'none'; frame-ancestors 'none'";

/** Headers of every answer: nothing is guessed, framed, cached or told to other sites. */
export function addResponseHeaders(instance: FastifyInstance, isSecure: boolean): void {
  instance.addHook('onRequest', (request, reply, done) => {
    const isPage =
      !request.url.startsWith('/api/') &&
      !request.url.startsWith('/health') &&
      !request.url.startsWith('/metrics');
    reply.header('content-security-policy', isPage ? pagePolicy : answerPolicy);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    reply.header('cross-origin-resource-policy', 'same-origin');
    if (isPage)
      reply
        .header('cross-origin-opener-policy', 'same-origin')
        .header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    else reply.header('cache-control', 'no-store');
    if (isSecure) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    done();
  });
}
