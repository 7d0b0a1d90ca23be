import type { KeyObject } from 'node:crypto';
import {
  ed25519Signer,
  Frontier,
  leafHashOf,
  originOf,
  printVerifierKey,
  signCheckpoint,
  sm2PrivateKeyOf,
  sm2Signer,
  treeAlgorithms,
  type TreeAlgorithm,
} from '#domain/log';
import type { HistoryLine } from '#evidence';

export type Heads = Readonly<Record<TreeAlgorithm, string>>;

/** Checkpoints over entries at the given sizes, signed by anybody's keys. */
export function signedHeads(
  origin: string,
  lines: readonly Uint8Array[],
  sizes: readonly number[],
  keys: { readonly ed25519: KeyObject; readonly sm2: Uint8Array },
): { readonly history: HistoryLine[]; readonly keys: readonly string[] } {
  const signersOf = (tree: TreeAlgorithm) => [
    ed25519Signer(originOf(origin, tree), 'ed25519', keys.ed25519),
    sm2Signer(originOf(origin, tree), sm2PrivateKeyOf(keys.sm2)),
  ];
  const trees = { sha256: new Frontier('sha256'), sm3: new Frontier('sm3') };
  const wanted = new Set(sizes);
  const history: HistoryLine[] = [];
  for (const line of lines) {
    for (const tree of treeAlgorithms) trees[tree].append(leafHashOf(tree, line));
    const { size } = trees.sha256;
    if (!wanted.has(size)) continue;
    const noteOf = (tree: TreeAlgorithm): string =>
      signCheckpoint({ origin: originOf(origin, tree), size, root: trees[tree].root() }, signersOf(tree));
    history.push({ size, sha256: noteOf('sha256'), sm3: noteOf('sm3') });
  }
  const all = treeAlgorithms.flatMap((tree) => signersOf(tree).map(({ key }) => printVerifierKey(key)));
  return { history, keys: all };
}
