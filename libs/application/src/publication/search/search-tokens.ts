/** A term and the piece of the original text it comes from (UTF-16 offsets, half open). */
export interface SearchToken {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

interface Unit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Run {
  readonly kind: 'windows' | 'word';
  readonly units: readonly Unit[];
}

/** Words of other scripts are cut here; nobody searches for more, and an index entry has a size limit. */
const wordMax = 64;

const windowed =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]$/u;
const wordLike = /^[\p{L}\p{N}\p{M}]$/u;

/**
 * All terms under which a text is found: of every run of Chinese characters each single character and each window
 * of two (Chinese is written without spaces, so a word may begin anywhere), of everything else whole words in
 * lower case. Full-width forms count as their ordinary ones. Punctuation separates.
 */
export function indexTokens(text: string): readonly SearchToken[] {
  return runsOf(text).flatMap(({ kind, units }) =>
    kind === 'word' ? [wordOf(units)] : [...units.map((unit) => joined([unit])), ...windowsOf(units)],
  );
}

/**
 * The terms that a text must hold to match a query: windows of two, and single characters only where they stand
 * alone. Three characters and more match by their windows, which need not stand together in the text.
 */
export function queryTokens(text: string): readonly SearchToken[] {
  return runsOf(text).flatMap(({ kind, units }) => {
    if (kind === 'word') return [wordOf(units)];
    return units.length === 1 ? [joined(units)] : windowsOf(units);
  });
}

function windowsOf(units: readonly Unit[]): readonly SearchToken[] {
  return units.slice(1).map((_, index) => joined(units.slice(index, index + 2)));
}

/** A run and its windows are never empty. */
function joined(units: readonly Unit[]): SearchToken {
  const term = units.map(({ text }) => text).join('');
  return { term, start: units[0]?.start ?? 0, end: units.at(-1)?.end ?? 0 };
}

function wordOf(units: readonly Unit[]): SearchToken {
  const word = joined(units);
  return { ...word, term: [...word.term.normalize('NFKC')].slice(0, wordMax).join('') };
}

function runsOf(text: string): readonly Run[] {
  const runs: { kind: Run['kind']; units: Unit[] }[] = [];
  let previous: Run['kind'] | null = null;
  for (const unit of unitsOf(text)) {
    const kind = kindOf(unit.text);
    if (kind !== null && kind === previous) runs.at(-1)?.units.push(unit);
    else if (kind !== null) runs.push({ kind, units: [unit] });
    previous = kind;
  }
  return runs;
}

function kindOf(character: string): Run['kind'] | null {
  if (windowed.test(character)) return 'windows';
  return wordLike.test(character) ? 'word' : null;
}

/** Characters in compatibility form and lower case, each with the place of the original it stands for. */
function* unitsOf(text: string): Generator<Unit> {
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    for (const folded of character.normalize('NFKC').toLowerCase()) yield { text: folded, start, end };
    start = end;
  }
}
