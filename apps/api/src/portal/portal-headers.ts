import type { FastifyReply } from 'fastify';

/** Public pages run no script and show nothing from elsewhere. */
const contentPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer of the portal. It sets no cookie and reads none. */
export function addPortalHeaders(reply: FastifyReply, isSecure: boolean): void {
  reply.header('content-security-policy', contentPolicy);
  reply.header('x-content-type-options', 'nosniff');
  reply.header('referrer-policy', 'no-referrer');
  reply.header('cross-origin-opener-policy', 'same-origin');
  reply.header('cross-origin-resource-policy', 'same-origin');
  reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
  if (isSecure) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
}
