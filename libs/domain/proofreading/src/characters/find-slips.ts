import { isHan } from '../signs.js';
import type { CharacterModel } from './character-model.js';
import {
  commonSingles,
  endingsOfPlaces,
  numeralsInCapitals,
  organisationsAlone,
  surnames,
} from '../data/common-singles.js';
import { Lattice } from './lattice.js';
import type { Run } from './lattice.js';

/** What a slip is: another character, one too few, one too many, two in the wrong order; or a character left alone. */
export type SlipKind = RestoringKind | 'alone';
type RestoringKind = 'wrong' | 'missing' | 'extra' | 'transposed';

/** A place where one changed character makes the text much more likely. */
export interface Slip {
  readonly kind: SlipKind;
  readonly start: number;
  readonly end: number;
  /** The words that would stand there; none for a character left alone. */
  readonly replacement: string;
  /** By how much more likely, as a natural logarithm, the slip's own improbability taken off. */
  readonly gain: number;
}

/** How improbable each kind of slip is, as a natural logarithm. */
const costs = { wrong: -7, missing: -8, extra: -8, transposed: -8 } as const;
/** A character that stands twice is the likeliest of those that are one too many. */
const doubledCost = -1.5;

/** What must be gained before a slip is told, by the length of the word it restores: 2, 3, and more. */
const gainMin = {
  wrong: [1.8, 1.5, 1],
  missing: [1, 1, 1],
  extra: [4, 2.5, 2],
  transposed: [1, 1, 1],
} as const;

/** How much rather a character stands in a word than alone before it is told when nothing restores a word. */
const boundMin = 2.75;
/** A character so rare (natural logarithm of its share) is told too; official texts have no use for it. */
const rareMax = -12;
/** The shortest run of characters in which one may look lost; a short run is a name or an abbreviation. */
const aloneRunMin = 5;
/** How long the code of an agency before the bracket of a document number may be; codes form no words. */
const codeMax = 8;
/** 努尔兰·哈孜: the dot inside a name, and how much of it may stand on each side. */
const dotInNames = '·';
const partOfNameMax = 5;
/** How far behind a surname a given name may reach. */
const givenNameMax = 2;
/** How far before its ending (县, 镇) the name of a place may begin. */
const placeNameMax = 4;

const usual = unitsOf(commonSingles);
const unitsThatHaveHeads = unitsOf(endingsOfPlaces + organisationsAlone);
const capitalNumerals = unitsOf(numeralsInCapitals);
const placeEndings = unitsOf(endingsOfPlaces);
const commonSurnames = unitsOf(surnames);
const reachMax = 6;

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/**
 * Finds slips of single characters in a text: in each run of Chinese characters that falls apart into single ones,
 * a word that one slip away restores it. Time is linear in the length of the text.
 *
 * @param lattice  room to read in, at least as long as the text; given once for many texts.
 */
export function findSlips(
  text: string,
  model: CharacterModel,
  lattice = new Lattice(model.words, text.length),
): readonly Slip[] {
  const slips: Slip[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isCharacter = at < text.length && isHan(unit) && !capitalNumerals.has(unit);
    if (isCharacter && start === -1) start = at;
    if (isCharacter || start === -1) continue;
    const from = text[start - 1] === dotInNames ? start + partOfNameMax : start;
    const end = at - (text[at] === '〔' ? codeMax : text[at] === dotInNames ? partOfNameMax : 0);
    if (end - from >= 2) slips.push(...slipsInRun(text, { start: from, end }, lattice, model));
    start = -1;
  }
  return slips;
}

