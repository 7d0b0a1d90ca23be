import type { FormCover, FormCoverReader } from '#application';
import type { ItemId } from '#domain/kernel';
import { readCheckpoint } from '#domain/log';
import type { PgDatabase, Statement } from '../pg-database.js';
import { toInstant } from '../unit-of-work/row-mapping.js';

interface CoverRow {
  readonly [column: string]: unknown;
  readonly seq: number;
  readonly at: unknown;
  readonly note: string | null;
}

/** The newest entry of item $1 that is more than a reading of it, and the first checkpoint that it lies under. */
const coverOfItem: Statement = {
  name: 'form_cover_of_item',
  text: `SELECT e.seq, e.at, (SELECT c.sha256 FROM log_leaves l JOIN log_checkpoints c ON c.size > l.idx
      WHERE l.entry_id = e.id ORDER BY c.size LIMIT 1) AS note
    FROM audit_entries e WHERE e.item_id = $1
      AND e.action NOT IN ('task.opened', 'source.read', 'source.revealed', 'trail.read', 'form.printed', 'paper.printed')
    ORDER BY e.seq DESC LIMIT 1`,
};

/** What the forms of items lead to in the log. */
export class PgFormCoverReader implements FormCoverReader {
  constructor(private readonly database: PgDatabase) {}

  async findCover(itemId: ItemId): Promise<FormCover | null> {
    const [row] = await this.database.query<CoverRow>(coverOfItem, [itemId]);
    if (row === undefined) return null;
    const { seq, at, note } = row;
    return { seq, at: toInstant(at), checkpoint: note === null ? null : toCheckpoint(note) };
  }
}

function toCheckpoint(note: string): FormCover['checkpoint'] {
  const [log = ''] = note.split('\n');
  const read = readCheckpoint(note);
  if (read === null) return null;
  return { log, size: read.size, root: Buffer.from(read.root).toString('base64'), note };
}
