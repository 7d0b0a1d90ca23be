import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Reads a file that holds a secret, or makes it (readable by its owner only) when there is none. It appears whole or not
 * at all, and two processes that start at once agree: the first to put it there wins, the other reads it. It lies on the
 * disk before anything that needs it can be committed: a power failure does not part a text from its key.
 *
 * @param make  what a new file holds.
 */
export function keepSecretFile(file: string, make: () => string): string {
  return readIfThere(file) ?? create(file, make());
}

/** What a file holds; null when there is none. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Written under another name, nobody else's in any process or container, and then linked, which fails when the file is there. */
function create(file: string, content: string): string {
  const draft = `${file}.${randomUUID()}`;
  const folder = dirname(file);
  const made = mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(draft, content, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, file);
    syncFolder(folder);
    if (made !== undefined) syncFolder(dirname(made));
    return content;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(draft);
  }
}

/** Names that were made in a folder, or taken out of it, stay so after a power failure. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
