import { mkdir, open, rename, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

const sizeMaxBytes = 8 * 1024 * 1024;

/**
 * Opens a log for a child process to append to: the lines of earlier runs stay up to a size, then one older file.
 * Only its owner reads it.
 */
export async function openLogFile(path: string): Promise<FileHandle> {
  await mkdir(dirname(path), { recursive: true });
  const size = (await stat(path).catch(() => null))?.size ?? 0;
  if (size > sizeMaxBytes) await rename(path, `${path}.1`);
  return open(path, 'a', 0o600);
}
