import { Matcher, makeFolding } from '#domain/text';

/** An expression and whether a wrong first or last character is looked for too. */
export interface NearWord<Row> {
  readonly text: string;
  readonly row: Row;
  readonly edges: boolean;
}

/** A place that is one character away from an expression. */
export interface NearWordAt<Row> {
  readonly row: Row;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether the first or the last character is the wrong one. */
  readonly isAtEdge: boolean;
}

/** A character that stands twice at the end of an expression, and where a pair with its outer neighbour begins. */
export interface DoubledAt<Row> {
  readonly row: Row;
  readonly extra: number;
  readonly outside: number;
}

interface Half {
  readonly word: number;
  readonly isFirst: boolean;
}

/** Extra characters that grammar puts inside an expression: 政府的信息公开 is no misprint. */
const joining = /[的和与及或、，。；：“”（）《》\s]/u;

/**
 * Finds places that differ from an expression in exactly one character: another one, one too few inside, one too
 * many inside. Of two halves at least one is whole then, so both are searched and the other is compared.
 */
export class NearWords<Row> {
  private readonly halves: readonly (readonly Half[])[];
  private readonly matcher: Matcher;
  private readonly exact: Matcher;

  constructor(
    private readonly words: readonly NearWord<Row>[],
    exceptions: readonly string[],
  ) {
    const byText = new Map<string, Half[]>();
    const add = (half: string, value: Half) => byText.set(half, [...(byText.get(half) ?? []), value]);
    for (const [word, { text }] of words.entries()) {
      add(text.slice(0, middleOf(text)), { word, isFirst: true });
      add(text.slice(middleOf(text)), { word, isFirst: false });
    }
    const folding = makeFolding('as-written', []);
    this.halves = [...byText.values()];
    this.matcher = Matcher.of([...byText.keys()], folding);
    this.exact = Matcher.of([...words.map(({ text }) => text), ...exceptions], folding);
  }

  /** The places in order; none inside an expression that is right, and one only for each place. */
  find(text: string): readonly NearWordAt<Row>[] {
    const found: NearWordAt<Row>[] = [];
    this.matcher.find(text, (index, start, end) => {
      for (const { word, isFirst } of this.halves[index] ?? []) {
        const near = this.words[word];
        if (near === undefined) continue;
        const place = isFirst ? readOn(text, near, start, end) : readBack(text, near, start, end);
        if (place !== null) found.push({ row: near.row, text: near.text, ...place });
      }
    });
    return found.length === 0 ? found : this.withoutRight(text, found);
  }

  /** Right expressions whose first or last character stands twice; `extra` is the character that is too many. */
  findDoubled(text: string): readonly DoubledAt<Row>[] {
    const found: DoubledAt<Row>[] = [];
    this.exact.find(text, (index, start, end) => {
      const near = this.words[index];
      if (near === undefined) return;
      if (text[start - 1] === text[start])
        found.push({ row: near.row, extra: start - 1, outside: start - 2 });
      if (text[end] === text[end - 1]) found.push({ row: near.row, extra: end, outside: end });
    });
    return found;
  }

  private withoutRight(text: string, found: readonly NearWordAt<Row>[]): readonly NearWordAt<Row>[] {
    const right: { readonly start: number; readonly end: number }[] = [];
    this.exact.find(text, (_, start, end) => {
      right.push({ start, end });
    });
    const kept: NearWordAt<Row>[] = [];
    for (const place of found.toSorted(
      (one, other) => one.start - other.start || other.text.length - one.text.length,
    )) {
      const isRight = right.some(
        ({ start, end }) =>
          (start <= place.start && place.end <= end) ||
          (start < place.end && place.start < end && (start < place.start || place.end < end)) ||
          (place.isAtEdge && (start === place.start || end === place.end)),
      );
      const isTold = kept.some(({ start, end }) => start < place.end && place.start < end);
      if (!isRight && !isTold) kept.push(place);
    }
    return kept;
  }
}

function middleOf(text: string): number {
  return Math.ceil(text.length / 2);
}

type Place = { readonly start: number; readonly end: number; readonly isAtEdge: boolean } | null;

/** The first half stands here: does the second one follow, but for one character? */
function readOn<Row>(text: string, { text: word, edges }: NearWord<Row>, start: number, from: number): Place {
  const rest = word.slice(middleOf(word));
  const { length } = rest;
  if (text.startsWith(rest, from)) return null;
  const same = sharedPrefix(text, from, rest);
  const isInside = same < length - 1;
  if (restMatches(text, from + same + 1, rest, same) && isExtra(text, from + same)) {
    return { start, end: from + length + 1, isAtEdge: false };
  }
  if (
    (isInside || edges) &&
    restMatches(text, from + same + 1, rest, same + 1) &&
    isCharacter(text, from + same)
  ) {
    return { start, end: from + length, isAtEdge: !isInside };
  }
  if (isInside && restMatches(text, from + same, rest, same + 1) && length - same > 1)
    return { start, end: from + length - 1, isAtEdge: false };
  return null;
}

/** The second half stands here: does the first one stand before it, but for one character? */
function readBack<Row>(text: string, { text: word, edges }: NearWord<Row>, from: number, end: number): Place {
  const first = word.slice(0, middleOf(word));
  const { length } = first;
  if (text.slice(Math.max(0, from - length), from) === first) return null;
  const same = sharedSuffix(text, from, first);
  const at = from - same - 1;
  const isInside = same < length - 1;
  if (
    same < length &&
    text.slice(Math.max(0, from - length - 1), at) === first.slice(0, length - same) &&
    isExtra(text, at)
  ) {
    return { start: from - length - 1, end, isAtEdge: false };
  }
  if (
    (isInside || edges) &&
    at >= 0 &&
    text.slice(from - length, at) === first.slice(0, length - same - 1) &&
    isCharacter(text, at)
  ) {
    return from - length < 0 ? null : { start: from - length, end, isAtEdge: !isInside };
  }
  if (
    isInside &&
    text.slice(Math.max(0, from - length + 1), from - same) === first.slice(0, length - same - 1)
  ) {
    return { start: from - length + 1, end, isAtEdge: false };
  }
  return null;
}

function restMatches(text: string, at: number, word: string, from: number): boolean {
  return text.startsWith(word.slice(from), at);
}

function sharedPrefix(text: string, at: number, word: string): number {
  let same = 0;
  while (same < word.length && text[at + same] === word[same]) same += 1;
  return same;
}

function sharedSuffix(text: string, at: number, word: string): number {
  let same = 0;
  while (same < word.length && text[at - 1 - same] === word[word.length - 1 - same]) same += 1;
  return same;
}

function isCharacter(text: string, at: number): boolean {
  return /[\p{Script=Han}\w]/u.test(text[at] ?? '');
}

function isExtra(text: string, at: number): boolean {
  const extra = text[at] ?? ' ';
  return extra === text[at - 1] || extra === text[at + 1] || !joining.test(extra);
}
