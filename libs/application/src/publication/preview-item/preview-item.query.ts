import { Inject, Injectable } from '@nestjs/common';
import { asId, type ItemId, type PersonActor, type PublicationId } from '#domain/kernel';
import type { ReleasePlan } from '#domain/disclosure';
import { renditionBytes, renditionFormat, type Rendition } from '#domain/text';
import { CLOCK, type Clock } from '../../ports/index.js';
import { ItemQueries } from '../../queries/item-queries.js';
import { pageFactsFormat, type PageFacts } from '../page-facts.js';
import { PAGE_RENDERER, type PageRenderer } from '../page-renderer.port.js';
import { PORTAL_SITE, type PortalSite, type PortalSiteSource } from '../portal-site.port.js';
import {
  PUBLICATION_READER,
  type PublicationReader,
  type PublishingReferences,
} from '../publishing-references.port.js';

/** Stands where the publication's identifier will stand. */
const noPublication = asId<PublicationId>('00000000-0000-7000-8000-000000000000');

/** The page as it would come out now: what the third proofread is done on. Nothing is stored. */
@Injectable()
export class PreviewItemQuery {
  constructor(
    private readonly items: ItemQueries,
    @Inject(PUBLICATION_READER) private readonly reader: PublicationReader,
    @Inject(PORTAL_SITE) private readonly site: PortalSiteSource,
    @Inject(PAGE_RENDERER) private readonly renderer: PageRenderer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param pendingNumber  words that stand in for the index number, which is given at publishing.
   * @throws ItemNotFoundError
   * @throws ContentWithheldError for whom the rendition is not, or not yet.
   */
  async execute(actor: PersonActor, itemId: ItemId, pendingNumber: string): Promise<Uint8Array> {
    const view = await this.items.rendition(actor, itemId);
    const item = await this.items.get(actor, itemId);
    const [references, site] = await Promise.all([this.reader.getReferences(itemId), this.site.getSite()]);
    const { document, attachments, metadata, contentDigest } = view;
    const rendition: Rendition = { format: renditionFormat, document, attachments, metadata };
    const plan = item.releasePlan as ReleasePlan;
    const { releasePlanDigest } = item;
    const facts = {
      ...this.factsOf(plan, references, site),
      indexNumber: pendingNumber,
      contentDigest,
      releasePlanDigest,
    };
    const templateVersion = this.renderer.currentTemplateVersion;
    return this.renderer.renderPage({ renditionBytes: renditionBytes(rendition), facts, templateVersion })
      .bytes;
  }

  private factsOf(
    plan: ReleasePlan,
    { columns, publisher }: PublishingReferences,
    { name, domain, idCode, origin }: PortalSite,
  ): Omit<PageFacts, 'indexNumber' | 'contentDigest' | 'releasePlanDigest'> {
    const blank = { id: plan.column, name: plan.column, description: '', keywords: '', type: '' };
    return {
      format: pageFactsFormat,
      publicationId: noPublication,
      publishedAt: this.clock.now(),
      publicUntil: plan.publicityPeriod.kind === 'until' ? plan.publicityPeriod.on : null,
      language: 'zh-CN',
      audience: 'public',
      attribute: plan.attribute === 'PARTIAL' ? 'PARTIAL' : 'PROACTIVE',
      channel: 'portal',
      address: `${origin}/items/${noPublication}`,
      site: { name, domain, idCode },
      column: columns.find(({ id }) => id === plan.column) ?? blank,
      publisher,
    };
  }
}
