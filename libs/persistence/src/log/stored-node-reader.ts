import type { QueryResult } from 'pg';
import { rangeRoots, storedRuns, type LeafRange, type StoredRun, type TreeAlgorithm } from '#domain/log';
import type { Statement } from '../pg-database.js';
import { LogBrokenError } from './log-faults.js';
import { nodeHashes } from './sequencer-statements.js';

/** Sends a statement on a connection or a pool. */
export type Ask = (statement: Statement, values: unknown[]) => Promise<QueryResult<NodeRow>>;
interface NodeRow {
  readonly sha256: Buffer | null;
  readonly sm3: Buffer | null;
}
type BothHashes = Readonly<Record<TreeAlgorithm, readonly Uint8Array[]>>;

/** Roots over ranges of leaves, in both trees, computed from the kept levels. */
export async function rangeHashes(ask: Ask, ranges: readonly LeafRange[]): Promise<BothHashes> {
  const runs = storedRuns(ranges);
  const rows = await readRuns(ask, runs);
  return { sha256: rootsOf('sha256', ranges, rows), sm3: rootsOf('sm3', ranges, rows) };
}

/** Hashes of complete subtrees, in both trees, in the order asked for. */
export function storedNodes(
  ask: Ask,
  nodes: readonly { readonly level: number; readonly index: number }[],
): Promise<BothHashes> {
  return rangeHashes(
    ask,
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
  ask: Ask,
  runs: readonly StoredRun[],
): Promise<ReadonlyMap<string, readonly NodeRow[]>> {
  const places = runs.flatMap(({ level, index, count }) =>
    Array.from({ length: count }, (_, offset) => ({ level, index: index + offset })),
  );
  if (places.length === 0) return new Map();
  const { rows } = await ask(nodeHashes, [
    places.map(({ level }) => level),
    places.map(({ index }) => index),
  ]);
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
