/** Weights of the name tagger: one small number per hashed feature. */
export interface NameModel {
  readonly weights: Int8Array;
  /** A candidate counts as a name from this sum on. */
  readonly threshold: number;
}

/** How many features a candidate has; each costs one look into the weights. */
export const featureCount = 16;

const features = new Int32Array(featureCount);

/** The places of a candidate: where it begins and ends in the codes, and how long its surname is. */
export interface NameCandidate {
  readonly start: number;
  readonly end: number;
  readonly surname: number;
}

/**
 * The features of a candidate as indexes into a table of `size` weights, a power of two: its characters alone and
 * in pairs, and what stands before and behind it. The array is used again by the next call.
 */
export function featuresOf(
  codes: Uint16Array,
  { start, end, surname }: NameCandidate,
  size: number,
): Int32Array {
  const given = start + surname;
  const length = (end - start) * 4 + surname;
  const first = codes[start] ?? 0;
  const givenFirst = codes[given] ?? 0;
  const givenLast = end - given > 1 ? (codes[given + 1] ?? 0) : 0;
  const last = codes[end - 1] ?? 0;
  const before = start > 0 ? (codes[start - 1] ?? 0) : 0;
  const before2 = start > 1 ? (codes[start - 2] ?? 0) : 0;
  const behind = codes[end] ?? 0;
  const behind2 = codes[end + 1] ?? 0;
  features[0] = hash(0, length, 0, 0);
  features[1] = hash(1, first, 0, 0);
  features[2] = hash(2, givenFirst, length, 0);
  features[3] = hash(3, givenLast, length, 0);
  features[4] = hash(4, givenFirst, givenLast, 0);
  features[5] = hash(5, first, givenFirst, 0);
  features[6] = hash(6, first, givenFirst, givenLast);
  features[7] = hash(7, before, 0, 0);
  features[8] = hash(8, before2, before, 0);
  features[9] = hash(9, behind, length, 0);
  features[10] = hash(10, behind, behind2, 0);
  features[11] = hash(11, last, behind, 0);
  features[12] = hash(12, before, first, 0);
  features[13] = hash(13, last, behind, behind2);
  features[14] = hash(14, before2, before, first);
  features[15] = hash(15, givenFirst, givenLast, behind);
  for (let index = 0; index < featureCount; index += 1) features[index] = (features[index] ?? 0) & (size - 1);
  return features;
}

function hash(kind: number, one: number, other: number, third: number): number {
  let mixed = Math.imul(kind + 1, 0x9e3779b1) ^ Math.imul(one + 0x51, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13) ^ (other + 0x3d), 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15) ^ (third + 0x17), 0x27d4eb2f);
  return (mixed ^ (mixed >>> 14)) >>> 0;
}
