import type { AuditReadModel, EntryListRow, EntryRow, EntrySearch, ItemChain } from '#application';
import type { Digest, PersonActor, UnitId } from '#domain/kernel';
import type { PgDatabase } from '../pg-database.js';
import type { DbRow } from '../unit-of-work/row-mapping.js';
import { chainOfItem, overseenEntry, searchStatement } from './audit.statements.js';
import { type Json, jsonInstant } from './json-rows.js';
import { viewerParams } from './visibility.js';

/** Entries as they are stored; what they mean, and whether they hold, is judged by the application. */
export class PgAuditReadModel implements AuditReadModel {
  constructor(private readonly database: PgDatabase) {}

  async findChain(viewer: PersonActor, itemId: string): Promise<ItemChain | null> {
    const [row] = await this.database.query<DbRow>(chainOfItem, [...viewerParams(viewer), itemId]);
    if (row === undefined) return null;
    return {
      itemId: row['id'] as string,
      title: row['title'] as string,
      state: row['state'] as string,
      unitId: row['unit_id'] as UnitId,
      isOverseen: row['is_overseen'] as boolean,
      headSeq: row['entry_seq'] as number,
      headLeaf: row['entry_leaf'] as Uint8Array | null,
      contentDigest: row['content_digest'] as Digest,
      entries: ((row['entries'] ?? []) as readonly Json[]).map(toEntryRow),
    };
  }

  async search(viewer: PersonActor, search: EntrySearch): Promise<readonly EntryListRow[]> {
    const { item, person, from, to, step, action, before, limit, outcome, rule } = search;
    const place = [before?.at ?? null, before?.id ?? null];
    const params = [item, person, from, to, step, action, ...place, limit, outcome, rule];
    const rows = await this.database.query<DbRow>(searchStatement(search), [
      ...viewerParams(viewer),
      ...params,
    ]);
    return rows.map((row) => ({
      ...toEntryRow(row['entry'] as Json),
      itemTitle: row['title'] as string | null,
      itemState: row['state'] as string | null,
    }));
  }

  async overseesEntry(viewer: PersonActor, entryId: string): Promise<boolean> {
    return (await this.database.query(overseenEntry, [...viewerParams(viewer), entryId])).length > 0;
  }
}

function toEntryRow(row: Json): EntryRow {
  return {
    id: row['id'] as string,
    itemId: row['itemId'] as string | null,
    seq: row['seq'] as number,
    canon: bytesOf(row['canon']),
    leaf: bytesOf(row['leaf']),
    columns: {
      unitId: row['unitId'] as string | null,
      at: jsonInstant(row['at']),
      actor: row['actor'] as string,
      action: row['action'] as string,
      step: row['step'] as string | null,
      outcome: row['outcome'] as string,
    },
    actorName: row['actorName'] as string | null,
    aboutName: row['aboutName'] as string | null,
    // A value whose key is gone counts as erased, like one whose row is.
    values: ((row['values'] ?? []) as readonly Json[])
      .filter(({ value }) => value !== null)
      .map(({ field, value, salt }) => ({
        field: field as string,
        value: value as string,
        salt: bytesOf(salt),
      })),
  };
}

function bytesOf(hex: unknown): Uint8Array {
  return Buffer.from(hex as string, 'hex');
}
