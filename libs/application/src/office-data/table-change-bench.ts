import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf, type PersonActor } from '#domain/kernel';
import { type Finding, revisionOf } from '#domain/text';
import { contentAccess } from '../queries/content-access.js';
import { ITEM_READ_MODEL, type ItemReadModel } from '../queries/read-models.port.js';
import { viewerOf } from '../queries/viewer.js';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { CONTENT_SCREENER, type ContentScreener } from '../screening/content-screener.port.js';
import { SCREENING_READ_MODEL, type ScreeningReadModel } from '../screening/screening-read-model.port.js';
import type { TriedTables } from '../screening/screening-tasks.js';
import { OfficeTableQueries } from './office-table-queries.js';
import type { OfficeTableName } from './office-tables.js';
import { requireKeeper } from './table-keepers.js';

/** What a version would find otherwise in one item. */
export interface ItemChangeView {
  readonly itemId: string;
  readonly title: string;
  readonly found: readonly Finding[];
  readonly missed: readonly Finding[];
}

export interface TableChangeView {
  readonly table: OfficeTableName;
  readonly version: number;
  /** Items that were read; those that the person may not read in the source are left out. */
  readonly items: number;
  readonly changed: readonly ItemChangeView[];
}

/** Most items that are read for one answer. */
export const benchItemsMax = 50;

/** Tries a version of a table on the newest items before it comes into force. */
@Injectable()
export class TableChangeBench {
  constructor(
    @Inject(ITEM_READ_MODEL) private readonly items: ItemReadModel,
    @Inject(SCREENING_READ_MODEL) private readonly screenings: ScreeningReadModel,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONTENT_SCREENER) private readonly screener: ContentScreener,
    private readonly tables: OfficeTableQueries,
  ) {}

  /** @throws OfficeTableForbiddenError, OfficeTableNotFoundError */
  async run(
    actor: PersonActor,
    {
      table,
      version,
      items,
    }: { readonly table: OfficeTableName; readonly version: number; readonly items: number },
  ): Promise<TableChangeView> {
    requireKeeper(actor);
    const rows = await this.tables.rows(table, version);
    const tried = { key: `${table}/${version}`, tables: { [table]: { version, rows } } };
    const changes: (ItemChangeView | null)[] = [];
    for (const itemId of await this.newest(actor, items)) {
      changes.push(await this.compare(actor, itemId, tried));
    }
    const read = changes.filter((change) => change !== null);
    const changed = read.filter(({ found, missed }) => found.length + missed.length > 0);
    return { table, version, items: read.length, changed };
  }

  private async newest(actor: PersonActor, count: number): Promise<readonly string[]> {
    const request = { state: null, q: null, mine: false, before: null, limit: count };
    return (await this.items.list(viewerOf(actor), request)).map(({ id }) => id);
  }

  private async compare(
    actor: PersonActor,
    itemId: string,
    tried: TriedTables,
  ): Promise<ItemChangeView | null> {
    const screen = await this.items.findScreen(viewerOf(actor), itemId);
    if (screen === null || contentAccess(actor, screen) !== 'source') return null;
    const { item } = screen;
    const content = revisionOf((await this.items.getRevision(screen)).bytes);
    const scene = (await this.screenings.find(item.id, item.sourceDigest))?.scene ?? 'news';
    const facts = { scene, on: civilDateOf(this.clock.now()) };
    const { before, after } = await this.screener.compare(content, facts, tried);
    return {
      itemId,
      title: item.title,
      found: withoutThose(after, before),
      missed: withoutThose(before, after),
    };
  }
}

function withoutThose(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const known = new Set(others.map(({ id }) => id));
  return findings.filter(({ id }) => !known.has(id));
}
