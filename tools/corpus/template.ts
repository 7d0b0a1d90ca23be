import { DocumentBuilder } from './document.js';
import type { LabelledDocument, Piece } from './document.js';
import { Filler } from './fill.js';
import type { Random } from './random.js';
import type { Split } from './words.js';

/** One kind of document: paragraphs, and tables of persons in one of several forms. */
export interface Template {
  readonly name: string;
  readonly scene: LabelledDocument['scene'];
  readonly parts: readonly Part[];
}

export type Part =
  | { readonly kind: 'prose' | 'fields'; readonly text: string; readonly times?: readonly [number, number] }
  | {
      readonly kind: 'rows';
      /** A table of the document model, or lines with this mark between their fields. */
      readonly form: 'table' | '\t' | ' | ' | '  ' | ',' | ' ';
      readonly header: readonly string[] | null;
      readonly row: readonly string[];
      readonly rows: readonly [number, number];
    };

/** Makes one document of a template. */
export function documentOf(template: Template, random: Random, split: Split): LabelledDocument {
  const builder = new DocumentBuilder(template.name, template.scene);
  const filler = new Filler(random, split);
  for (const part of template.parts) {
    if (part.kind === 'rows') addRows(builder, part, { random, split });
    else {
      const times = part.times === undefined ? 1 : random.whole(part.times[0], part.times[1]);
      for (let time = 0; time < times; time += 1) {
        if (time > 0) filler.nextPersons();
        for (const line of part.text.split('\n')) {
          builder.paragraph(filler.fill(line), part.kind === 'prose' ? 'prose' : 'field');
        }
      }
    }
  }
  return builder.build();
}

function addRows(
  builder: DocumentBuilder,
  { form, header, row, rows }: Extract<Part, { kind: 'rows' }>,
  { random, split }: { readonly random: Random; readonly split: Split },
): void {
  const filler = new Filler(random, split, false);
  const lines: (readonly (readonly Piece[])[])[] =
    header === null ? [] : [header.map((text) => [{ text, category: null }])];
  const count = random.whole(rows[0], rows[1]);
  for (let index = 0; index < count; index += 1) {
    filler.nextPersons();
    lines.push(row.map((cell) => filler.fill(cell)));
  }
  if (form === 'table') builder.table(lines);
  else {
    for (const line of lines) {
      const pieces = line.flatMap((cell, index) =>
        index === 0 ? cell : [{ text: form, category: null }, ...cell],
      );
      builder.paragraph(pieces, 'field');
    }
  }
}
