import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataFolderBrokenError } from './errors.js';

/** One generated password per database role of the embedded PostgreSQL. */
export interface DatabasePasswords {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
  readonly sequencer: string;
  readonly eraser: string;
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
  if (text !== null) return completed(file, parse(dataFolder, text));
  if (hasCluster) throw new DataFolderBrokenError(dataFolder, `${fileName} is missing`);
  const made = newPasswords();
  await writeFile(file, print(made), { mode: 0o600, flag: 'wx' });
  return made;
}

/** A folder of an older version has no password for a role that came later: it gets one, before the role is made. */
async function completed(file: string, kept: Partial<DatabasePasswords>): Promise<DatabasePasswords> {
  const all = { ...newPasswords(), superuser: '', owner: '', app: '', ...kept };
  if (kept.sequencer === undefined || kept.eraser === undefined) {
    await writeFile(`${file}.new`, print(all), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }
  return all;
}

function newPasswords(): DatabasePasswords {
  return {
    superuser: password(),
    owner: password(),
    app: password(),
    sequencer: password(),
    eraser: password(),
  };
}

function print(passwords: DatabasePasswords): string {
  return `${JSON.stringify(passwords, null, 2)}\n`;
}

function parse(dataFolder: string, text: string): Partial<DatabasePasswords> {
  try {
    return JSON.parse(text) as Partial<DatabasePasswords>;
  } catch (cause) {
    throw new DataFolderBrokenError(dataFolder, `${fileName} is not readable as JSON`, { cause });
  }
}

function password(): string {
  return randomBytes(24).toString('base64url');
}
