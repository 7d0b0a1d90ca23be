import { hash } from 'node:crypto';

/** The two trees over the same leaves: SHA-256 is what C2SP fixes, SM3 (GB/T 32905-2016) what a 密评 asks for. */
export const treeAlgorithms = ['sha256', 'sm3'] as const;
export type TreeAlgorithm = (typeof treeAlgorithms)[number];

/** Both algorithms give this many bytes. */
export const hashBytes = 32;

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** The hash of a leaf: H(0x00 ‖ bytes). @source RFC 6962, 2.1 */
export function leafHashOf(algorithm: TreeAlgorithm, bytes: Uint8Array): Uint8Array {
  return hash(algorithm, Buffer.concat([leafPrefix, bytes]), 'buffer');
}

/** The hash of an inner node: H(0x01 ‖ left ‖ right). @source RFC 6962, 2.1 */
export function nodeHashOf(algorithm: TreeAlgorithm, left: Uint8Array, right: Uint8Array): Uint8Array {
  return hash(algorithm, Buffer.concat([nodePrefix, left, right]), 'buffer');
}

/** The root of a tree without leaves: the hash of nothing. @source RFC 6962, 2.1 */
export function emptyRootOf(algorithm: TreeAlgorithm): Uint8Array {
  return hash(algorithm, Buffer.alloc(0), 'buffer');
}

/** Whether two hashes are the same bytes. */
export function sameHash(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
