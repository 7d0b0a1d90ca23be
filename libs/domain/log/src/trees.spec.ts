import {
  consistencyRanges,
  edgeNodes,
  emptyRootOf,
  Frontier,
  inclusionRanges,
  isConsistent,
  leafHashOf,
  nodeHashOf,
  rangeRoots,
  rootFromInclusion,
  storedRuns,
  tileWidth,
  type LeafRange,
  type StoredRun,
  type TreeAlgorithm,
} from '#domain/log';

/** Merkle tree hash by the definition, word for word. */
function definedRoot(algorithm: TreeAlgorithm, leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return emptyRootOf(algorithm);
  const [only] = leaves;
  if (leaves.length === 1) return only!;
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return nodeHashOf(
    algorithm,
    definedRoot(algorithm, leaves.slice(0, half)),
    definedRoot(algorithm, leaves.slice(half)),
  );
}

function hex(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : Buffer.from(bytes).toString('hex');
}

function someLeaves(algorithm: TreeAlgorithm, count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, place) => leafHashOf(algorithm, Buffer.from(`entry ${place}`)));
}

function rootsOver(algorithm: TreeAlgorithm, leaves: readonly Uint8Array[], ranges: readonly LeafRange[]) {
  return ranges.map(({ start, end }) => definedRoot(algorithm, leaves.slice(start, end)));
}

// The eight inputs and the root that the certificate transparency code bases share.
const vectorInputs = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];

describe('the trees', () => {
  it('have the root that other implementations of RFC 6962 have', () => {
    const frontier = new Frontier('sha256');
    for (const input of vectorInputs) frontier.append(leafHashOf('sha256', Buffer.from(input, 'hex')));
    expect([hex(frontier.root()), hex(emptyRootOf('sha256'))]).toEqual([
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    ]);
  });

  it('hash by SM3 as the standard does', () => {
    // GB/T 32905-2016, example 1 is the hash of "abc"; the empty root is the hash of nothing.
    expect(hex(emptyRootOf('sm3'))).toBe('1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b');
  });

  it.each(['sha256', 'sm3'] as const)(
    'grow to the %s root of the definition, and from a kept edge too',
    (algorithm) => {
      const leaves = someLeaves(algorithm, 70);
      const frontier = new Frontier(algorithm);
      const nodes = new Map(leaves.map((hash, index) => [`0/${index}`, hash]));
      for (const [place, leaf] of leaves.entries()) {
        for (const { level, index, hash } of frontier.append(leaf)) nodes.set(`${level}/${index}`, hash);
        const edge = edgeNodes(place + 1).map(({ level, index }) => nodes.get(`${level}/${index}`)!);
        const expected = hex(definedRoot(algorithm, leaves.slice(0, place + 1)));
        expect([hex(frontier.root()), hex(Frontier.of(algorithm, place + 1, edge).root())]).toEqual([
          expected,
          expected,
        ]);
      }
    },
  );
});

describe('proofs', () => {
  const leaves = someLeaves('sha256', 40);
  const root = (size: number): Uint8Array => definedRoot('sha256', leaves.slice(0, size));

  it('of inclusion lead from every leaf of every size to the root, and from no other leaf', () => {
    for (let size = 1; size <= leaves.length; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const path = rootsOver('sha256', leaves, inclusionRanges(index, size));
        const found = rootFromInclusion('sha256', { index, size, leaf: leaves[index]! }, path);
        const moved = rootFromInclusion(
          'sha256',
          { index: (index + 1) % size, size, leaf: leaves[index]! },
          path,
        );
        expect([hex(found), size === 1 || hex(moved) !== hex(root(size))]).toEqual([hex(root(size)), true]);
      }
    }
  });

  it('of consistency hold for every pair of sizes, and for no other older root', () => {
    for (let size = 1; size <= leaves.length; size += 1) {
      for (let older = 1; older <= size; older += 1) {
        const path = rootsOver('sha256', leaves, consistencyRanges(older, size));
        const newer = { size, root: root(size) };
        const forged = leafHashOf('sha256', Buffer.from('forged'));
        expect([
          isConsistent('sha256', { size: older, root: root(older) }, newer, path),
          isConsistent('sha256', { size: older, root: forged }, newer, path),
          isConsistent('sha256', { size: older, root: root(older) }, { size, root: forged }, path),
        ]).toEqual([true, false, false]);
      }
    }
  });

  it('with a hash too many, one too few, or of a place outside the tree prove nothing', () => {
    const path = rootsOver('sha256', leaves, inclusionRanges(3, 7));
    const place = { index: 3, size: 7, leaf: leaves[3]! };
    const older = { size: 3, root: root(3) };
    const steps = rootsOver('sha256', leaves, consistencyRanges(3, 7));
    expect([
      rootFromInclusion('sha256', place, [...path, leaves[0]!]),
      rootFromInclusion('sha256', place, path.slice(1)),
      rootFromInclusion('sha256', { ...place, index: 7 }, path),
      isConsistent('sha256', older, { size: 7, root: root(7) }, steps.slice(1)),
      isConsistent('sha256', { size: 7, root: root(7) }, older, steps),
      isConsistent('sha256', older, { size: 3, root: root(3) }, steps),
    ]).toEqual([null, null, null, false, false, false]);
  });

  it('are computed from the kept levels alone', () => {
    const size = 2 * tileWidth * 3 + 77;
    const many = someLeaves('sha256', size);
    const kept = new Map<string, Uint8Array>();
    const frontier = new Frontier('sha256');
    for (const [place, leaf] of many.entries()) {
      kept.set(`0/${place}`, leaf);
      for (const { level, index, hash } of frontier.append(leaf))
        if (level % 8 === 0) kept.set(`${level}/${index}`, hash);
    }
    const read = ({ level, index, count }: StoredRun): Uint8Array[] =>
      Array.from({ length: count }, (_, place) => kept.get(`${level}/${index + place}`)!);
    for (const ranges of [
      inclusionRanges(600, size),
      inclusionRanges(size - 1, size),
      consistencyRanges(300, size),
    ]) {
      expect(storedRuns(ranges).every(({ count }) => count < tileWidth)).toBe(true);
      expect(rangeRoots('sha256', ranges, read).map(hex)).toEqual(rootsOver('sha256', many, ranges).map(hex));
    }
  });
});
