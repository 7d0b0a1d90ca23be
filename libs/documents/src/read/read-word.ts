import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { DisclosureDocument } from '#domain/text';
import { DocumentUnreadableError } from '../document-unreadable.error.js';
import { DocumentBuilder, type ReadCell } from '../layout/document-builder.js';
import type { PlainText } from '../layout/plain-text.js';

/** Parts of the file that hold text, in the order in which they are read. */
const textParts = [
  /^word\/header\d*\.xml$/,
  /^word\/document\.xml$/,
  /^word\/footer\d*\.xml$/,
  /^word\/footnotes\.xml$/,
  /^word\/endnotes\.xml$/,
  /^word\/comments\.xml$/,
];

/** Unpacked, one part of a file may be so large; a small file that unpacks to more is an attack. */
const partBytesMax = 128 * 1024 * 1024;

/**
 * A word-processor document: headers, body with its tables, footers, notes, comments, text boxes, and text that is
 * marked as deleted, which goes out with the file.
 *
 * @throws DocumentUnreadableError when the archive is broken, locked, or no such document.
 * @source ECMA-376 part 1, 17 (WordprocessingML)
 */
export function readWord(bytes: Uint8Array): {
  readonly document: DisclosureDocument;
  readonly plain: PlainText;
} {
  const parts = unpack(bytes);
  const names = Object.keys(parts);
  if (!names.includes('word/document.xml')) throw new DocumentUnreadableError('noWordDocument');
  const reader = new WordReader();
  for (const pattern of textParts) {
    for (const name of names
      .filter((part) => pattern.test(part))
      .sort((one, other) => (one < other ? -1 : 1)))
      reader.read(new TextDecoder().decode(parts[name]));
  }
  return reader.build();
}

function unpack(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!textParts.some((pattern) => pattern.test(name))) return false;
        if (originalSize > partBytesMax) throw new DocumentUnreadableError('tooLarge');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof DocumentUnreadableError) throw error;
    throw new DocumentUnreadableError('brokenArchive', { cause: error });
  }
}

interface OpenTable {
  readonly rows: ReadCell[][];
  cell: { text: string; colspan: number } | null;
}

class WordReader {
  private readonly builder = new DocumentBuilder();
  private readonly tables: OpenTable[] = [];
  private line = '';
  private level = 0;
  private isText = false;

  read(xml: string): void {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => this.open(name, attributes),
        ontext: (text) => {
          if (this.isText) this.line += text;
        },
        onclosetag: (name) => this.close(name),
      },
      { xmlMode: true },
    );
    parser.end(xml);
  }

  build(): { readonly document: DisclosureDocument; readonly plain: PlainText } {
    return this.builder.build();
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    const cell = this.tables.at(-1)?.cell ?? null;
    switch (name) {
      case 'w:t':
      case 'w:delText':
        this.isText = true;
        return;
      case 'w:tab':
        this.line += '\t';
        return;
      case 'w:br':
      case 'w:cr':
        this.line += '\n';
        return;
      case 'w:pStyle':
        this.level = Number(/^(?:heading\s?)?([1-6])$/i.exec(attributes['w:val'] ?? '')?.[1] ?? 0);
        return;
      case 'w:tbl':
        this.tables.push({ rows: [], cell: null });
        return;
      case 'w:tr':
        this.tables.at(-1)?.rows.push([]);
        return;
      case 'w:tc':
        this.openCell();
        return;
      case 'w:gridSpan':
        if (cell !== null) cell.colspan = Math.min(Math.max(Number(attributes['w:val']) || 1, 1), 1_000);
        return;
    }
  }

  private close(name: string): void {
    switch (name) {
      case 'w:t':
      case 'w:delText':
        this.isText = false;
        return;
      case 'w:p':
        this.closeParagraph();
        return;
      case 'w:tc':
        this.closeCell();
        return;
      case 'w:tbl':
        this.closeTable();
        return;
    }
  }

  private closeParagraph(): void {
    const text = this.line;
    this.line = '';
    const cell = this.tables.at(-1)?.cell ?? null;
    if (cell !== null) cell.text += cell.text === '' ? text : `\n${text}`;
    else if (text !== '' && this.level > 0) this.builder.heading(text, this.level);
    else if (text !== '') this.builder.paragraph(text);
    this.level = 0;
  }

  private openCell(): void {
    const table = this.tables.at(-1);
    if (table !== undefined) table.cell = { text: '', colspan: 1 };
  }

  private closeCell(): void {
    const table = this.tables.at(-1);
    if (table === undefined || table.cell === null) return;
    table.rows.at(-1)?.push(table.cell);
    table.cell = null;
  }

  private closeTable(): void {
    const rows = (this.tables.pop()?.rows ?? []).filter((row) => row.length > 0);
    if (rows.length > 0) this.builder.table(rows);
  }
}
