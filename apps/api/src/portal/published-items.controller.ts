import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PortalPageNotFoundError, PortalQueries } from '#application';
import { answer } from './portal-answer.js';

const prefix = '/items/';
const files = ['/canonical.json', '/facts.json', '/sha256.tlog-proof', '/sm3.tlog-proof'] as const;

interface ItemAddress {
  /** A publication's id or its index number, which may hold slashes. */
  readonly name: string;
  readonly file: '' | (typeof files)[number];
}

/**
 * Published pages: exactly the stored bytes, under the publication's id, which never changes. An index number leads
 * there too.
 */
@Controller('items')
export class PublishedItemsController {
  constructor(private readonly queries: PortalQueries) {}

  @Get('*')
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { name, file } = addressOf(request.url);
    if (isIndexNumber(name)) {
      const id = await this.queries.idByIndexNumber(name);
      await reply.header('cache-control', 'public, no-cache').redirect(`${prefix}${id}${file}`, 302);
      return;
    }
    if (file === '') {
      const page = await this.queries.page(name);
      reply.header('x-template-version', page.templateVersion);
      await answer(request, reply, { type: 'text/html', body: page.bytes, digest: page.digest });
      return;
    }
    if (file === '/sha256.tlog-proof' || file === '/sm3.tlog-proof') {
      const proof = await this.queries.proof(name);
      const body = file === '/sha256.tlog-proof' ? proof.sha256 : proof.sm3;
      await answer(request, reply, { type: 'text/plain', body });
      return;
    }
    const stored =
      file === '/facts.json' ? await this.queries.facts(name) : await this.queries.canonicalBytes(name);
    await answer(request, reply, { type: 'application/json', body: stored.bytes, digest: stored.digest });
  }
}

function addressOf(url: string): ItemAddress {
  const path = decoded(url.replace(/\?.*$/s, '').slice(prefix.length));
  const file = files.find((candidate) => path.endsWith(candidate)) ?? '';
  return { name: path.slice(0, path.length - file.length), file };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new PortalPageNotFoundError();
  }
}

/** Index numbers are printable ASCII without blanks, and none has the form of an id. */
function isIndexNumber(name: string): boolean {
  if (!/^[\x21-\x7e]{1,200}$/.test(name)) throw new PortalPageNotFoundError();
  return !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name);
}
