import { join, resolve } from 'node:path';
import { keepPasswords } from './passwords.js';
import { readPostmasterFile } from './postmaster-file.js';
import { appRole, eraserRole } from './roles.js';

/** Address of the embedded PostgreSQL that runs on a data folder, for one of its roles; null when none runs. */
export async function findRunningDatabase(
  folder: string,
  role: 'app' | 'eraser' = 'app',
): Promise<string | null> {
  const dataFolder = resolve(folder);
  const file = await readPostmasterFile(join(dataFolder, 'postgres'));
  if (file === null || !file.isReady) return null;
  const passwords = await keepPasswords(dataFolder, true);
  const name = role === 'app' ? appRole : eraserRole;
  return `postgres://${name}:${passwords[role]}@127.0.0.1:${file.port}/shenjiao`;
}