function slipsInRun(text: string, run: Run, lattice: Lattice, model: CharacterModel): readonly Slip[] {
  lattice.read(text, run);
  const doubtful = doubtfulPlaces(text, run, lattice);
  if (doubtful.length === 0) return [];
  lattice.readBackwards(text, run);
  const best = lattice.before[run.end - run.start] ?? 0;
  const found: Slip[] = [];
  let searched = run.start - 1;
  for (const place of doubtful) {
    for (let at = Math.max(run.start, place - reachMax + 1, searched + 1); at <= place; at += 1) {
      searchFrom(text, at, run.end, { model, lattice, best, runStart: run.start, found });
      searched = at;
    }
  }
  const told = bestApart(found.filter((slip) => isTold(slip) && !touchesName(text, run, slip, lattice)));
  const alone = doubtful.filter(
    (at) => isAlone(text, run, at, model) && told.every(({ start, end }) => at < start - 1 || end < at),
  );
  return [
    ...told,
    ...alone.map((at) => ({ kind: 'alone', start: at, end: at + 1, replacement: '', gain: 0 }) as const),
  ];
}

function isTold({ kind, gain, replacement }: Slip): boolean {
  return kind !== 'alone' && gain >= (gainMin[kind][Math.min(replacement.length, 4) - 2] ?? 0);
}

/**
 * Whether a place may lie in a name that no dictionary has: shortly behind a surname, or shortly before the word for
 * a place.
 */
function isInName(text: string, run: Run, at: number): boolean {
  for (let before = at; before >= Math.max(run.start, at - givenNameMax); before -= 1) {
    if (commonSurnames.has(text.charCodeAt(before))) return true;
  }
  for (let after = at + 1; after < Math.min(run.end, at + placeNameMax); after += 1) {
    if (placeEndings.has(text.charCodeAt(after))) return true;
  }
  return false;
}

/** Whether a slip lies where a surname stands alone before it, or in the name of a place. */
function touchesName(
  text: string,
  run: Run,
  { start, end, replacement }: Slip,
  { isSingle }: Lattice,
): boolean {
  if (replacement.length > 3) return false;
  if ([start, end - 1, end].some((at) => placeEndings.has(text.charCodeAt(at)))) return true;
  if (replacement.length > 2) return false;
  for (let before = start; before >= Math.max(run.start, start - givenNameMax); before -= 1) {
    if (isSingle[before - run.start] === 1 && commonSurnames.has(text.charCodeAt(before))) return true;
  }
  return false;
}

function isAlone(text: string, run: Run, at: number, { boundness, words }: CharacterModel): boolean {
  if (run.end - run.start < aloneRunMin || at - run.start < 1 || isInName(text, run, at)) return false;
  const unit = text.charCodeAt(at);
  if (usual.has(unit)) return false;
  const share = words.valueAt(words.next(0, unit));
  return (boundness[unit] ?? 0) >= boundMin || share <= rareMax;
}

/** 重点点: twice the same, and not a unit before its head (我市市民). */
function isDoubled(text: string, run: Run, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unitsThatHaveHeads.has(unit)) return false;
  return (
    (at > run.start && text.charCodeAt(at - 1) === unit) ||
    (at + 1 < run.end && text.charCodeAt(at + 1) === unit)
  );
}

/** Single characters on the likeliest reading that do not usually stand alone, or stand twice. */
function doubtfulPlaces(text: string, run: Run, { isSingle }: Lattice): readonly number[] {
  const places: number[] = [];
  for (let at = run.start; at < run.end; at += 1) {
    if (isSingle[at - run.start] !== 1) continue;
    if (!usual.has(text.charCodeAt(at)) || isDoubled(text, run, at)) places.push(at);
  }
  return places;
}

interface Search {
  readonly model: CharacterModel;
  readonly lattice: Lattice;
  /** Log probability of the likeliest reading of the whole run. */
  readonly best: number;
  readonly runStart: number;
  readonly found: Slip[];
}

