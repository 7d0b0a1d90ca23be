import { join, resolve } from 'node:path';
import { keepPasswords } from './passwords.js';
import { readPostmasterFile } from './postmaster-file.js';
import { appRole } from './roles.js';

/** Address of the embedded PostgreSQL that runs on a data folder, for the application's role; null when none runs. */
export async function findRunningDatabase(folder: string): Promise<string | null> {
  const dataFolder = resolve(folder);
  const file = await readPostmasterFile(join(dataFolder, 'postgres'));
  if (file === null || !file.isReady) return null;
  const { app } = await keepPasswords(dataFolder, true);
  return `postgres://${appRole}:${app}@127.0.0.1:${file.port}/shenjiao`;
}
