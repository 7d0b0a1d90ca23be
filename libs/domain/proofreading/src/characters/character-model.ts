import { commonReadings } from '#domain/text';
import { characterModel } from '../data/character-model.js';
import { similarShapes } from '../data/similar-shapes.js';
import { WordTree } from './word-tree.js';

/** What the search for slips knows: words with their log probabilities, and what is taken for what. */
export interface CharacterModel {
  /** Words; the value is the natural logarithm of their share. */
  readonly words: WordTree;
  /** Words of four characters and more with one inner character left out; the value is an index of `shortened`. */
  readonly shortenedWords: WordTree;
  readonly shortened: readonly ShortenedWord[];
  /** Per unit: how much rather it stands in a word of two than alone, as a natural logarithm. */
  readonly boundness: Float32Array;
  /** Units that a unit is taken for, by sound or shape. */
  readonly confusable: readonly (Uint16Array | undefined)[];
}

/** A word, its value, and which of its characters is left out. */
export interface ShortenedWord {
  readonly word: string;
  readonly value: number;
  readonly missing: number;
}

/** The shortest word whose missing character is looked for; less would leave two characters, which say nothing. */
const shortenedMin = 4;

/** Reads the model's data; takes about a tenth of a second, so keep the result. */
export function readCharacterModel(): CharacterModel {
  const lists = characterModel.words.map(({ length, bySeen }) => ({
    length,
    valued: bySeen.map((texts, power) => ({ texts, value: Math.log(2 ** power / characterModel.total) })),
  }));
  const units = lists.reduce(
    (sum, { valued }) => sum + valued.reduce((all, { texts }) => all + texts.length, 0),
    0,
  );
  const words = new WordTree(units);
  const shortened: ShortenedWord[] = [];
  for (const { length, valued } of lists) {
    for (const { texts, value } of valued) {
      for (let at = 0; at < texts.length; at += length) {
        words.add(texts, at, at + length, value);
        if (length >= shortenedMin) shortened.push(...shortenedFormsOf(texts.slice(at, at + length), value));
      }
    }
  }
  const shortenedWords = new WordTree(shortened.reduce((sum, { word }) => sum + word.length, 0));
  for (const [index, { word, missing }] of shortened.entries()) {
    const text = word.slice(0, missing) + word.slice(missing + 1);
    shortenedWords.add(text, 0, text.length, index);
  }
  return { words, shortenedWords, shortened, boundness: boundnessOf(lists), confusable: confusableUnits() };
}

interface ValuedWords {
  readonly length: number;
  readonly valued: readonly { readonly texts: string; readonly value: number }[];
}

function boundnessOf(lists: readonly ValuedWords[]): Float32Array {
  const alone = new Float64Array(0x10000);
  const inWords = new Float64Array(0x10000);
  for (const { length, valued } of lists.filter(({ length: wordLength }) => wordLength <= 2)) {
    const shares = length === 1 ? alone : inWords;
    for (const { texts, value } of valued) {
      const share = Math.exp(value);
      for (let at = 0; at < texts.length; at += 1) {
        const unit = texts.charCodeAt(at);
        shares[unit] = (shares[unit] ?? 0) + share;
      }
    }
  }
  return Float32Array.from(alone, (share, unit) =>
    share === 0 ? 0 : Math.log((inWords[unit] ?? 0) / share),
  );
}

function shortenedFormsOf(word: string, value: number): readonly ShortenedWord[] {
  return Array.from({ length: word.length - 2 }, (_, at) => ({ word, value, missing: at + 1 })).filter(
    ({ missing }) => word[missing] !== word[missing - 1],
  );
}

/** Closes the groups of like sound and of like shape into one list per character. */
function confusableUnits(): readonly (Uint16Array | undefined)[] {
  const groups = [...commonReadings.split(' ').map((line) => line.replace(/^[a-z]+/, '')), ...similarShapes];
  const others = new Map<number, Set<number>>();
  for (const group of groups) {
    const units = Array.from(group, (character) => character.charCodeAt(0));
    for (const unit of units) {
      const known = others.get(unit) ?? new Set<number>();
      others.set(unit, known);
      for (const other of units) if (other !== unit) known.add(other);
    }
  }
  const table: (Uint16Array | undefined)[] = [];
  for (const [unit, set] of others) table[unit] = Uint16Array.from(set);
  return table;
}

/** Whether the dictionary knows a text as one word. */
export function isWord({ words }: CharacterModel, text: string): boolean {
  let node = 0;
  for (let at = 0; at < text.length; at += 1) {
    node = words.next(node, text.charCodeAt(at));
    if (node === 0) return false;
  }
  return !Number.isNaN(words.valueAt(node));
}
