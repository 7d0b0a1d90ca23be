import type {
  CaseFacts,
  CopiedText,
  InboxRequest,
  InboxRow,
  ItemListRequest,
  ItemListRow,
  ItemReadModel,
  ItemScreen,
  StoredRendition,
  StoredRevision,
} from '#application';
import { ContentMissingError } from '#application';
import type { Digest, PersonActor, PersonId, UnitId, Instant } from '#domain/kernel';
import type { PgDatabase, Statement } from '../pg-database.js';
import { type DbRow, toInstant, toItemRow } from '../unit-of-work/row-mapping.js';
import { inbox, inboxParams } from './inbox.statements.js';
import { listAll, listFitting, listMine } from './item-list.statements.js';
import {
  quarantinedRevisionOfItem,
  renditionOfItem,
  revisionOfItem,
  screenOfItem,
  screenOfTask,
} from './item-screen.statements.js';
import {
  type Json,
  toDecisionFacts,
  toHolderFacts,
  toPerson,
  toPublicationFacts,
  toTaskFacts,
} from './json-rows.js';
import { viewerParams } from './visibility.js';

/** How many fitting items are looked at in one statement. */
const stretches = { first: 200, longest: 10_000 };

/** The screens of items and tasks, read by hand-written SQL. */
export class PgItemReadModel implements ItemReadModel {
  constructor(private readonly database: PgDatabase) {}

  findScreen(viewer: PersonActor, itemId: string): Promise<ItemScreen | null> {
    return this.screen(screenOfItem, viewer, itemId);
  }

  findScreenOfTask(viewer: PersonActor, taskId: string): Promise<ItemScreen | null> {
    return this.screen(screenOfTask, viewer, taskId);
  }

  private async screen(statement: Statement, viewer: PersonActor, id: string): Promise<ItemScreen | null> {
    const [row] = await this.database.query<DbRow>(statement, [...viewerParams(viewer), id]);
    return row === undefined ? null : toItemScreen(row);
  }

  async list(viewer: PersonActor, request: ItemListRequest): Promise<readonly ItemListRow[]> {
    const { state, q, mine, before, limit } = request;
    if (state !== null || q !== null) return this.listFitting(viewer, request);
    const rows = await this.database.query<DbRow>(mine ? listMine : listAll, [
      ...viewerParams(viewer),
      before,
      limit,
    ]);
    return rows.map(toItemListRow);
  }

  /** Looks at ever longer stretches of what fits until the page is full or nothing is left. */
  private async listFitting(
    viewer: PersonActor,
    { state, q, mine, before, limit }: ItemListRequest,
  ): Promise<readonly ItemListRow[]> {
    const known: ItemListRow[] = [];
    let from = before;
    for (let stretch = stretches.first; ; stretch = Math.min(stretch * 4, stretches.longest)) {
      const params = [...viewerParams(viewer), from, limit - known.length, state, q, mine, stretch];
      const rows = await this.database.query<DbRow>(listFitting, params);
      known.push(...rows.filter((row) => row['id'] !== null).map(toItemListRow));
      if (known.length >= limit || (rows[0]?.['matched'] as number) < stretch) return known;
      from = rows[0]?.['last_matched'] as string;
    }
  }

  async inbox(request: InboxRequest): Promise<readonly InboxRow[]> {
    const rows = await this.database.query<DbRow>(inbox, [...inboxParams(request)]);
    return rows.map(toInboxRow);
  }

  getRevision({ item }: ItemScreen): Promise<StoredRevision> {
    return this.readRevision(revisionOfItem, [item.id, item.sourceDigest], item.sourceDigest);
  }

  getQuarantinedRevision({ item }: ItemScreen, reviewer: PersonId): Promise<StoredRevision> {
    const params = [item.id, item.sourceDigest, reviewer];
    return this.readRevision(quarantinedRevisionOfItem, params, item.sourceDigest);
  }

