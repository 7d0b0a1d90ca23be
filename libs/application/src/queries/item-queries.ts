import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '#domain/kernel';
import { applyTreatment, treatmentFormat } from '#domain/deidentification';
import {
  type ItemContent,
  type ItemMetadata,
  renditionOf,
  revisionOf,
  type SourceRevision,
} from '#domain/text';
import { storedReleasePlan, storedTreatment } from '../cases/stored-content.js';
import { maskedContent, type MaskedContent } from '../screening/masked-content.js';
import { SCREENING_READ_MODEL, type ScreeningReadModel } from '../screening/screening-read-model.port.js';
import { ContentMissingError, ItemNotFoundError } from '../errors/not-found.error.js';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import type { Looking } from './allowed-actions.js';
import { ContentWithheldError } from './content-withheld.error.js';
import {
  contentAccess,
  isHiddenFrom,
  isWithheld,
  mayInspectQuarantine,
  readsMasked,
} from './content-access.js';
import { toItemView, toPublicationView } from './item-view.js';
import { OriginalReads } from './original-reads.js';
import { idCursor, isUuid, pageOf, pageSizeOf } from './page.js';
import {
  AUDIT_READ_MODEL,
  type AuditReadModel,
  ITEM_READ_MODEL,
  type ItemListRow,
  type ItemReadModel,
  type ItemScreen,
} from './read-models.port.js';
import { timelineOf } from './timeline.js';
import { viewerOf } from './viewer.js';
import type {
  ItemFilter,
  ItemSummaryView,
  ItemView,
  Page,
  RenditionView,
  RevisionView,
  TimelineEntryView,
} from './views.js';

/** Everything about items that screens show. Who may not know of an item gets the answer of an absent one. */
@Injectable()
export class ItemQueries {
  constructor(
    @Inject(ITEM_READ_MODEL) private readonly items: ItemReadModel,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(AUDIT_READ_MODEL) private readonly audit: AuditReadModel,
    @Inject(SCREENING_READ_MODEL) private readonly screenings: ScreeningReadModel,
    private readonly originalReads: OriginalReads,
  ) {}

  /** Newest first. @throws CursorInvalidError */
  async list(actor: PersonActor, filter: ItemFilter): Promise<Page<ItemSummaryView>> {
    const size = pageSizeOf(filter);
    const q = (filter.q ?? '').trim();
    const rows = await this.items.list(viewerOf(actor), {
      state: filter.state ?? null,
      q: q === '' ? null : q,
      mine: filter.mine === true,
      before: idCursor(filter),
      limit: size + 1,
    });
    return pageOf(rows, size, { view: (row) => toSummary(actor, row), cursor: (row) => row.id });
  }

  /** The review screen but for the text. @throws ItemNotFoundError */
  async get(actor: PersonActor, itemId: string): Promise<ItemView> {
    const looking = await this.look(actor, itemId);
    return toItemView(looking, await this.metadata(looking));
  }

  /**
   * The source without its salt, with personal information covered for readers who do not work on it. A reading that
   * no open task of the reader's asks for is itself an entry.
   *
   * @throws ItemNotFoundError, and ContentWithheldError for readers of the rendition only.
   */
  async revision(actor: PersonActor, itemId: string): Promise<RevisionView> {
    const looking = await this.look(actor, itemId);
    requireAccess(looking, ['source']);
    await this.originalReads.record(looking);
    return this.revisionFor(looking, readsMasked(actor, looking.screen));
  }

  /**
   * The source as it is written, for a reader who has to see a value that is covered for him. Always an entry.
   *
   * @throws ItemNotFoundError, and ContentWithheldError for readers of the rendition only.
   */
  async reveal(actor: PersonActor, itemId: string): Promise<RevisionView> {
    const looking = await this.look(actor, itemId);
    requireAccess(looking, ['source']);
    await this.originalReads.recordReveal(looking);
    return this.revisionFor(looking, false);
  }

  private async revisionFor({ actor, screen }: Looking, isMasked: boolean): Promise<RevisionView> {
    const { bytes, ...row } = await this.unlessWithheld(actor, screen, this.items.getRevision(screen));
    const source = revisionOf(bytes);
    const { content, maskedPlaces } = isMasked
      ? await this.masked(screen, source)
      : { content: source, maskedPlaces: 0 };
    const { document, metadata, attachments } = content;
    return { ...row, maskedPlaces, document, metadata, attachments };
  }

  /** Covers what was found of personal information and has not been answered by a person. */
  private async masked({ item }: ItemScreen, content: ItemContent): Promise<MaskedContent> {
    const screening = await this.screenings.find(item.id, item.sourceDigest);
    const answered = new Set(screening?.dispositions.map(({ findingId }) => findingId));
    const found = (screening?.findings ?? []).filter(
      ({ id, check }) => check === 'personalInformation' && !answered.has(id),
    );
    return maskedContent(content, found);
  }

