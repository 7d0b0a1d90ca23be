import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PORTAL_PAGES, PreviewItemQuery, type PortalPages } from '#application';
import type { ItemId, PersonActor } from '#domain/kernel';
import type { Config } from '#platform';
import { Needs, Public } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { ItemIdPipe } from '../shared/id.pipes.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import { CONFIG } from '../tokens.js';

/** The public page of an item before it is public, as a document that can do nothing. */
@Controller()
export class PreviewController {
  private readonly contentPolicy: string;

  constructor(
    private readonly preview: PreviewItemQuery,
    @Inject(PORTAL_PAGES) private readonly pages: PortalPages,
    @Inject(CONFIG) config: Pick<Config, 'PUBLIC_URL'>,
  ) {
    const styles = `'self' ${new URL(config.PUBLIC_URL).origin}`;
    this.contentPolicy = `sandbox; default-src 'none'; style-src ${styles}; frame-ancestors 'self'`;
  }

  /** The page as the portal would show it now (HTML). */
  @Get('api/v1/items/:id/preview')
  @Needs('item.preview')
  async page(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await this.preview.execute(actor, itemId, words.of('sentences', 'preview.indexNumber'));
    await reply
      .header('content-security-policy', this.contentPolicy)
      .header('content-type', 'text/html; charset=utf-8')
      .send(Buffer.from(page));
  }

  /** The portal's style sheets, for the preview; its sandbox makes it a stranger, so that they are given to anybody. */
  @Get('assets/page-1.css')
  @Public()
  @ApiExcludeEndpoint()
  async style(@Res() reply: FastifyReply): Promise<void> {
    await reply
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', 'no-cache')
      .header('content-type', 'text/css; charset=utf-8')
      .send(this.pages.styles['/assets/page-1.css']);
  }
}
