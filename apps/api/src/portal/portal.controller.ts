import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  PORTAL_PAGES,
  PORTAL_SITE,
  PortalPageNotFoundError,
  PortalQueries,
  PortalRequestInvalidError,
  type PortalPages,
  type PortalSiteSource,
} from '#application';
import { answer } from './portal-answer.js';

type QueryValue = string | readonly string[] | undefined;

/** Home page, columns, search, and what machines ask for. */
@Controller()
export class PortalController {
  constructor(
    private readonly queries: PortalQueries,
    @Inject(PORTAL_PAGES) private readonly pages: PortalPages,
    @Inject(PORTAL_SITE) private readonly site: PortalSiteSource,
  ) {}

  @Get('/')
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [site, { columns, latest }] = await Promise.all([this.site.getSite(), this.queries.home()]);
    await answer(request, reply, { type: 'text/html', body: this.pages.home(site, columns, latest) });
  }

  @Get('columns/:id')
  async column(
    @Param('id') id: string,
    @Query('cursor') cursor: QueryValue,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [site, { column, page }] = await Promise.all([
      this.site.getSite(),
      this.queries.column(id, single(cursor)),
    ]);
    await answer(request, reply, { type: 'text/html', body: this.pages.column(site, column, page) });
  }

  @Get('search')
  async search(
    @Query('q') q: QueryValue,
    @Query('cursor') cursor: QueryValue,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const text = (single(q) ?? '').slice(0, 100);
    const [site, page] = await Promise.all([this.site.getSite(), this.queries.search(text, single(cursor))]);
    await answer(request, reply, { type: 'text/html', body: this.pages.search(site, text, page) });
  }

  @Get('robots.txt')
  async robots(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(request, reply, { type: 'text/plain', body: this.pages.robots(await this.site.getSite()) });
  }

  @Get('sitemap.xml')
  async sitemap(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [site, entries] = await Promise.all([this.site.getSite(), this.queries.sitemap()]);
    await answer(request, reply, { type: 'application/xml', body: this.pages.sitemap(site, entries) });
  }

  @Get('assets/:name')
  async asset(
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const path = `/assets/${name}`;
    const body = Object.hasOwn(this.pages.styles, path) ? this.pages.styles[path] : undefined;
    if (body === undefined) throw new PortalPageNotFoundError();
    await answer(request, reply, { type: 'text/css', body, maxAgeSeconds: 300 });
  }
}

/** A parameter that is given once or not at all. */
function single(value: QueryValue): string | null {
  if (value === undefined || typeof value === 'string') return value ?? null;
  throw new PortalRequestInvalidError();
}
