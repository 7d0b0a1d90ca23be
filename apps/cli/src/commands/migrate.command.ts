import { AppError } from '#domain/kernel';
import { loadConfig } from '#platform';
import { migrateDatabase } from '../database.module.js';
import { sentence } from '../messages/catalogue.js';

/** Migrating was asked for without saying on which database. */
class MigrationDatabaseMissingError extends AppError {
  readonly code = 'MIGRATION.DATABASE_MISSING';
  readonly kind = 'invalid';
}

/** `shenjiao migrate`: the step of its own before a new version's processes are started. */
export async function migrate(): Promise<void> {
  const config = loadConfig();
  if (config.MIGRATION_DATABASE_URL === undefined)
    throw new MigrationDatabaseMissingError('no migration database');
  const run = await migrateDatabase({
    ownerUrl: config.MIGRATION_DATABASE_URL,
    appRole: config.SHENJIAO_APP_ROLE,
    sequencerRole: config.SHENJIAO_SEQUENCER_ROLE,
    eraserRole: config.SHENJIAO_ERASER_ROLE,
  });
  process.stdout.write(sentence('CLI.MIGRATED', { count: run.length }));
}