  private async readRevision(
    statement: Statement,
    params: readonly unknown[],
    digest: Digest,
  ): Promise<StoredRevision> {
    const [row] = await this.database.query<DbRow>(statement, params);
    const bytes = (row?.['bytes'] ?? null) as Uint8Array | null;
    if (row === undefined || bytes === null) throw new ContentMissingError(digest);
    return {
      digest: row['digest'] as Digest,
      number: row['number'] as number,
      bytes,
      createdBy: toPerson(row['created_by'], row['created_by_name']),
      createdAt: toInstant(row['created_at']),
    };
  }

  async getRendition({ item }: ItemScreen): Promise<StoredRendition> {
    const params = [item.id, item.contentDigest, item.treatmentDigest, item.sourceDigest];
    const [row] = await this.database.query<DbRow>(renditionOfItem, params);
    if (row === undefined) throw new ContentMissingError(item.contentDigest);
    const treatment = row['treatment'] as Uint8Array | null;
    return {
      bytes: row['bytes'] as Uint8Array | null,
      treatment:
        treatment === null
          ? null
          : {
              bytes: treatment,
              by: toPerson(row['treated_by'], row['treated_by_name']),
              at: toInstant(row['treated_at']),
            },
    };
  }
}

function toItemScreen(row: DbRow): ItemScreen {
  const list = (name: string): readonly Json[] => (row[name] ?? []) as readonly Json[];
  return {
    item: { ...toItemRow(row), updatedAt: toInstant(row['updated_at']) },
    unitName: row['unit_name'] as string,
    hostId: row['host_id'] as string,
    drafter: toPerson(row['i_created_by'], row['drafter_name']),
    authors: (row['authors'] ?? []) as PersonId[],
    cases: list('cases').map(toCaseFacts),
    tasks: list('tasks').map(toTaskFacts),
    decisions: list('decisions').map(toDecisionFacts),
    publication: toPublicationFacts(row['publication']),
    holders: list('holders').map(toHolderFacts),
    erasedAt: erasedAtOf(row),
    releasePlan: row['release_plan'] as Uint8Array,
    treatment: row['treatment'] as Uint8Array | null,
    ...(row['copied'] === null ? {} : { copied: row['copied'] as CopiedText[] }),
  };
}

function toCaseFacts(row: Json): CaseFacts {
  return {
    id: row['id'] as string,
    kind: row['kind'] as CaseFacts['kind'],
    definitionHash: row['definitionHash'] as string,
    snapshot: row['snapshot'] as CaseFacts['snapshot'],
    isClosed: row['isClosed'] as boolean,
  };
}

function toItemListRow(row: DbRow): ItemListRow {
  return {
    id: row['id'] as string,
    title: row['title'] as string,
    state: row['state'] as string,
    round: row['round'] as number,
    unitId: row['unit_id'] as UnitId,
    unitName: row['unit_name'] as string,
    drafter: toPerson(row['created_by'], row['drafter_name']),
    riskTier: row['risk_tier'] as ItemListRow['riskTier'],
    releasePlan: row['release_plan'] as Uint8Array,
    createdAt: toInstant(row['created_at']),
    updatedAt: toInstant(row['updated_at']),
    publication: toPublicationFacts(row['publication']),
    erasedAt: erasedAtOf(row),
  };
}

function erasedAtOf({ erased_at: at }: DbRow): Instant | null {
  return at === null ? null : toInstant(at);
}

function toInboxRow(row: DbRow): InboxRow {
  const latest = row['latest_decision'] as Json | null;
  return {
    task: toTaskFacts(row['task'] as Json),
    case: toCaseFacts(row['case_facts'] as Json),
    title: row['title'] as string,
    state: row['state'] as string,
    unitName: row['unit_name'] as string,
    drafter: toPerson(row['created_by'], row['drafter_name']),
    riskTier: row['risk_tier'] as InboxRow['riskTier'],
    sentBackBy: latest === null || latest['reasonClass'] === null ? null : toDecisionFacts(latest),
  };
}
