import type { ScreeningReadModel, StoredScreening } from '#application';
import type { Digest, ItemId } from '#domain/kernel';
import type { PgDatabase, Statement } from '../pg-database.js';
import type { DbRow } from '../unit-of-work/row-mapping.js';
import { screeningColumns, toStoredScreening } from '../unit-of-work/screening-rows.js';

const newestScreening: Statement = { name: 'newest_screening', text: screeningColumns };

/** What the checks found, read by hand-written SQL. */
export class PgScreeningReadModel implements ScreeningReadModel {
  constructor(private readonly database: PgDatabase) {}

  async find(itemId: ItemId, revision: Digest): Promise<StoredScreening | null> {
    const [row] = await this.database.query<DbRow>(newestScreening, [itemId, revision]);
    return row === undefined ? null : toStoredScreening(row);
  }
}
