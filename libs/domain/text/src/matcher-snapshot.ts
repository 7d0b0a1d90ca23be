import { createHash } from 'node:crypto';
import { AppError } from '#domain/kernel';
import type { MatcherTables } from './matcher-tables.js';

/** What a snapshot begins with: a number that reads otherwise in another byte order, and the format's version. */
const magic = 0x736a_6d31;
const formatVersion = 1;
const headerLength = 8;
const unitCount = 0x10000;
const digestBytes = 32;

/** The bytes are no snapshot of this format, of this machine's byte order, or are damaged: build anew. */
export class MatcherSnapshotError extends AppError {
  readonly code = 'MATCHER.SNAPSHOT_DAMAGED';
  readonly kind = 'fault';
}

/**
 * A matcher's tables as bytes: a header, the arrays one after the other, SHA-256 of it all. The same terms and
 * folding give the same bytes on machines of the same byte order.
 */
export function matcherBytes(tables: MatcherTables): Uint8Array<ArrayBuffer> {
  const { cells, nextTerm, symbolOfUnit, lengths } = tables;
  const expansions = flatten(tables.expansions);
  const folding = Uint16Array.from(tables.folding, (character) => character.charCodeAt(0));
  const counts = [cells.length, nextTerm.length, expansions.length, lengths.length, folding.length];
  const header = Int32Array.from({ length: headerLength, 0: magic, 1: formatVersion });
  header.set(counts, 2);
  const parts = [header, cells, nextTerm, expansions, symbolOfUnit, lengths, folding];
  const size = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const bytes = new Uint8Array(size + digestBytes);
  let offset = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
    offset += part.byteLength;
  }
  bytes.set(digestOf(bytes.subarray(0, offset)), offset);
  return bytes;
}

/**
 * Reads a snapshot. The tables are views into the bytes where those lie at a multiple of four, so the bytes must
 * not change any more.
 *
 * @throws MatcherSnapshotError when the bytes are not what `matcherBytes` gave.
 */
export function matcherTablesOf(snapshot: Uint8Array): MatcherTables {
  const bytes = snapshot.byteOffset % 4 === 0 ? snapshot : Uint8Array.from(snapshot);
  requireIntact(bytes);
  let offset = headerLength * 4;
  const numbers = (length: number) => {
    const view = new Int32Array(bytes.buffer, bytes.byteOffset + offset, length);
    offset += view.byteLength;
    return view;
  };
  const units = (length: number) => {
    const view = new Uint16Array(bytes.buffer, bytes.byteOffset + offset, length);
    offset += view.byteLength;
    return view;
  };
  const [, , cells = 0, nextTerm = 0, expansions = 0, lengths = 0, folding = 0] = headerOf(bytes);
  return {
    cells: numbers(cells),
    nextTerm: numbers(nextTerm),
    expansions: unflatten(numbers(expansions)),
    symbolOfUnit: units(unitCount),
    lengths: units(lengths),
    folding: String.fromCharCode(...units(folding)),
  };
}

function requireIntact(bytes: Uint8Array): void {
  const end = bytes.byteLength - digestBytes;
  if (end < headerLength * 4) throw new MatcherSnapshotError('the snapshot is too short');
  const [first, version] = headerOf(bytes);
  if (first !== magic || version !== formatVersion)
    throw new MatcherSnapshotError('no snapshot of this format');
  if (!digestOf(bytes.subarray(0, end)).equals(bytes.subarray(end)))
    throw new MatcherSnapshotError('the snapshot is damaged');
}

function headerOf(bytes: Uint8Array): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, headerLength);
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Each expansion as its key, how many symbols follow, and these. */
function flatten(expansions: MatcherTables['expansions']): Int32Array {
  return Int32Array.from([...expansions].flatMap(([key, symbols]) => [key, symbols.length, ...symbols]));
}

function unflatten(numbers: Int32Array): MatcherTables['expansions'] {
  const expansions = new Map<number, readonly number[]>();
  for (let at = 0; at + 1 < numbers.length;) {
    const count = numbers[at + 1] ?? 0;
    expansions.set(numbers[at] ?? 0, [...numbers.subarray(at + 2, at + 2 + count)]);
    at += 2 + count;
  }
  return expansions;
}
