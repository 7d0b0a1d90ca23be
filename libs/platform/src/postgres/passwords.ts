import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataFolderBrokenError } from './errors.js';

/** One generated password per database role of the embedded PostgreSQL. */
export interface DatabasePasswords {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

const fileName = 'database-passwords.json';

/**
 * Reads the data folder's passwords, or makes them for a folder without a cluster; the file is readable by its
 * owner only.
 *
 * @throws DataFolderBrokenError when a cluster is there and its passwords are not.
 */
export async function keepPasswords(dataFolder: string, hasCluster: boolean): Promise<DatabasePasswords> {
  const file = join(dataFolder, fileName);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new DataFolderBrokenError(dataFolder, `${fileName} cannot be read`, { cause: error });
  });
  if (text !== null) return parse(dataFolder, text);
  if (hasCluster) throw new DataFolderBrokenError(dataFolder, `${fileName} is missing`);
  const made: DatabasePasswords = { superuser: password(), owner: password(), app: password() };
  await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return made;
}

function parse(dataFolder: string, text: string): DatabasePasswords {
  try {
    return JSON.parse(text) as DatabasePasswords;
  } catch (cause) {
    throw new DataFolderBrokenError(dataFolder, `${fileName} is not readable as JSON`, { cause });
  }
}

function password(): string {
  return randomBytes(24).toString('base64url');
}
