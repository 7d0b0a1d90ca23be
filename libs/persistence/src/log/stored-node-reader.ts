import type { QueryResultRow } from 'pg';
import { rangeRoots, storedRuns, type LeafRange, type StoredRun, type TreeAlgorithm } from '#domain/log';
import { LogBrokenError } from './log-faults.js';

/** Reads nodes by parallel lists of level and place, in their order. */
export type ReadNodes = (
  levels: readonly number[],
  indexes: readonly number[],
) => Promise<readonly NodeRow[]>;
/** The hashes of one node; null for one that is not there. */
export interface NodeRow extends QueryResultRow {
  readonly sha256: Buffer | null;
  readonly sm3: Buffer | null;
}
type BothHashes = Readonly<Record<TreeAlgorithm, readonly Uint8Array[]>>;

/** Roots over ranges of leaves, in both trees, computed from the kept levels. */
export async function rangeHashes(read: ReadNodes, ranges: readonly LeafRange[]): Promise<BothHashes> {
  const runs = storedRuns(ranges);
  const rows = await readRuns(read, runs);
  return { sha256: rootsOf('sha256', ranges, rows), sm3: rootsOf('sm3', ranges, rows) };
}

/** Hashes of complete subtrees, in both trees, in the order asked for. */
export function storedNodes(
  read: ReadNodes,
  nodes: readonly { readonly level: number; readonly index: number }[],
): Promise<BothHashes> {
  return rangeHashes(
    read,
    nodes.map(({ level, index }) => ({ start: index * 2 ** level, end: (index + 1) * 2 ** level })),
  );
}

function rootsOf(
  algorithm: TreeAlgorithm,
  ranges: readonly LeafRange[],
  rows: ReadonlyMap<string, readonly NodeRow[]>,
): readonly Uint8Array[] {
  return rangeRoots(algorithm, ranges, (run) =>
    (rows.get(keyOf(run)) ?? []).map((row) => {
      const hash = row[algorithm];
      if (hash === null)
        throw new LogBrokenError('a node is missing', { level: run.level, index: run.index });
      return hash;
    }),
  );
}

async function readRuns(
  read: ReadNodes,
  runs: readonly StoredRun[],
): Promise<ReadonlyMap<string, readonly NodeRow[]>> {
  const places = runs.flatMap(({ level, index, count }) =>
    Array.from({ length: count }, (_, offset) => ({ level, index: index + offset })),
  );
  if (places.length === 0) return new Map();
  const rows = await read(
    places.map(({ level }) => level),
    places.map(({ index }) => index),
  );
  let from = 0;
  return new Map(
    runs.map((run) => {
      const found = rows.slice(from, (from += run.count));
      return [keyOf(run), found] as const;
    }),
  );
}

function keyOf({ level, index, count }: StoredRun): string {
  return `${level}/${index}/${count}`;
}
