import type { DisclosureDocument } from '#domain/text';
import { Parser } from 'htmlparser2';
import { DocumentBuilder, type ReadCell } from '../layout/document-builder.js';
import type { PlainText } from '../layout/plain-text.js';

/** Elements whose content nobody reads as text. */
const silent = new Set(['script', 'style', 'noscript', 'template']);

/** Elements that run on within a line; every other one begins a new block. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Attributes that readers or search engines see, each a paragraph of its own. */
const shownAttributes = ['alt', 'title', 'placeholder'];

/**
 * A page: what it shows, block by block, tables as tables, and what search engines see besides (descriptions, ALT
 * texts, titles). Text hidden by style is text all the same: it goes out with the page.
 */
export function readHtml(html: string): { readonly document: DisclosureDocument; readonly plain: PlainText } {
  const page = new PageReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes),
      ontext: (text) => page.text(text),
      onclosetag: (name) => page.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  return page.build();
}

class PageReader {
  private readonly builder = new DocumentBuilder();
  private readonly tables: ReadCell[][][] = [];
  private cell: Omit<ReadCell, 'text'> | null = null;
  private headingLevel = 0;
  private silence = 0;
  private isKept = 0;
  private line = '';

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (silent.has(name)) this.silence += 1;
    if (name === 'pre' || name === 'textarea') this.isKept += 1;
    if (name === 'br') this.line += '\n';
    else if (!inline.has(name) && this.cell === null) this.flush();
    if (/^h[1-6]$/.test(name)) this.headingLevel = Number(name.slice(1));
    if (name === 'table') this.openTable();
    if (name === 'tr') this.tables.at(-1)?.push([]);
    if (name === 'td' || name === 'th') this.openCell(name, attributes);
    this.showAttributes(name, attributes);
  }

  text(text: string): void {
    if (this.silence > 0) return;
    this.line += this.isKept > 0 ? text.replaceAll(/\r\n?/g, '\n') : text.replaceAll(/[ \t\r\n\f]+/g, ' ');
  }

  close(name: string): void {
    if (silent.has(name)) this.silence -= 1;
    if (name === 'pre' || name === 'textarea') this.isKept -= 1;
    if (name === 'td' || name === 'th') this.closeCell();
    else if (name === 'table') this.closeTable();
    else if (!inline.has(name) && name !== 'br') {
      if (this.cell === null) this.flush();
      else if (this.line !== '' && !this.line.endsWith('\n')) this.line += '\n';
    }
    if (/^h[1-6]$/.test(name)) this.headingLevel = 0;
  }

  build(): { readonly document: DisclosureDocument; readonly plain: PlainText } {
    this.flush();
    return this.builder.build();
  }

  private flush(): void {
    const text = tidy(this.line);
    this.line = '';
    if (text === '') return;
    if (this.headingLevel > 0) this.builder.heading(text, this.headingLevel);
    else this.builder.paragraph(text);
  }

  /** A table inside a cell ends that cell: what it holds is laid out before it. */
  private openTable(): void {
    this.closeCell();
    this.tables.push([]);
  }

  private openCell(name: string, attributes: Readonly<Record<string, string>>): void {
    this.closeCell();
    this.line = '';
    this.cell = {
      header: name === 'th',
      colspan: spanOf(attributes.colspan),
      rowspan: spanOf(attributes.rowspan),
    };
  }

  private closeCell(): void {
    if (this.cell === null) return;
    const row = this.tables.at(-1)?.at(-1);
    row?.push({ ...this.cell, text: tidy(this.line) });
    this.line = '';
    this.cell = null;
  }

  private closeTable(): void {
    this.closeCell();
    const rows = (this.tables.pop() ?? []).filter((row) => row.length > 0);
    if (rows.length > 0) this.builder.table(rows);
  }

  private showAttributes(name: string, attributes: Readonly<Record<string, string>>): void {
    const texts = shownAttributes.map((attribute) => attributes[attribute]);
    if (name === 'meta' && /^(?:description|keywords)$/i.test(attributes.name ?? ''))
      texts.push(attributes.content);
    for (const text of texts) if (text !== undefined && tidy(text) !== '') this.builder.paragraph(tidy(text));
  }
}

function spanOf(value: string | undefined): number {
  const span = Number(value);
  return Number.isInteger(span) && span > 1 ? Math.min(span, 1_000) : 1;
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll(/^[ \t]+|[ \t]+$/g, ''))
    .join('\n')
    .replaceAll(/^\n+|\n+$/g, '');
}