  /** What is to be published. @throws ItemNotFoundError, ContentWithheldError */
  async rendition(actor: PersonActor, itemId: string): Promise<RenditionView> {
    const looking = await this.look(actor, itemId);
    requireAccess(looking, ['source', 'rendition']);
    const { item } = looking.screen;
    const { bytes, treatment } = await this.items.getRendition(looking.screen);
    const operations = treatment === null ? [] : storedTreatment(treatment.bytes).operations;
    const { document, metadata, attachments } =
      bytes === null
        ? applyTreatment(await this.unlessWithheld(actor, looking.screen, this.sourceFor(looking)), {
            format: treatmentFormat,
            operations,
          })
        : renditionOf(bytes);
    await this.requireNotWithheldSince(actor, itemId);
    return {
      contentDigest: item.contentDigest,
      revisionDigest: item.sourceDigest,
      document,
      metadata,
      attachments,
      operations,
      treatedBy: treatment?.by ?? null,
      treatedAt: treatment?.at ?? null,
    };
  }

  /** What happened to the item, oldest first. @throws ItemNotFoundError */
  async timeline(actor: PersonActor, itemId: string): Promise<readonly TimelineEntryView[]> {
    const looking = await this.look(actor, itemId);
    const chain = await this.audit.findChain(viewerOf(actor), itemId);
    return timelineOf(looking, chain?.entries ?? []);
  }

  private async look(actor: PersonActor, itemId: string): Promise<Looking> {
    const screen = isUuid(itemId) ? await this.items.findScreen(viewerOf(actor), itemId) : null;
    if (screen === null) throw new ItemNotFoundError(itemId);
    return { actor, screen, now: this.clock.now() };
  }

  /** A quarantine that was committed while the text was being read keeps it back. @throws ContentWithheldError */
  private async requireNotWithheldSince(actor: PersonActor, itemId: string): Promise<void> {
    const { item } = (await this.look(actor, itemId)).screen;
    if (isWithheld(item.state)) throw new ContentWithheldError(item.id, 'quarantine');
  }

  /**
   * The database keeps back what has been quarantined meanwhile, and then the reading fails: either way the reader is told so.
   *
   * @throws ContentWithheldError
   */
  private async unlessWithheld<Read>(
    actor: PersonActor,
    { item }: ItemScreen,
    reading: Promise<Read>,
  ): Promise<Read> {
    const [outcome] = await Promise.allSettled([reading]);
    await this.requireNotWithheldSince(actor, item.id);
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  }

  private async metadata({ actor, screen }: Looking): Promise<ItemMetadata | null> {
    const { item } = screen;
    if (mayInspectQuarantine(actor, item.unitId, item.state))
      return revisionOf((await this.items.getQuarantinedRevision(screen, actor.personId)).bytes).metadata;
    switch (contentAccess(actor, screen)) {
      case 'source':
        return this.sourceMetadata(screen);
      case 'rendition':
        return this.renditionMetadata(screen);
      case 'none':
        return null;
    }
  }

  private async sourceMetadata(screen: ItemScreen): Promise<ItemMetadata> {
    return (await this.source(screen)).metadata;
  }

  private async renditionMetadata(screen: ItemScreen): Promise<ItemMetadata> {
    const { bytes } = await this.items.getRendition(screen);
    if (bytes === null) throw new ContentMissingError(screen.item.contentDigest);
    return renditionOf(bytes).metadata;
  }

  /** The source as this reader sees it. */
  private async sourceFor({ actor, screen }: Looking): Promise<ItemContent> {
    const source = await this.source(screen);
    return readsMasked(actor, screen) ? (await this.masked(screen, source)).content : source;
  }

  private async source(screen: ItemScreen): Promise<SourceRevision> {
    return revisionOf((await this.items.getRevision(screen)).bytes);
  }
}

function requireAccess({ actor, screen }: Looking, enough: readonly string[]): void {
  const access = contentAccess(actor, screen);
  if (!enough.includes(access))
    throw new ContentWithheldError(
      screen.item.id,
      isWithheld(screen.item.state) ? 'quarantine' : 'treatment',
    );
}

function toSummary(actor: PersonActor, row: ItemListRow): ItemSummaryView {
  const { releasePlan, publication, title, ...rest } = row;
  return {
    ...rest,
    title: isHiddenFrom(actor, row) ? null : title,
    documentNumber: null,
    attribute: storedReleasePlan(releasePlan).attribute,
    publication: toPublicationView(publication),
  };
}
