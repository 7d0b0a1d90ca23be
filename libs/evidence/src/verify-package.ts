import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { printVerifierKey, readCheckpoint, treeAlgorithms, type TreeAlgorithm } from '#domain/log';
import { EntryChecks } from './check-entries.js';
import {
  checkProvenEntries,
  checkWholeLog,
  trustedCheckpoint,
  type Heads,
  type OlderCheckpoint,
} from './check-log.js';
import { checkPublications } from './check-publications.js';
import { locateChange } from './locate-change.js';
import { packageFiles } from './package-format.js';
import { Problems, type Problem } from './problem.js';
import {
  logKeysOf,
  PackageUnreadableError,
  readBytes,
  readPackage,
  type ReadPackage,
} from './read-package.js';

export interface VerifySettings {
  /** Checkpoints from outside: what was printed, mailed or witnessed before. */
  readonly older: readonly { readonly name: string; readonly note: string }[];
  /** The log's keys from outside, in their text form; without them the package's own are taken as they are. */
  readonly trustedKeys: readonly string[] | null;
  /** Only signatures and trees, not what the entries say. */
  readonly isLogOnly?: boolean;
}

export interface VerifyReport {
  readonly log: string;
  readonly size: number;
  readonly entries: number;
  readonly replayedEntries: number;
  readonly publications: number;
  /** Whether the keys came from outside the package. */
  readonly isKeyTrusted: boolean;
  readonly problems: readonly Problem[];
}

/** Whether everything holds, and if not, which record is broken. Needs the package alone: no database, no network. */
export async function verifyPackage(folder: string, settings: VerifySettings): Promise<VerifyReport> {
  const problems = new Problems();
  try {
    const read = await readPackage(folder);
    checkKeys(read, settings.trustedKeys, problems);
    const { trustedKeys } = settings;
    const trusted = trustedKeys === null ? read : { ...read, logKeys: logKeysOf(trustedKeys) };
    return await verified(trusted, settings, problems);
  } catch (error) {
    if (!(error instanceof PackageUnreadableError)) throw error;
    problems.add({ code: 'PACKAGE.UNREADABLE', about: error.file });
    const nothing = {
      log: '',
      size: 0,
      entries: 0,
      replayedEntries: 0,
      publications: 0,
      isKeyTrusted: false,
    };
    return { ...nothing, problems: problems.list };
  }
}

async function verified(
  read: ReadPackage,
  settings: VerifySettings,
  problems: Problems,
): Promise<VerifyReport> {
  const heads = headsOf(read, problems);
  const older = olderOf(read, settings.older, problems);
  const entries = new EntryChecks(await definitionsOf(read.folder), problems);
  const checkLog = read.manifest.scope === 'log' ? checkWholeLog : checkProvenEntries;
  const count = await checkLog({ read, heads, older, problems }, (line) => {
    if (settings.isLogOnly !== true) entries.check(line);
  });
  const isRewritten = problems.list.some(
    ({ code }) => code === 'LOG.ROOT_DIFFERS' || code === 'LOG.NOT_CONSISTENT' || code === 'LOG.SIZE_DIFFERS',
  );
  if (isRewritten && read.manifest.scope === 'log') await locateChange(read, older, problems);
  return {
    log: read.manifest.log,
    size: heads.sha256?.size ?? 0,
    entries: count,
    replayedEntries: entries.replayed,
    publications: settings.isLogOnly === true ? 0 : await checkPublications(read, entries, problems),
    isKeyTrusted: settings.trustedKeys !== null,
    problems: problems.list,
  };
}

/** Keys from elsewhere take the place of those that lie in the package; that others lie there is told. */
function checkKeys({ logKeys }: ReadPackage, trusted: readonly string[] | null, problems: Problems): void {
  if (trusted === null) return;
  const known = new Set(trusted);
  for (const tree of treeAlgorithms) {
    for (const key of logKeys[tree]) {
      const text = printVerifierKey(key);
      if (!known.has(text)) problems.add({ code: 'KEY.NOT_TRUSTED', about: text });
    }
  }
}

function headsOf(read: ReadPackage, problems: Problems): Heads {
  const headOf = (tree: TreeAlgorithm) =>
    trustedCheckpoint(read, { tree, note: read.notes[tree], name: packageFiles.checkpoints[tree] }, problems);
  return { sha256: headOf('sha256'), sm3: headOf('sm3') };
}

function olderOf(
  read: ReadPackage,
  given: VerifySettings['older'],
  problems: Problems,
): readonly OlderCheckpoint[] {
  return given.flatMap(({ name, note }) => {
    const tree: TreeAlgorithm = readCheckpoint(note)?.origin.endsWith('-sm3') === true ? 'sm3' : 'sha256';
    const checkpoint = trustedCheckpoint(read, { tree, note, name }, problems);
    return checkpoint === null ? [] : [{ name, tree, checkpoint }];
  });
}

async function definitionsOf(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = await readdir(join(folder, packageFiles.definitionsFolder)).catch(() => []);
  const files = names.filter((name) => /^[0-9a-f]{64}\.json$/.test(name));
  return new Map(
    await Promise.all(
      files.map(
        async (name) =>
          [
            `sha256:${name.slice(0, 64)}`,
            await readBytes(folder, join(packageFiles.definitionsFolder, name)),
          ] as const,
      ),
    ),
  );
}
