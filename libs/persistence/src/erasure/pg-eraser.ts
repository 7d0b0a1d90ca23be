import type pg from 'pg';
import { makeEntry } from '#domain/audit-log';
import { asId, type Instant, type ItemId } from '#domain/kernel';

/** What the eraser gets from the machine it runs on. */
export interface EraserTools {
  readonly now: () => Instant;
  readonly newId: () => string;
  /** Destroys an item's key for good; with none there it does nothing. */
  readonly destroyKey: (itemId: string) => void;
}

export interface ErasedItem {
  readonly erasureId: string;
  readonly itemId: string;
  /** False when the item has come back to life since: it is public, is about to be, or somebody works on it. */
  readonly isErased: boolean;
}

interface ApprovedRow {
  readonly id: string;
  readonly item_id: string;
  readonly ground: string;
  readonly proposed_by: string;
  readonly decided_by: string;
}

interface LockedRow {
  readonly unit_id: string;
  readonly entry_seq: number;
  readonly entry_leaf: Buffer | null;
  readonly is_in_use: boolean;
}

/**
 * Carries out what two persons have decided, over the eraser's own login. The item's key goes first: should the machine
 * fail then, nothing can be read any more and the next run removes the rest.
 */
export class PgEraser {
  constructor(
    private readonly client: pg.Client,
    private readonly tools: EraserTools,
  ) {}

  /** Every approved erasure that waits, one transaction each. */
  async eraseApproved(): Promise<readonly ErasedItem[]> {
    const { rows } = await this.client.query<ApprovedRow>(
      `SELECT e.id, e.item_id, e.ground, e.proposed_by, e.decided_by FROM erasures e
       WHERE e.outcome = 'approved' AND e.erased_at IS NULL ORDER BY e.decided_at, e.id`,
    );
    const done: ErasedItem[] = [];
    for (const row of rows) done.push(await this.erase(row));
    return done;
  }

  private async erase(row: ApprovedRow): Promise<ErasedItem> {
    await this.client.query('BEGIN');
    try {
      const item = await this.lock(row.item_id);
      if (!item.is_in_use) await this.remove(row, item);
      await this.client.query(item.is_in_use ? 'ROLLBACK' : 'COMMIT');
      return { erasureId: row.id, itemId: row.item_id, isErased: !item.is_in_use };
    } catch (error) {
      await this.client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  private async lock(itemId: string): Promise<LockedRow> {
    const { rows } = await this.client.query<LockedRow>(
      `SELECT i.unit_id, i.entry_seq, i.entry_leaf,
         EXISTS (SELECT FROM publications p WHERE p.item_id = i.id AND p.status IN ('LIVE', 'SUSPENDED'))
         OR EXISTS (SELECT FROM tasks t WHERE t.item_id = i.id AND t.status = 'open')
         OR i.state IN ('SCHEDULED', 'PUBLISHING') AS is_in_use
       FROM items i WHERE i.id = $1 FOR UPDATE`,
      [itemId],
    );
    const [row] = rows;
    if (row === undefined) throw new Error(`no item ${itemId}`);
    return row;
  }

  private async remove(row: ApprovedRow, item: LockedRow): Promise<void> {
    this.tools.destroyKey(row.item_id);
    const at = this.tools.now();
    const of = [row.item_id];
    await this.client.query(
      `DELETE FROM revision_contents c USING revisions r WHERE r.digest = c.digest AND r.item_id = $1`,
      of,
    );
    await this.client.query('DELETE FROM rendition_contents c WHERE c.item_id = $1', of);
    await this.client.query('DELETE FROM screenings s WHERE s.item_id = $1', of);
    await this.client.query('DELETE FROM rendition_traces t WHERE t.item_id = $1', of);
    await this.client.query('DELETE FROM paper_scans s WHERE s.item_id = $1', of);
    await this.client.query(
      'DELETE FROM audit_values v USING audit_entries e WHERE e.id = v.entry_id AND e.item_id = $1',
      of,
    );
    await this.client.query(
      `UPDATE publications p SET page = NULL, facts = NULL, title = '', terms = '' WHERE p.item_id = $1`,
      of,
    );
    await this.record(row, item, at);
    await this.client.query('UPDATE erasures e SET erased_at = $2 WHERE e.id = $1', [row.id, at]);
  }

  /** The act of the program, naming the two persons who decided it. */
  private async record(row: ApprovedRow, item: LockedRow, at: Instant): Promise<void> {
    const id = this.tools.newId();
    const entry = makeEntry({
      id,
      at,
      actor: 'system:eraser',
      action: 'item.erased',
      outcome: 'done',
      facts: {
        erasure: row.id,
        ground: row.ground,
        proposedBy: row.proposed_by,
        approvedBy: row.decided_by,
      },
      item: asId<ItemId>(row.item_id),
      seq: item.entry_seq + 1,
      prev: item.entry_leaf,
    });
    await this.client.query(
      `INSERT INTO audit_entries (id, item_id, seq, unit_id, at, actor, action, step, outcome, canon)
       VALUES ($1, $2, $3, $4, $5, 'system:eraser', 'item.erased', NULL, 'done', $6)`,
      [id, row.item_id, entry.seq, item.unit_id, at, Buffer.from(entry.canon)],
    );
    await this.client.query(
      `UPDATE items i SET title = '', version = i.version + 1, entry_seq = $2, entry_leaf = $3, updated_at = $4 WHERE i.id = $1`,
      [row.item_id, entry.seq, Buffer.from(entry.leaf), at],
    );
  }
}
