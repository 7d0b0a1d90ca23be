import { cueWords } from '../rules/cues.v1.js';
import type { CueKind } from '../rules/cues.v1.js';

/** Where cue words stand, in reading order; of words that begin at one place only the longest. */
export interface Cues {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly kinds: readonly CueKind[];
}

interface CueWord {
  readonly word: string;
  readonly kind: CueKind;
}

const isFirst = new Uint8Array(0x10000);
/** Words by their first two characters, the longest first; those of one character apart. */
const wordsByHead = new Map<number, readonly CueWord[]>();
const wordsOfOne = new Map<number, readonly CueWord[]>();
for (const [kind, words] of Object.entries(cueWords)) {
  for (const word of words.split(' ')) {
    isFirst[word.charCodeAt(0)] = 1;
    const [sameKey, key] =
      word.length === 1 ? [wordsOfOne, word.charCodeAt(0)] : [wordsByHead, headAt(word, 0)];
    const known = sameKey.get(key) ?? [];
    sameKey.set(
      key,
      [...known, { word, kind: kind as CueKind }].sort((one, other) => other.word.length - one.word.length),
    );
  }
}

function headAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** The longest word that begins at a place. */
function wordAt(text: string, at: number): CueWord | undefined {
  const longer = wordsByHead.get(headAt(text, at))?.find(({ word }) => text.startsWith(word, at));
  return longer ?? wordsOfOne.get(text.charCodeAt(at))?.[0];
}

const spacedLabel = /(?<![\u4e00-\u9fff] {0,4})(?:[\u4e00-\u9fff] {1,4}){1,7}[\u4e00-\u9fff](?= {0,4}[:(])/gu;

/** Labels whose characters stand apart, as forms are set (姓  名：), by where they begin. */
function spacedLabels(text: string): ReadonlyMap<number, { readonly end: number; readonly kind: CueKind }> {
  const labels = new Map<number, { readonly end: number; readonly kind: CueKind }>();
  for (const match of text.matchAll(spacedLabel)) {
    const word = match[0].replaceAll(' ', '');
    const known = wordAt(word, 0);
    if (known?.word === word)
      labels.set(match.index, { end: match.index + match[0].length, kind: known.kind });
  }
  return labels;
}

/** Finds every cue word; linear, with the longest word at each place. */
export function cuesOf(text: string, codes: Uint16Array): Cues {
  const spaced = spacedLabels(text);
  const starts: number[] = [];
  const ends: number[] = [];
  const kinds: CueKind[] = [];
  for (let at = 0; at < codes.length; at += 1) {
    const first = codes[at] ?? 0;
    if (isFirst[first] === 0) continue;
    const label = spaced.get(at);
    if (label !== undefined) {
      starts.push(at);
      ends.push(label.end);
      kinds.push(label.kind);
      at = label.end - 1;
      continue;
    }
    const found = wordAt(text, at);
    if (found === undefined) continue;
    starts.push(at);
    ends.push(at + found.word.length);
    kinds.push(found.kind);
    at += found.word.length - 1;
  }
  return { starts, ends, kinds };
}

/** Index of the last cue that ends at or before a place, or -1. */
export function lastCueBefore({ ends }: Cues, place: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
