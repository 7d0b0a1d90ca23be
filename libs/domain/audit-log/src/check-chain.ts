import { leafHash } from './entry.js';
import { readEntry, type ReadEntry } from './read-entry.js';

/** An entry as stored, with the columns kept beside its bytes for searching. */
export interface ChainRow {
  readonly seq: number;
  readonly canon: Uint8Array;
  readonly leaf: Uint8Array;
  readonly columns: {
    readonly at: string;
    readonly actor: string;
    readonly action: string;
    readonly step: string | null;
    readonly outcome: string;
  };
}

/** An item's entries, oldest first, and what the item's own row says is the newest. */
export interface Chain {
  readonly item: string;
  readonly rows: readonly ChainRow[];
  readonly head: { readonly seq: number; readonly leaf: Uint8Array | null };
}

/** What can be wrong at a place of a chain. */
export const chainProblemCodes = [
  'CHAIN.MISSING',
  'CHAIN.REPEATED',
  'CHAIN.UNREADABLE',
  'CHAIN.OTHER_PLACE',
  'CHAIN.LEAF_DIFFERS',
  'CHAIN.COLUMNS_DIFFER',
  'CHAIN.NOT_CONFIRMED',
  'CHAIN.BEYOND_HEAD',
] as const;
export type ChainProblemCode = (typeof chainProblemCodes)[number];

export interface ChainProblem {
  readonly seq: number;
  readonly code: ChainProblemCode;
}

export interface ChainReport {
  readonly intact: boolean;
  readonly entries: number;
  readonly headLeaf: string | null;
  /** The first place where something is wrong; null when intact. */
  readonly brokenSeq: number | null;
  readonly problems: readonly ChainProblem[];
}

interface Read {
  readonly row: ChainRow;
  readonly entry: ReadEntry | null;
  readonly leaf: string;
}

/**
 * Recomputes an item's chain from the stored bytes alone. Each entry is confirmed by the one after it, which names
 * its leaf hash, and the newest by the item's row; `NOT_CONFIRMED` names an entry whose bytes are no longer those
 * that its successor was appended to. What the chain cannot show is a rewriting of everything up to the item's
 * row: that takes copies of the log's signed checkpoints outside the database.
 */
export function checkChain({ item, rows, head }: Chain): ChainReport {
  const read = rows.map((row): Read => ({
    row,
    entry: readEntry(row.canon),
    leaf: hex(leafHash(row.canon)),
  }));
  const [first] = read;
  const problems = [
    ...placeProblems(rows, head.seq),
    ...read.flatMap(({ row, entry, leaf }) => ownProblems(item, row, entry, leaf)),
    ...read.flatMap(({ row, leaf }, index) => {
      const named = namedBySuccessor(read[index + 1], row.seq, head);
      return named === undefined || named === leaf ? [] : [problem(row.seq, 'CHAIN.NOT_CONFIRMED')];
    }),
    ...(first?.entry?.prev === undefined || first.entry.prev === null
      ? []
      : [problem(first.row.seq, 'CHAIN.OTHER_PLACE')]),
  ].sort((a, b) => a.seq - b.seq);
  return {
    intact: problems.length === 0,
    entries: rows.length,
    headLeaf: read.at(-1)?.leaf ?? null,
    brokenSeq: problems[0]?.seq ?? null,
    problems,
  };
}

/** The leaf that the following entry (or the item's row) says it was appended to; undefined when that one is missing. */
function namedBySuccessor(
  next: Read | undefined,
  seq: number,
  head: Chain['head'],
): string | null | undefined {
  if (next !== undefined) return next.row.seq === seq + 1 ? (next.entry?.prev ?? null) : undefined;
  if (head.seq !== seq) return undefined;
  return head.leaf === null ? null : hex(head.leaf);
}

function placeProblems(rows: readonly ChainRow[], headSeq: number): readonly ChainProblem[] {
  const found = new Set<number>();
  const repeated = rows.filter(({ seq }) => found.size === found.add(seq).size);
  const missing = Array.from({ length: headSeq }, (_, index) => index + 1).filter((seq) => !found.has(seq));
  return [
    ...missing.map((seq) => problem(seq, 'CHAIN.MISSING')),
    ...repeated.map(({ seq }) => problem(seq, 'CHAIN.REPEATED')),
    ...rows.filter(({ seq }) => seq > headSeq).map(({ seq }) => problem(seq, 'CHAIN.BEYOND_HEAD')),
  ];
}

function ownProblems(
  item: string,
  row: ChainRow,
  entry: ReadEntry | null,
  leaf: string,
): readonly ChainProblem[] {
  if (entry === null) return [problem(row.seq, 'CHAIN.UNREADABLE')];
  const { columns } = row;
  const agrees =
    columns.at === entry.at &&
    columns.actor === entry.actor &&
    columns.action === entry.action &&
    columns.step === (entry.step ?? null) &&
    columns.outcome === entry.outcome;
  return [
    ...(entry.item === item && entry.seq === row.seq ? [] : [problem(row.seq, 'CHAIN.OTHER_PLACE')]),
    ...(leaf === hex(row.leaf) ? [] : [problem(row.seq, 'CHAIN.LEAF_DIFFERS')]),
    ...(agrees ? [] : [problem(row.seq, 'CHAIN.COLUMNS_DIFFER')]),
  ];
}

function problem(seq: number, code: ChainProblemCode): ChainProblem {
  return { seq, code };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
