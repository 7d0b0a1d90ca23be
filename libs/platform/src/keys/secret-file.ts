import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Reads a file that holds a secret, or makes it (readable by its owner only) when there is none. It appears whole or not
 * at all, and two processes that start at once agree: the first to put it there wins, the other reads it.
 *
 * @param make  what a new file holds.
 */
export function keepSecretFile(file: string, make: () => string): string {
  return readIfThere(file) ?? create(file, make());
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Written under another name and then linked, which fails when the file is there. */
function create(file: string, content: string): string {
  const draft = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return content;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(draft);
  }
}
