import type { ArgumentsHost } from '@nestjs/common';
import type { PortalPages, PortalSiteSource } from '#application';
import type { Logger } from '#platform';
import { PortalNoticeFilter } from './portal-notice.filter.js';

/** What a visitor is answered, and at which level the log says so. */
async function answerTo(error: unknown) {
  const headers: Record<string, unknown> = {};
  const answer = { status: 0, body: '' };
  const reply = {
    header(name: string, value: unknown) {
      headers[name] = value;
      return reply;
    },
    status(status: number) {
      answer.status = status;
      return reply;
    },
    send(body: string) {
      answer.body = body;
      return Promise.resolve();
    },
  };
  const logged: string[] = [];
  const logger = { warn: () => logged.push('warn'), error: () => logged.push('error') } as unknown as Logger;
  const http = { getRequest: () => ({ id: 'trace' }), getResponse: () => reply };
  const pages = { notice: (_: unknown, kind: string) => `page of ${kind}` } as unknown as PortalPages;
  const site = { getSite: () => Promise.reject(new Error('away')) } as unknown as PortalSiteSource;
  await new PortalNoticeFilter(pages, site, logger).catch(error, {
    switchToHttp: () => http,
  } as unknown as ArgumentsHost);
  return { ...answer, retryAfter: headers['retry-after'] ?? null, logged };
}

describe('an error on the portal', () => {
  it('is 503 with a time to come back when the database is away', async () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(await answerTo(refused)).toEqual({
      status: 503,
      body: 'page of fault',
      retryAfter: 2,
      logged: ['warn'],
    });
  });

  it('is 500 when the program is at fault', async () => {
    expect(await answerTo(new Error('a bug'))).toEqual({
      status: 500,
      body: 'page of fault',
      retryAfter: null,
      logged: ['error'],
    });
  });
});
