import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface Content {
  readonly body: string | Uint8Array;
  readonly type: 'text/html' | 'text/css' | 'text/plain' | 'application/json' | 'application/xml';
  /** SHA-256 of the body as `sha256:<hex>`; computed when left out. */
  readonly digest?: string;
  /** How long it may be used without asking again; 0 for everything that a take-down must reach at once. */
  readonly maxAgeSeconds?: number;
}

/** Answers with content, or with 304 when the visitor holds exactly these bytes already. */
export async function answer(request: FastifyRequest, reply: FastifyReply, content: Content): Promise<void> {
  const { body, type, maxAgeSeconds = 0 } = content;
  const digest = content.digest ?? `sha256:${createHash('sha256').update(body).digest('hex')}`;
  reply.header('etag', `"${digest}"`);
  reply.header(
    'cache-control',
    maxAgeSeconds === 0 ? 'public, no-cache' : `public, max-age=${maxAgeSeconds}`,
  );
  if (isHeld(request.headers['if-none-match'], digest)) {
    await reply.status(304).send();
    return;
  }
  reply.header(
    'repr-digest',
    `sha-256=:${Buffer.from(digest.slice('sha256:'.length), 'hex').toString('base64')}:`,
  );
  await reply.header('content-type', `${type}; charset=utf-8`).send(Buffer.from(body));
}

/** Weak comparison of RFC 9110, 13.1.2. */
function isHeld(ifNoneMatch: string | undefined, digest: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const held = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return held.includes('*') || held.includes(`"${digest}"`);
}
