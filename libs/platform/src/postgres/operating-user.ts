import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** How PostgreSQL is to be started: as ourselves, or, when we are root, as somebody else. */
export interface OperatingUser {
  /** Whose the cluster's files must be; null when they are simply ours. */
  readonly owner: Account | null;
  /** User and group for `spawn`. */
  readonly spawnAs: { readonly uid?: number; readonly gid?: number };
  /** Put before the command when the user needs a right beyond its own. */
  readonly launcher: readonly string[];
}

const ourselves: OperatingUser = { owner: null, spawnAs: {}, launcher: [] };
const run = promisify(execFile);

/**
 * PostgreSQL refuses to run as root. As root this chooses, without adding an account to the machine: the owner of
 * an existing cluster, else the account `postgres`, else `nobody`. When that user may not walk down to the given
 * paths (a checkout below /root), it gets the one capability to pass directories, and nothing else of root's.
 */
export async function chooseOperatingUser(
  clusterFolder: string,
  paths: readonly string[],
): Promise<OperatingUser> {
  if (process.getuid?.() !== 0) return ourselves;
  const owner =
    (await ownerOf(clusterFolder)) ?? (await accountNamed('postgres')) ?? (await accountNamed('nobody'));
  if (owner === null) return ourselves;
  if (await canWalk(owner, paths)) return { owner, spawnAs: owner, launcher: [] };
  return { owner, spawnAs: {}, launcher: await launcherPastDirectories(owner) };
}

/**
 * `setpriv` has to change the user itself, since a capability is lost when the caller changes it before. Without the
 * secure bit, access(2), by which initdb looks for its neighbours, would not count the capability.
 */
async function launcherPastDirectories({ uid, gid }: Account): Promise<readonly string[]> {
  const capability = `+${await capabilityPastDirectories()}`;
  return [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    `--inh-caps=${capability}`,
    `--ambient-caps=${capability}`,
    '--securebits=+no_setuid_fixup',
  ];
}

/** The narrower of the two capabilities that do, as far as a container has left it to us. */
async function capabilityPastDirectories(): Promise<'dac_read_search' | 'dac_override'> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const permitted = BigInt(`0x${/^CapPrm:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? '0'}`);
  return (permitted & 0b100n) === 0n ? 'dac_override' : 'dac_read_search';
}

async function ownerOf(folder: string): Promise<Account | null> {
  const found = await stat(folder).catch(() => null);
  return found === null || found.uid === 0 ? null : { uid: found.uid, gid: found.gid };
}

async function accountNamed(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

async function canWalk(user: Account, paths: readonly string[]): Promise<boolean> {
  for (const folder of new Set(paths.flatMap(ancestors))) {
    const { uid, gid, mode } = await stat(folder);
    const needed = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & needed) === 0) return false;
  }
  return true;
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...ancestors(parent)];
}
