import { execFile } from 'node:child_process';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What PostgreSQL itself writes about the server that holds a cluster. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

const run = promisify(execFile);

/** The running server's note, or null when no server holds the cluster. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

/**
 * Removes the note of a server that died without doing so. PostgreSQL sees a dead process id for itself, but after
 * a restart of the machine the id may belong to any other program, and then it would refuse to start.
 *
 * @returns the process id of a server that really runs on this cluster, or null when the way is free.
 */
export async function clearStalePostmasterFile(cluster: string): Promise<number | null> {
  const file = await readPostmasterFile(cluster);
  if (file === null) return null;
  if (await isServerOf(file.pid, cluster)) return file.pid;
  await rm(join(cluster, 'postmaster.pid'), { force: true });
  return null;
}

async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  if (workingFolder !== null) return workingFolder === (await realpath(cluster));
  // No /proc, or not ours to look into: the name of the program decides.
  const { stdout } = await run('ps', ['-p', String(pid), '-o', 'comm=']).catch(() => ({
    stdout: 'postgres',
  }));
  return stdout.includes('postgres');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
