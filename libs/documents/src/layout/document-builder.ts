import { documentFormat } from '#domain/text';
import type { Block, DisclosureDocument, Inline } from '#domain/text';
import type { PlainText } from './plain-text.js';

/** One cell of a table that is being read. */
export interface ReadCell {
  readonly text: string;
  readonly header?: boolean;
  readonly colspan?: number;
  readonly rowspan?: number;
}

/**
 * Collects blocks and lays out their plain text: a line per paragraph and table row, a tab between cells. Breaks
 * inside a paragraph are line feeds.
 */
export class DocumentBuilder {
  private readonly blocks: Block[] = [];
  private readonly pieces: string[] = [];
  private readonly starts = new Map<string, number>();
  private length = 0;
  private count = 0;

  heading(text: string, level: number): void {
    this.blocks.push({ type: 'heading', id: this.place(text, 'h'), level, inlines: inlinesOf(text) });
    this.lay('\n');
  }

  paragraph(text: string): void {
    this.blocks.push({ type: 'paragraph', id: this.place(text, 'p'), inlines: inlinesOf(text) });
    this.lay('\n');
  }

  table(rows: readonly (readonly ReadCell[])[]): void {
    const laid = rows.map((row) => {
      const cells = row.map(({ text, header, colspan, rowspan }, index) => {
        if (index > 0) this.lay('\t');
        return {
          id: this.place(text, 'c'),
          inlines: inlinesOf(text),
          ...(header === true && { header }),
          ...(colspan !== undefined && colspan > 1 && { colspan }),
          ...(rowspan !== undefined && rowspan > 1 && { rowspan }),
        };
      });
      this.lay('\n');
      return { cells };
    });
    this.blocks.push({ type: 'table', id: this.name('t'), rows: laid });
  }

  build(): { readonly document: DisclosureDocument; readonly plain: PlainText } {
    return {
      document: { format: documentFormat, blocks: this.blocks },
      plain: { text: this.pieces.join(''), starts: this.starts },
    };
  }

  private place(text: string, kind: string): string {
    const id = this.name(kind);
    this.starts.set(id, this.length);
    this.lay(text);
    return id;
  }

  private lay(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
  }

  private name(kind: string): string {
    this.count += 1;
    return `${kind}${this.count}`;
  }
}

/** Runs of a text; a line feed in it is a break. */
export function inlinesOf(text: string): readonly Inline[] {
  return text
    .split('\n')
    .flatMap((line, index): readonly Inline[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
    ]);
}
