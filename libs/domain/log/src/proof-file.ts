import { readCheckpoint } from './checkpoint.js';
import { hashBytes } from './tree-hash.js';

const header = 'c2sp.org/tlog-proof@v1';

/** A proof that stands alone: place, path, and the checkpoint that it leads to. @source C2SP tlog-proof */
export interface ProofFile {
  readonly index: number;
  readonly path: readonly Uint8Array[];
  /** The signed note. */
  readonly checkpoint: string;
  /** What the proof is about, for whoever has only this file; empty when nothing is said. */
  readonly extra: Uint8Array;
}

/** The text of a proof file. */
export function printProofFile({ index, path, checkpoint, extra }: ProofFile): string {
  const lines = [
    header,
    ...(extra.length === 0 ? [] : [`extra ${Buffer.from(extra).toString('base64')}`]),
    `index ${index}`,
    ...path.map((hash) => Buffer.from(hash).toString('base64')),
  ];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Reads a proof file; null when it is not of the form. What it says is not verified by reading it. */
export function readProofFile(text: string): ProofFile | null {
  const cut = text.indexOf('\n\n');
  if (cut === -1) return null;
  const [first, ...rest] = text.slice(0, cut).split('\n');
  const extraLine = rest[0]?.startsWith('extra ') === true ? rest.shift() : undefined;
  const index = /^index (0|[1-9][0-9]{0,15})$/.exec(rest.shift() ?? '')?.[1];
  const path = rest.map((line) => Buffer.from(line, 'base64'));
  const checkpoint = text.slice(cut + 2);
  const isWellFormed =
    first === header &&
    index !== undefined &&
    path.every((hash, place) => hash.length === hashBytes && hash.toString('base64') === rest[place]) &&
    readCheckpoint(checkpoint) !== null;
  if (!isWellFormed) return null;
  return { index: Number(index), path, checkpoint, extra: Buffer.from(extraLine?.slice(6) ?? '', 'base64') };
}
