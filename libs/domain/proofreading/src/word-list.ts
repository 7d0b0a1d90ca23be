import { Matcher, makeFolding } from '#domain/text';

const asWritten = makeFolding('as-written', []);

/** A word of a list and where it stands. */
export interface WordAt<Row> {
  readonly row: Row;
  readonly start: number;
  readonly end: number;
}

interface ListedWord<Row> {
  readonly word: string;
  readonly row: Row;
  readonly except: readonly string[];
}

/** Finds the words of a list as they are written, without those that stand inside a longer right word. */
export class WordList<Row> {
  private readonly matcher: Matcher;

  constructor(private readonly words: readonly ListedWord<Row>[]) {
    this.matcher = Matcher.of(
      words.map(({ word }) => word),
      asWritten,
    );
  }

  /** Every word in the order of its end; of words inside each other the longest only. */
  find(text: string): readonly WordAt<Row>[] {
    let found: WordAt<Row>[] | null = null;
    this.matcher.find(text, (index, start, end) => {
      const listed = this.words[index];
      if (listed === undefined || isExcepted(text, listed, start)) return;
      found ??= [];
      while (found.length > 0 && (found.at(-1)?.start ?? -1) >= start) found.pop();
      const last = found.at(-1);
      if (last === undefined || last.end < end || last.start > start) {
        found.push({ row: listed.row, start, end });
      }
    });
    return found ?? none;
  }
}

const none: readonly never[] = [];

function isExcepted(text: string, { word, except }: ListedWord<unknown>, start: number): boolean {
  return except.some((longer) => {
    const offset = longer.indexOf(word);
    return text.startsWith(longer, start - offset);
  });
}