/** Walks every word that begins here with exactly one slip. */
function searchFrom(text: string, start: number, end: number, search: Search): void {
  const { words } = search.model;
  searchShortened(text, start, end, search);
  let node = 0;
  for (let at = start; at < end && at - start < reachMax; at += 1) {
    const unit = text.charCodeAt(at);
    for (const other of search.model.confusable[unit] ?? []) {
      const wrong = words.next(node, other);
      if (wrong !== 0)
        tellWords(
          text,
          {
            start,
            resume: at + 1,
            node: wrong,
            end,
            kind: 'wrong',
            head: text.slice(start, at) + String.fromCharCode(other),
          },
          search,
        );
    }
    if (at > start) {
      tellWords(
        text,
        { start, resume: at + 1, node, end, kind: 'extra', head: text.slice(start, at) },
        search,
      );
    }
    if (at + 1 < end) {
      const later = words.next(node, text.charCodeAt(at + 1));
      const swapped = later === 0 ? 0 : words.next(later, unit);
      if (swapped !== 0 && unit !== text.charCodeAt(at + 1)) {
        tellWords(
          text,
          {
            start,
            resume: at + 2,
            node: swapped,
            end,
            kind: 'transposed',
            head: text.slice(start, at) + text[at + 1] + text[at],
          },
          search,
        );
      }
    }
    node = words.next(node, unit);
    if (node === 0) return;
  }
}

interface SlipBegun {
  readonly start: number;
  readonly resume: number;
  readonly node: number;
  readonly end: number;
  readonly kind: RestoringKind;
  readonly head: string;
}

interface Restoring extends Omit<Slip, 'gain' | 'kind'> {
  readonly kind: RestoringKind;
  readonly value: number;
  readonly isDoubled: boolean;
}

/** Follows the text behind a slip and tells each word that ends. */
function tellWords(text: string, slip: SlipBegun, search: Search): void {
  const { start, resume, end, kind, head } = slip;
  const { words } = search.model;
  let { node } = slip;
  for (let at = resume; ; at += 1) {
    const value = words.valueAt(node);
    const isLong = head.length + at - resume >= 2 && (kind !== 'extra' || at > resume);
    if (!Number.isNaN(value) && isLong) {
      const isDoubled =
        !unitsThatHaveHeads.has(text.charCodeAt(resume - 1)) &&
        (text[resume - 1] === text[resume] || text[resume - 1] === text[resume - 2]);
      tell({ kind, start, end: at, replacement: head + text.slice(resume, at), value, isDoubled }, search);
    }
    if (at >= end) return;
    node = words.next(node, text.charCodeAt(at));
    if (node === 0) return;
  }
}

function searchShortened(text: string, start: number, end: number, search: Search): void {
  const { shortenedWords, shortened } = search.model;
  let node = 0;
  for (let at = start; at < end && at - start < reachMax; at += 1) {
    node = shortenedWords.next(node, text.charCodeAt(at));
    if (node === 0) return;
    const index = shortenedWords.valueAt(node);
    const entry = Number.isNaN(index) ? undefined : shortened[index];
    if (entry === undefined) continue;
    tell(
      { kind: 'missing', start, end: at + 1, replacement: entry.word, value: entry.value, isDoubled: false },
      search,
    );
  }
}

function tell(slip: Restoring, { lattice, best, runStart, found }: Search): void {
  const { kind, start, end, replacement, value, isDoubled } = slip;
  const before = lattice.before[start - runStart] ?? 0;
  const after = lattice.after[end - runStart] ?? 0;
  const cost = kind === 'extra' && isDoubled ? doubledCost : costs[kind];
  const gain = before + value + cost + after - best;
  if (gain > 0) found.push({ kind, start, end, replacement, gain });
}

/** The most likely slips that do not share a character. */
function bestApart(slips: readonly Slip[]): readonly Slip[] {
  const kept: Slip[] = [];
  for (const slip of slips.toSorted((one, other) => other.gain - one.gain || one.start - other.start)) {
    if (kept.every(({ start, end }) => slip.end <= start || end <= slip.start)) kept.push(slip);
  }
  return kept.toSorted((one, other) => one.start - other.start);
}
