import { runMigrations } from 'bullmq';
import pg from 'pg';

/** Schema of the same database in which BullMQ keeps its jobs. */
export const queueSchema = 'bullmq';

export interface QueueMigrationOptions {
  /** Database of the application, as the role that owns it. */
  readonly ownerUrl: string;
  /** Role that the running program uses; it gets rows, not definitions. */
  readonly appRole: string;
}

/**
 * Brings the queue's schema to the version that the installed BullMQ wants, and lets the application's role
 * read and write its rows. Belongs to the migration step; a second run changes nothing.
 *
 * The schema is not one of the application's own tables: losing it loses nothing, and it may be dropped and
 * made again at any time while no program runs.
 */
export async function migrateQueue({ ownerUrl, appRole }: QueueMigrationOptions): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, queueSchema);
    const app = pg.escapeIdentifier(appRole);
    await client.query(`
      GRANT USAGE ON SCHEMA ${queueSchema} TO ${app};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${queueSchema} TO ${app};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${queueSchema} TO ${app};
      REVOKE INSERT, UPDATE, DELETE ON ${queueSchema}.migration FROM ${app};`);
  } finally {
    await client.end();
  }
}
