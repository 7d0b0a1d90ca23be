import { isWord } from '../characters/character-model.js';
import { hitAt } from '../hit.js';
import type { Hit, SubjectCheck } from '../hit.js';
import type { ProofText, Subject } from '../subject.js';

/** How many characters must be alike for a place in another text to be taken as the same passage. */
const seedLength = 8;
/** How many characters must be alike again behind a difference. */
const resumeLength = 4;
/** The longest difference that is read as a slip and not as another wording. */
const slipMax = 2;

interface Passage {
  readonly text: string;
  readonly order: number;
}

/**
 * Passages that this text shares with another one (its parent, a cited document, the last revision), or with
 * itself, and that differ in one or two characters: a wrong, missing or extra character shows there. The text
 * itself is compared for passages that begin inside a word only.
 *
 * @source 校对 (对校法、本校法): comparison with the source and within the text; GB/T 14706-93
 */
export const comparison: SubjectCheck = function* (subject) {
  const references = subject.facts.references.flatMap(({ texts }) =>
    texts.map((text) => ({ text, order: -1 })),
  );
  if (references.length > 0) {
    const seeds = seedsOf(references);
    for (const text of subject.texts) yield* differences(text, references, seeds);
  }
  yield* cutBeginnings(subject, references);
};

/** Where each seed stands first, in all texts; a seed that stands in several places says little and is kept once. */
function seedsOf(
  passages: readonly Passage[],
): ReadonlyMap<string, { readonly passage: number; readonly at: number }> {
  const seeds = new Map<string, { readonly passage: number; readonly at: number }>();
  for (const [passage, { text }] of passages.entries()) {
    for (let at = 0; at + seedLength <= text.length; at += 1) {
      const seed = text.slice(at, at + seedLength);
      if (!seeds.has(seed)) seeds.set(seed, { passage, at });
    }
  }
  return seeds;
}

function* differences(
  text: ProofText,
  passages: readonly Passage[],
  seeds: ReturnType<typeof seedsOf>,
): Iterable<Hit> {
  const words = text.text;
  for (let at = 0; at + seedLength <= words.length; at += 1) {
    const seed = seeds.get(words.slice(at, at + seedLength));
    const other = seed === undefined ? undefined : passages[seed.passage]?.text;
    if (seed === undefined || other === undefined) continue;
    let here = at + seedLength;
    let there = seed.at + seedLength;
    while (here < words.length && words[here] === other[there]) {
      here += 1;
      there += 1;
    }
    const slip = slipAt(words, here, other, there);
    if (slip !== null) {
      yield hitAt(text, 'COMPARISON.DIFFERS', slip.place, { replacement: slip.replacement });
    }
    at = here - seedLength;
    if (at + seedLength <= here) at = here - 1;
  }
}

/** The smallest difference after which both texts go on alike. */
function slipAt(
  words: string,
  here: number,
  other: string,
  there: number,
): { readonly place: { readonly start: number; readonly end: number }; readonly replacement: string } | null {
  if (here >= words.length || there >= other.length) return null;
  for (let size = 1; size <= slipMax; size += 1) {
    for (const [extra, missing] of [
      [size, size],
      [size, 0],
      [0, size],
    ] as const) {
      const goesOn = words.slice(here + extra, here + extra + resumeLength);
      const endsBoth = other.length - there - missing === goesOn.length && goesOn !== '';
      if (goesOn.length < resumeLength && !endsBoth) continue;
      if (!other.startsWith(goesOn, there + missing)) continue;
      const wrong = words.slice(here, here + extra);
      const right = other.slice(there, there + missing);
      if (!/^[\p{Script=Han}]*$/u.test(wrong + right)) return null;
      if (extra > 0) return { place: { start: here, end: here + extra }, replacement: right };
      return { place: { start: here - 1, end: here }, replacement: (words[here - 1] ?? '') + right };
    }
  }
  return null;
}

/** A text that begins with what elsewhere goes on from a comma or from 的: its first characters are missing. */
function* cutBeginnings(subject: Subject, references: readonly Passage[]): Iterable<Hit> {
  const begun = new Map<string, ProofText>();
  const firstUnits = new Uint8Array(0x10000);
  for (const text of subject.texts) {
    if (text.kind === 'metadata' || text.text.length < 20) continue;
    begun.set(text.text.slice(0, seedLength), text);
    firstUnits[text.text.charCodeAt(0)] = 1;
  }
  for (const { text, order } of [...references, ...subject.texts]) {
    for (let at = 1; at + seedLength <= text.length && begun.size > 0; at += 1) {
      if (firstUnits[text.charCodeAt(at)] !== 1) continue;
      const cut = begun.get(text.slice(at, at + seedLength));
      if (
        cut === undefined ||
        cut.order === order ||
        !isWord(subject.rules.characters, text.slice(at - 1, at + 1))
      )
        continue;
      const replacement = text.slice(at - 1, at + 1);
      yield hitAt(cut, 'COMPARISON.CUT_BEGINNING', { start: 0, end: 1 }, { replacement });
      begun.delete(text.slice(at, at + seedLength));
    }
  }
}
