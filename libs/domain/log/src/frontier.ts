import { emptyRootOf, nodeHashOf, type TreeAlgorithm } from './tree-hash.js';

/** A complete subtree: the leaves from `index`·2^`level`, 2^`level` of them. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
  readonly hash: Uint8Array;
}

/**
 * The right edge of a growing tree: the roots of its complete subtrees, largest first. All that is needed to append
 * and to tell the root, at 32 bytes per binary digit of the size.
 */
export class Frontier {
  private readonly edge: Uint8Array[] = [];
  private count = 0;

  constructor(private readonly algorithm: TreeAlgorithm) {}

  /** A tree that is already there, by the roots of its complete subtrees, largest first. */
  static of(algorithm: TreeAlgorithm, size: number, edge: readonly Uint8Array[]): Frontier {
    if (edge.length !== edgeNodes(size).length)
      throw new TypeError(`a tree of ${size} leaves has ${edgeNodes(size).length} complete subtrees`);
    const frontier = new Frontier(algorithm);
    frontier.edge.push(...edge);
    frontier.count = size;
    return frontier;
  }

  get size(): number {
    return this.count;
  }

  /** Appends a leaf's hash. @returns the nodes that it completes, lowest first; the leaf itself is not among them. */
  append(leaf: Uint8Array): readonly TreeNode[] {
    const completed: TreeNode[] = [];
    let hash = leaf;
    let index = this.count;
    for (let level = 1; index % 2 === 1; level += 1) {
      // As many subtrees stand on the edge as the size has ones, so there is one to the left of an odd place.
      hash = nodeHashOf(this.algorithm, this.edge.pop() as Uint8Array, hash);
      index = (index - 1) / 2;
      completed.push({ level, index, hash });
    }
    this.edge.push(hash);
    this.count += 1;
    return completed;
  }

  /** The root of the tree as it stands. */
  root(): Uint8Array {
    let root: Uint8Array | null = null;
    for (const hash of this.edge.toReversed())
      root = root === null ? hash : nodeHashOf(this.algorithm, hash, root);
    return root ?? emptyRootOf(this.algorithm);
  }
}

/** Where the complete subtrees of a tree of this size stand, largest first. */
export function edgeNodes(size: number): readonly { readonly level: number; readonly index: number }[] {
  const nodes: { level: number; index: number }[] = [];
  let start = 0;
  for (let level = 52; level >= 0; level -= 1) {
    const width = 2 ** level;
    if (size - start < width) continue;
    nodes.push({ level, index: start / width });
    start += width;
  }
  return nodes;
}
