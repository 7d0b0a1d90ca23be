import type { Block, ItemContent, TableRow } from '#domain/text';
import type { PersonalInformationCategory } from '#domain/personal-information';

/** A value that the check has to find (or, without a category, something that only looks like one). */
export interface Gold {
  readonly category: PersonalInformationCategory;
  readonly pieces: readonly { readonly block: string; readonly start: number; readonly end: number }[];
  readonly value: string;
  readonly template: string;
  readonly context: 'prose' | 'field';
}

/** A document with everything in it that is personal. */
export interface LabelledDocument {
  readonly template: string;
  readonly scene: 'penalty' | 'list' | 'news';
  readonly content: ItemContent;
  readonly gold: readonly Gold[];
}

export interface Piece {
  readonly text: string;
  readonly category: PersonalInformationCategory | null;
}

const breakMark = '\u2028';

/** Builds a document block by block; a value holding the break mark goes on in the next block. */
export class DocumentBuilder {
  private readonly blocks: Block[] = [];
  private readonly gold: Gold[] = [];
  private blockCount = 0;

  constructor(
    private readonly template: string,
    private readonly scene: LabelledDocument['scene'],
  ) {}

  paragraph(pieces: readonly Piece[], context: Gold['context']): void {
    for (const { id, text } of this.lay(pieces, context)) {
      const inlines = text === '' ? [] : [{ type: 'text' as const, text }];
      this.blocks.push({ type: 'paragraph', id, inlines });
    }
  }

  table(rows: readonly (readonly (readonly Piece[])[])[]): void {
    const tableRows: TableRow[] = rows.map((row) => ({
      cells: row.flatMap((cell) =>
        this.lay(cell, 'field').map(({ id, text }) => ({
          id,
          inlines: text === '' ? [] : [{ type: 'text' as const, text }],
        })),
      ),
    }));
    this.blocks.push({ type: 'table', id: `t${this.blockCount++}`, rows: tableRows });
  }

  build(): LabelledDocument {
    return {
      template: this.template,
      scene: this.scene,
      gold: this.gold,
      content: {
        document: { format: 'shenjiao-doc/1', blocks: this.blocks },
        attachments: [],
        metadata: plainMetadata,
      },
    };
  }

  private lay(pieces: readonly Piece[], context: Gold['context']) {
    const laid = [{ id: `b${this.blockCount++}`, text: '' }];
    for (const { text, category } of pieces) {
      const spans: { block: string; start: number; end: number }[] = [];
      text.split(breakMark).forEach((part, index) => {
        if (index > 0) laid.push({ id: `b${this.blockCount++}`, text: '' });
        const block = laid.at(-1) ?? { id: '', text: '' };
        spans.push({ block: block.id, start: block.text.length, end: block.text.length + part.length });
        block.text += part;
      });
      if (category !== null) {
        const value = text.replaceAll(breakMark, '|');
        this.gold.push({ category, pieces: spans, value, template: this.template, context });
      }
    }
    return laid;
  }
}

const plainMetadata: ItemContent['metadata'] = {
  title: '公开信息',
  documentNumber: null,
  issuer: '云溪市人民政府办公室',
  subjectCategory: null,
  genreCategory: null,
  groupCategory: null,
  serviceAudience: null,
  documentDate: null,
  effectiveDate: null,
  repealDate: null,
  validity: null,
  keywords: [],
  summary: null,
  source: { kind: 'own' },
};
