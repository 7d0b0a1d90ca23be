import type { PoolClient } from 'pg';
import type { Digest, Instant, ItemId, TaskId } from '#domain/kernel';
import { ContentMissingError, type ItemRow } from '#application';
import type { DbRow } from './row-mapping.js';
import { type ContentSeal, opened } from '../erasure/content-seal.js';
import * as sql from './read-statements.js';
import type { FragmentName } from './write-statements.js';

/** A row to be written, by its columns. */
export type JsonRow = Record<string, unknown>;
interface ItemPending {
  row: ItemRow;
  isNew: boolean;
  updatedAt: Instant | null;
}

/** What every part of a transaction reads and writes by: reads at once, writes remembered until `flush`. */
export abstract class TransactionCore {
  protected readonly writes = new Map<FragmentName, JsonRow[]>();
  protected readonly items = new Map<ItemId, ItemPending>();
  protected readonly taskChanges = new Map<TaskId, JsonRow>();

  constructor(
    protected readonly client: PoolClient,
    protected readonly seal: ContentSeal | null = null,
  ) {}

  protected async rows(statement: sql.ReadStatement, values: unknown[]): Promise<DbRow[]> {
    const result = await this.client.query<DbRow>({ ...statement, values });
    return opened(result.rows, this.seal) as DbRow[];
  }

  protected push(fragment: FragmentName, row: JsonRow): void {
    const rows = this.writes.get(fragment);
    if (rows === undefined) this.writes.set(fragment, [row]);
    else rows.push(row);
  }

  protected async bytes(
    statement: sql.ReadStatement,
    values: unknown[],
    digest: Digest,
  ): Promise<Uint8Array> {
    const [row] = await this.rows(statement, values);
    const bytes = (row?.['bytes'] ?? null) as Uint8Array | null;
    if (bytes === null) throw new ContentMissingError(digest);
    return bytes;
  }

  protected pendingOf(item: ItemRow): ItemPending {
    const known = this.items.get(item.id);
    if (known !== undefined) return known;
    const made: ItemPending = { row: item, isNew: false, updatedAt: null };
    this.items.set(item.id, made);
    return made;
  }

  protected changeTask(taskId: TaskId, change: JsonRow): void {
    this.taskChanges.set(taskId, { ...(this.taskChanges.get(taskId) ?? { id: taskId }), ...change });
  }

  protected sealed(itemId: ItemId, bytes: Uint8Array): Uint8Array {
    return this.seal === null ? bytes : this.seal.seal(itemId, bytes);
  }
}
