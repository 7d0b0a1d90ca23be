import type { CorpusDocument } from './fill-template.js';
import { cellId, textOf } from './fill-template.js';
import type { SeededRandom } from './random.js';

/** A document with one error in it, and where a finding must lie for the error to count as found. */
export interface SeededDocument extends CorpusDocument {
  readonly block: string;
  readonly start: number;
  readonly end: number;
}

/** One kind of error: how it is put in, and which rules may find it. */
export interface SeedKind {
  readonly name: string;
  /** Rules by their name or its first part. */
  readonly rules: readonly string[];
  readonly plant: (document: CorpusDocument, random: SeededRandom) => SeededDocument | null;
}

/** A place in a line and what is put there instead. */
export interface Edit {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The document with one piece of a line changed; the changed piece is where the error lies. */
export function withEdit(document: CorpusDocument, { line, start, end, text }: Edit): SeededDocument {
  const old = document.lines[line] ?? '';
  const changed = old.slice(0, start) + text + old.slice(end);
  const lines = document.lines.with(line, changed);
  const lead = changed.length - textOf(changed).length;
  if (!changed.startsWith('| ')) {
    return { ...document, lines, block: `l${line}`, start: start - lead, end: start - lead + text.length };
  }
  const before = changed.slice(1, start);
  const cell = before.split('|').length - 1;
  const from = 1 + before.lastIndexOf('|') + 1 + 1;
  return {
    ...document,
    lines,
    block: cellId(line, cell),
    start: start - from,
    end: start - from + text.length,
  };
}

/** Changes one random match of a pattern, or says that there is none. */
export function replacing(
  pattern: RegExp,
  change: (match: RegExpExecArray, random: SeededRandom) => string | null,
  isWanted: (line: string) => boolean = () => true,
): SeedKind['plant'] {
  return (document, random) => {
    const matches = document.lines.flatMap((line, index) =>
      isWanted(line) ? [...line.matchAll(pattern)].map((match) => ({ line: index, match })) : [],
    );
    if (matches.length === 0) return null;
    const { line, match } = random.pick(matches);
    const text = change(match, random);
    if (text === null || text === match[0]) return null;
    return withEdit(document, { line, start: match.index, end: match.index + match[0].length, text });
  };
}

/** Whether a line is running text: long enough, no title, no row. */
export function isProse(line: string): boolean {
  return line.length > 24 && !/^[#=|]/.test(line);
}
