import { join } from 'node:path';
import { Frontier, leafHashOf, readCheckpoint, sameHash, verifyCheckpoint } from '#domain/log';
import type { OlderCheckpoint } from './check-log.js';
import { packageFiles, type HistoryLine } from './package-format.js';
import type { Problems } from './problem.js';
import { readLines } from './read-lines.js';
import type { ReadPackage } from './read-package.js';

interface Root {
  readonly size: number;
  readonly root: Uint8Array;
}

/**
 * Finds where a log was rewritten whose root is not the one that was signed: between the last checkpoint whose root the
 * entries still yield and the first whose root they do not. The log signs a checkpoint several times a second, so that
 * this is a handful of entries, unless the checkpoints between were taken away too.
 */
export async function locateChange(
  read: ReadPackage,
  older: readonly OlderCheckpoint[],
  problems: Problems,
): Promise<void> {
  const roots = await signedRoots(read, older);
  const known = roots.at(-1)?.size ?? 0;
  const tree = new Frontier('sha256');
  let agreed = 0;
  let next = roots.shift();
  for await (const lines of readLines(join(read.folder, packageFiles.entries))) {
    for (const bytes of lines) {
      tree.append(leafHashOf('sha256', bytes));
      for (; next?.size === tree.size; next = roots.shift()) {
        if (!sameHash(next.root, tree.root()))
          return problems.add({ code: 'LOG.HISTORY_DIFFERS', from: agreed, to: next.size - 1 });
        agreed = next.size;
      }
    }
  }
  problems.add({ code: 'LOG.HISTORY_DIFFERS', from: agreed, to: Math.max(agreed, tree.size - 1, known - 1) });
}

/** Checkpoints of the SHA-256 tree by size; those that the log's keys have not signed say nothing. */
async function signedRoots(read: ReadPackage, older: readonly OlderCheckpoint[]): Promise<Root[]> {
  const roots: Root[] = older.filter(({ tree }) => tree === 'sha256').map(({ checkpoint }) => checkpoint);
  const expected = {
    origin: read.manifest.log,
    required: read.logKeys.sha256.filter(({ algorithm }) => algorithm === 'ed25519'),
    witnesses: [],
  };
  for await (const lines of readLines(join(read.folder, packageFiles.history))) {
    for (const line of lines) {
      const { sha256 } = JSON.parse(line.toString('utf8')) as HistoryLine;
      const checkpoint = readCheckpoint(sha256);
      if (checkpoint !== null && typeof verifyCheckpoint(sha256, expected) !== 'string')
        roots.push(checkpoint);
    }
  }
  return roots.sort((one, other) => one.size - other.size);
}
