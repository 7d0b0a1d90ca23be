import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  PORTAL_PAGES,
  PORTAL_SITE,
  PortalPageNotFoundError,
  PortalRequestInvalidError,
  PublicationNotShownError,
  type NoticeKind,
  type PortalPages,
  type PortalSiteSource,
  type SiteFacts,
} from '#application';
import type { Logger } from '#platform';
import { isDatabaseUnavailable } from '../http/database-faults.js';
import { PORTAL_LOGGER } from './portal.tokens.js';

const statuses: Readonly<Record<NoticeKind, number>> = {
  notFound: 404,
  unavailable: 404,
  withdrawn: 410,
  badRequest: 400,
  methodNotAllowed: 405,
  fault: 500,
};

/** As long as a database takes to be there again; the page itself says no more than that of any other fault. */
const retryAfterSeconds = 2;

/** Every error becomes a page with one neutral sentence: nothing of what was asked for, or of what went wrong. */
@Catch()
export class PortalNoticeFilter implements ExceptionFilter {
  constructor(
    @Inject(PORTAL_PAGES) private readonly pages: PortalPages,
    @Inject(PORTAL_SITE) private readonly site: PortalSiteSource,
    @Inject(PORTAL_LOGGER) private readonly logger: Logger,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const kind = kindOf(error);
    const isAway = kind === 'fault' && isDatabaseUnavailable(error);
    if (isAway) this.logger.warn('the database cannot answer', { error, traceId: request.id });
    else if (kind === 'fault') this.logger.error('portal request failed', { error, traceId: request.id });
    reply.header('cache-control', 'no-store').header('content-type', 'text/html; charset=utf-8');
    if (kind === 'methodNotAllowed') reply.header('allow', 'GET, HEAD');
    if (isAway) reply.header('retry-after', retryAfterSeconds);
    const page = this.pages.notice(await this.siteOrNone(), kind);
    await reply.status(isAway ? 503 : statuses[kind]).send(page);
  }

  /** The database may be what failed. */
  private async siteOrNone(): Promise<SiteFacts> {
    try {
      return await this.site.getSite();
    } catch {
      return { name: '', domain: '', idCode: null };
    }
  }
}

function kindOf(error: unknown): NoticeKind {
  if (error instanceof PublicationNotShownError) return error.isForGood ? 'withdrawn' : 'unavailable';
  if (error instanceof PortalPageNotFoundError) return 'notFound';
  if (error instanceof PortalRequestInvalidError) return 'badRequest';
  const status = statusOf(error);
  if (status === 404) return 'notFound';
  if (status === 405) return 'methodNotAllowed';
  return status >= 400 && status < 500 ? 'badRequest' : 'fault';
}

/** Status of an error raised by the framework itself: no route, a malformed address. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error ? (error as { readonly statusCode?: unknown }).statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}
