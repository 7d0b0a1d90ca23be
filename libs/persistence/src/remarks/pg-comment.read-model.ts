import type { CommentReadModel, CommentView } from '#application';
import type { PgDatabase } from '../pg-database.js';
import { toInstant } from '../unit-of-work/row-mapping.js';
import { commentsOfItem } from './remark-statements.js';

interface CommentRow {
  readonly id: string;
  readonly actor: string;
  readonly name: string;
  readonly at: Date;
  readonly value: string | null;
}

/** Comments are the entries that commit to them, with their texts beside. */
export class PgCommentReadModel implements CommentReadModel {
  constructor(private readonly database: PgDatabase) {}

  async list(itemId: string): Promise<readonly CommentView[]> {
    const rows = await this.database.query<CommentRow>(commentsOfItem, [itemId]);
    return rows.map(({ id, actor, name, at, value }) => ({
      id,
      by: { id: actor, name },
      at: toInstant(at),
      text: value,
    }));
  }
}
