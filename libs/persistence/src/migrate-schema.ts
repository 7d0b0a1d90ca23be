import type { DataSource } from 'typeorm';
import { AppError } from '#domain/kernel';

/** The database has been migrated by a newer version of this program. */
export class SchemaNewerError extends AppError {
  readonly code = 'SCHEMA.NEWER';
  readonly kind = 'conflict';
  constructor(unknown: readonly string[]) {
    super(`the database holds migrations this version does not know: ${unknown.join(', ')}`, { unknown });
  }
}

/**
 * Brings the schema up to this version, each migration in a transaction of its own; with nothing to do it does nothing.
 *
 * @param owner  data source of the role that owns the schema, not yet initialised; closed at the end.
 * @returns names of the migrations that were run.
 * @throws SchemaNewerError before anything is changed.
 */
export async function migrateSchema(owner: DataSource): Promise<readonly string[]> {
  await owner.initialize();
  try {
    const known = new Set(owner.migrations.map(({ name, constructor }) => name ?? constructor.name));
    const unknown = (await appliedMigrations(owner)).filter((name) => !known.has(name));
    if (unknown.length > 0) throw new SchemaNewerError(unknown);
    const run = await owner.runMigrations({ transaction: 'each' });
    return run.map(({ name }) => name);
  } finally {
    await owner.destroy();
  }
}

async function appliedMigrations(owner: DataSource): Promise<readonly string[]> {
  const [found] = await owner.query<{ exists: boolean }[]>(
    `SELECT to_regclass('schema_migrations') IS NOT NULL AS "exists"`,
  );
  if (found?.exists !== true) return [];
  const rows = await owner.query<{ name: string }[]>('SELECT name FROM schema_migrations ORDER BY id');
  return rows.map(({ name }) => name);
}
