import { join } from 'node:path';
import {
  Frontier,
  isConsistent,
  leafHashOf,
  originOf,
  rootFromInclusion,
  sameHash,
  treeAlgorithms,
  verifyCheckpoint,
  type CheckpointFault,
  type TreeAlgorithm,
  type VerifiedCheckpoint,
} from '#domain/log';
import { packageFiles, type ProofLine } from './package-format.js';
import type { ProblemCode, Problems } from './problem.js';
import type { ReadPackage } from './read-package.js';
import { readLines } from './read-lines.js';

/** A checkpoint from outside, older than the package, and what it is called in the report. */
export interface OlderCheckpoint {
  readonly name: string;
  readonly tree: TreeAlgorithm;
  readonly checkpoint: VerifiedCheckpoint;
}

/** The package's own checkpoints; null where one is not to be relied on. */
export type Heads = Readonly<Record<TreeAlgorithm, VerifiedCheckpoint | null>>;

const faultCodes: Readonly<Record<CheckpointFault, ProblemCode>> = {
  unreadable: 'CHECKPOINT.UNREADABLE',
  otherOrigin: 'CHECKPOINT.OTHER_LOG',
  notSigned: 'CHECKPOINT.NOT_SIGNED',
  signatureWrong: 'CHECKPOINT.SIGNATURE_WRONG',
};

/** Reads a checkpoint of the log and tells what is wrong with it. */
export function trustedCheckpoint(
  { manifest, logKeys }: ReadPackage,
  { tree, note, name }: { readonly tree: TreeAlgorithm; readonly note: string; readonly name: string },
  problems: Problems,
): VerifiedCheckpoint | null {
  const required = logKeys[tree];
  const found =
    required.length === 0
      ? 'notSigned'
      : verifyCheckpoint(note, { origin: originOf(manifest.log, tree), required, witnesses: [] });
  if (typeof found !== 'string') return found;
  problems.add({ code: faultCodes[found], about: name });
  return null;
}

/** What the log part is checked against. */
export interface LogCheck {
  readonly read: ReadPackage;
  readonly heads: Heads;
  readonly older: readonly OlderCheckpoint[];
  readonly problems: Problems;
}

/** One line of the entries with what the log part has computed of it. */
export interface HashedLine {
  readonly bytes: Buffer;
  readonly index: number;
  /** SHA-256 leaf hash. */
  readonly leaf: Uint8Array;
}

/**
 * Reads the whole log from its first entry, grows both trees, and compares their roots with the package's checkpoints
 * and with every older one. Each line is handed on as it is hashed.
 */
export async function checkWholeLog(
  { read, heads, older, problems }: LogCheck,
  onLine: (line: HashedLine) => void,
): Promise<number> {
  const trees = { sha256: new Frontier('sha256'), sm3: new Frontier('sm3') };
  const waiting = [...older].sort((one, other) => one.checkpoint.size - other.checkpoint.size);
  const compare = (): void => {
    for (let next = waiting[0]; next?.checkpoint.size === trees.sha256.size; next = waiting[0]) {
      waiting.shift();
      if (!sameHash(trees[next.tree].root(), next.checkpoint.root))
        problems.add({ code: 'LOG.NOT_CONSISTENT', about: next.name, from: 0, to: next.checkpoint.size - 1 });
    }
  };
  compare();
  for await (const lines of readLines(join(read.folder, packageFiles.entries))) {
    for (const bytes of lines) {
      const index = trees.sha256.size;
      const leaf = leafHashOf('sha256', bytes);
      trees.sha256.append(leaf);
      trees.sm3.append(leafHashOf('sm3', bytes));
      onLine({ bytes, index, leaf });
      if (waiting.length > 0) compare();
    }
  }
  const { size } = trees.sha256;
  for (const { name, checkpoint } of waiting)
    problems.add({ code: 'CHECKPOINT.OLDER_IS_LARGER', about: name, from: size, to: checkpoint.size - 1 });
  for (const tree of treeAlgorithms) {
    const head = heads[tree];
    if (head === null) continue;
    if (head.size !== trees[tree].size) problems.add({ code: 'LOG.SIZE_DIFFERS', about: tree });
    else if (!sameHash(head.root, trees[tree].root()))
      problems.add({ code: 'LOG.ROOT_DIFFERS', about: tree });
  }
  return trees.sha256.size;
}

/** Reads single entries with their proofs: each must lead to the package's checkpoints, and those to the older ones. */
export async function checkProvenEntries(
  { read, heads, older, problems }: LogCheck,
  onLine: (line: HashedLine) => void,
): Promise<number> {
  // A package of single items is small: its proofs may be held while its entries are read.
  const proofs: ProofLine[] = [];
  for await (const lines of readLines(join(read.folder, packageFiles.proofs)))
    proofs.push(...lines.map((line) => JSON.parse(line.toString('utf8')) as ProofLine));
  let count = 0;
  for await (const lines of readLines(join(read.folder, packageFiles.entries))) {
    for (const bytes of lines) {
      const proof = proofs[count] ?? null;
      const index = proof?.index ?? -1;
      count += 1;
      for (const tree of treeAlgorithms) {
        if (!isIncluded(tree, bytes, proof, heads[tree]))
          problems.add({ code: 'LOG.NOT_INCLUDED', about: tree, from: index, to: index });
      }
      onLine({ bytes, index, leaf: leafHashOf('sha256', bytes) });
    }
  }
  for (const one of older) checkConsistency(read, heads[one.tree], one, problems);
  return count;
}

function isIncluded(
  tree: TreeAlgorithm,
  bytes: Buffer,
  proof: ProofLine | null,
  head: VerifiedCheckpoint | null,
): boolean {
  if (proof === null || head === null) return false;
  const place = { index: proof.index, size: head.size, leaf: leafHashOf(tree, bytes) };
  const root = rootFromInclusion(
    tree,
    place,
    proof[tree].map((hash) => Buffer.from(hash, 'base64')),
  );
  return root !== null && sameHash(root, head.root);
}

function checkConsistency(
  { consistency }: ReadPackage,
  head: VerifiedCheckpoint | null,
  { name, tree, checkpoint }: OlderCheckpoint,
  problems: Problems,
): void {
  if (head === null) return;
  if (checkpoint.size > head.size)
    return problems.add({
      code: 'CHECKPOINT.OLDER_IS_LARGER',
      about: name,
      from: head.size,
      to: checkpoint.size - 1,
    });
  const path = consistency?.from === checkpoint.size ? consistency[tree] : [];
  const hashes = path.map((hash) => Buffer.from(hash, 'base64'));
  if (!isConsistent(tree, checkpoint, head, hashes))
    problems.add({ code: 'LOG.NOT_CONSISTENT', about: name, from: 0, to: checkpoint.size - 1 });
}
