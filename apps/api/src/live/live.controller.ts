import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuthenticateSession } from '#application';
import { type Instant, instantOf, type PersonActor } from '#domain/kernel';
import type { Config } from '#platform';
import { Needs } from '../session/access.decorator.js';
import { SessionMissingError } from '../session/access.error.js';
import { CurrentActor } from '../session/request-session.js';
import { isSecureSite, tokenOf } from '../session/session-cookie.js';
import { CONFIG } from '../tokens.js';
import { type LiveEvent, type LivePage, LiveStreams } from './live-streams.js';

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  connection: 'keep-alive',
  // Proxies that gather answers before passing them on would hold every event back.
  'x-accel-buffering': 'no',
};

/** News for an open page, as they come (`text/event-stream`): identifiers and titles, never a word of a text. */
@Controller('api/v1/live')
export class LiveController {
  private readonly isSecure: boolean;

  constructor(
    private readonly streams: LiveStreams,
    private readonly sessions: AuthenticateSession,
    @Inject(CONFIG) config: Pick<Config, 'PUBLIC_URL'>,
  ) {
    this.isSecure = isSecureSite(config);
  }

  /** Stays open until the session ends. `Last-Event-ID` brings what was missed. */
  @Get()
  @ApiExcludeEndpoint()
  @Needs('notifications.own')
  async stream(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() { personId }: PersonActor,
  ): Promise<void> {
    const token = tokenOf(request, this.isSecure);
    if (token === undefined) throw new SessionMissingError();
    reply.hijack();
    reply.raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...headers });
    const page: LivePage = {
      personId,
      isAlive: () => this.sessions.isAlive(token),
      // What is written after the end would be an error of the whole process.
      send: (event) => void (reply.raw.writableEnded || reply.raw.write(textOf(event))),
      close: () => void reply.raw.end(),
    };
    reply.raw.on('close', () => this.streams.forget(page));
    await this.streams.open(page, lastSeen(request.headers['last-event-id']));
  }
}

/** The event as the stream writes it; a beat is a comment that nobody is told of. */
function textOf({ type, id, data }: LiveEvent): string {
  if (type === 'beat') return ': beat\n\n';
  const named = id === undefined ? '' : `id: ${id}\n`;
  return `event: ${type}\n${named}data: ${JSON.stringify(data ?? {})}\n\n`;
}

function lastSeen(header: string | string[] | undefined): Instant | null {
  const ms = typeof header === 'string' ? Date.parse(header) : Number.NaN;
  return Number.isNaN(ms) ? null : instantOf(ms);
}
