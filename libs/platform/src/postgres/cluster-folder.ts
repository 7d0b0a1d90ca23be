import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { PostgresBinaries } from './binaries.js';
import { DataFolderBrokenError, DataFolderNotWritableError } from './errors.js';
import type { OperatingUser } from './operating-user.js';
import { initdbArguments, type Durability } from './settings.js';

const run = promisify(execFile);
const majorVersion = '18';

/** Makes the data folder when it is missing, and proves that it can be written. */
export async function prepareDataFolder(folder: string): Promise<void> {
  const probe = join(folder, `.probe-${randomBytes(6).toString('hex')}`);
  try {
    await makeFolder(folder);
    await writeFile(probe, '');
    await rm(probe);
  } catch (cause) {
    throw new DataFolderNotWritableError(folder, { cause });
  }
}

/** Not `recursive`: Node tries for ever where the kernel answers ENOENT although the parent is there, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o711 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT') throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder, { mode: 0o711 });
  }
}

/** Whether a database cluster has been made in the data folder before. */
export async function hasCluster(folder: string): Promise<boolean> {
  return (await stat(join(folder, 'postgres', 'PG_VERSION')).catch(() => null)) !== null;
}

/**
 * Makes the cluster when it is missing. It is made beside its place and renamed, so that a crash half way leaves
 * no half cluster.
 *
 * @throws DataFolderBrokenError when something else lies there, or a cluster of another PostgreSQL version.
 */
export async function ensureCluster(
  folder: string,
  details: { binaries: PostgresBinaries; user: OperatingUser; password: string; durability: Durability },
): Promise<string> {
  const cluster = join(folder, 'postgres');
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version?.trim() === majorVersion) return cluster;
  if (version !== null)
    throw new DataFolderBrokenError(
      folder,
      `its database is of PostgreSQL ${version.trim()}, not ${majorVersion}`,
    );
  const content = await readdir(cluster).catch(() => []);
  if (content.length > 0) throw new DataFolderBrokenError(folder, 'postgres/ in it holds no database');
  await makeCluster(folder, cluster, details);
  return cluster;
}

async function makeCluster(
  folder: string,
  cluster: string,
  details: { binaries: PostgresBinaries; user: OperatingUser; password: string; durability: Durability },
): Promise<void> {
  const { binaries, user, password, durability } = details;
  const workshop = join(folder, `postgres-making-${randomBytes(6).toString('hex')}`);
  const passwordFile = join(workshop, 'password');
  const made = join(workshop, 'cluster');
  await mkdir(made, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user.owner !== null) {
    for (const path of [workshop, made, passwordFile]) await chown(path, user.owner.uid, user.owner.gid);
  }
  try {
    const line = [...user.launcher, binaries.initdb, ...initdbArguments(made, passwordFile, durability)];
    await run(line[0] ?? '', line.slice(1), {
      ...user.spawnAs,
      cwd: workshop,
      env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    });
    await chmod(made, 0o700);
    await rm(cluster, { recursive: true, force: true });
    await rename(made, cluster);
  } catch (cause) {
    throw new DataFolderBrokenError(
      folder,
      `initdb failed: ${lastLine((cause as { stderr?: string }).stderr)}`,
      { cause },
    );
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** The last line that says something, without its time stamp. */
export function lastLine(text: string | undefined): string {
  const lines = (text ?? '').split('\n').filter((line) => line.trim() !== '');
  return lines.at(-1)?.replace(/^\S+ \S+ \S+ \[\d+\] /, '') ?? 'it wrote nothing';
}
