import {
  leafHashOf,
  printProofFile,
  readVerifierKey,
  rootFromInclusion,
  sameHash,
  treeAlgorithms,
  verifyCheckpoint,
  type TreeAlgorithm,
} from '#domain/log';
import type { EntryProof, LogReader } from './log-reader.port.js';

/** A proof file per tree. */
export type ProofFiles = Readonly<Record<TreeAlgorithm, string>>;

/**
 * The proof files of an entry, which stand alone: they hold the entry's bytes. Null when the proof does not lead to a
 * checkpoint that every key of the log has signed; what is handed out has been verified once.
 */
export async function provenFiles(reader: LogReader, proof: EntryProof): Promise<ProofFiles | null> {
  const isProven = await Promise.all(
    treeAlgorithms.map(async (tree) => isProof(tree, proof, await reader.listKeys(tree))),
  );
  return isProven.every(Boolean) ? { sha256: printed('sha256', proof), sm3: printed('sm3', proof) } : null;
}

function printed(tree: TreeAlgorithm, { index, paths, head, canon }: EntryProof): string {
  return printProofFile({ index, path: paths[tree], checkpoint: head.notes[tree], extra: canon });
}

function isProof(
  tree: TreeAlgorithm,
  { index, canon, paths, head }: EntryProof,
  keys: readonly string[],
): boolean {
  const required = keys.map(readVerifierKey);
  const [first] = required;
  if (first === undefined || first === null) return false;
  const checkpoint = verifyCheckpoint(head.notes[tree], {
    origin: first.name,
    required: required.filter((key) => key !== null),
    witnesses: [],
  });
  if (typeof checkpoint === 'string') return false;
  const root = rootFromInclusion(
    tree,
    { index, size: checkpoint.size, leaf: leafHashOf(tree, canon) },
    paths[tree],
  );
  return root !== null && sameHash(root, checkpoint.root);
}
