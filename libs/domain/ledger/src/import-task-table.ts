import { AppError } from '#domain/kernel';
import { parseDocument } from '#domain/text';
import type { Block, DisclosureDocument, Issue, TableRow } from '#domain/text';
import { isHeaderRow, isNumberedRow, linesOf } from './ledger-line.js';
import type { LedgerLine } from './ledger-line.js';
import { readHints } from './metadata-hints.js';
import type { MetadataHints } from './metadata-hints.js';

/** A ledger or task table as a document, and what was noticed on the way. */
export interface ImportedTaskTable {
  readonly document: DisclosureDocument;
  readonly metadataHints: MetadataHints;
  readonly numberedRows: number;
  readonly headerRows: number;
  readonly tableRows: number;
  readonly remarks: readonly ImportRemark[];
}

/** Something odd in the source that was kept as it stands; `line` counts from 1. */
export interface ImportRemark {
  readonly code: ImportRemarkCode;
  readonly line: number;
}

export type ImportRemarkCode = (typeof importRemarkCodes)[number];
export const importRemarkCodes = [
  'LEDGER.MARKUP_KEPT',
  'LEDGER.RULE_LINE_KEPT',
  'LEDGER.OTHER_COLUMN_COUNT',
] as const;

/** The text cannot be a document: control characters, lone surrogates, or too much of it. */
export class TaskTableRefusedError extends AppError {
  readonly code = 'LEDGER.TEXT_REFUSED';
  readonly kind = 'invalid';

  constructor(readonly issues: readonly Issue[]) {
    super('task table text refused', { codes: [...new Set(issues.map((issue) => issue.code))] });
  }
}

type Prose = Extract<LedgerLine, { kind: 'prose' }>;
type Row = Extract<LedgerLine, { kind: 'row' }>;

/**
 * Turns the text of a ledger (台账) or task table (任务分解表) into a document: each line with tabs becomes
 * one table row, every other line a heading or paragraph. Nothing is repaired, merged or left out but blank
 * lines: repeated heads, markup, OCR errors and rows of another length stay as they are. Rows follow each
 * other in one table until prose comes between. Ids name the source line (`r7c2` is line 7, cell 2).
 *
 * @throws TaskTableRefusedError when the text cannot be a document.
 */
export function importTaskTable(text: string): ImportedTaskTable {
  const lines = linesOf(text);
  const headings = headingsOf(lines);
  const parsed = parseDocument({ format: 'shenjiao-doc/1', blocks: blocksOf(lines, headings) });
  if (!parsed.ok) throw new TaskTableRefusedError(parsed.issues);
  const rows = lines.filter((line) => line.kind === 'row');
  return {
    document: parsed.document,
    metadataHints: readHints(lines, headings[0]?.text ?? null),
    numberedRows: rows.filter(({ cells }) => isNumberedRow(cells)).length,
    headerRows: rows.filter(({ cells }) => isHeaderRow(cells)).length,
    tableRows: rows.length,
    remarks: remarksOf(lines),
  };
}

/** Headings: a line that names its kind of document (…的通知), and the line right above a table. */
function headingsOf(lines: readonly LedgerLine[]): readonly Prose[] {
  return lines.filter((line, index): line is Prose => {
    if (line.kind === 'row' || /[。；：，、]\s*$/u.test(line.text)) return false;
    return (
      /关于.+的(?:通知|通报|公告|通告|意见|决定|函)\s*$/u.test(line.text) || lines[index + 1]?.kind === 'row'
    );
  });
}

function blocksOf(lines: readonly LedgerLine[], headings: readonly Prose[]): readonly Block[] {
  const levels = new Map(headings.map((line, index) => [line, index === 0 ? 1 : 2]));
  const blocks: Block[] = [];
  let rows: TableRow[] = [];
  lines.forEach((line, index) => {
    if (line.kind === 'prose') {
      blocks.push(proseBlock(line, levels.get(line)));
      return;
    }
    if (lines[index - 1]?.kind !== 'row') {
      rows = [];
      blocks.push({ type: 'table', id: `t${line.number}`, rows });
    }
    rows.push(tableRow(line));
  });
  return blocks;
}

function proseBlock(line: Prose, level: number | undefined): Block {
  const inlines = [{ type: 'text', text: line.text }] as const;
  if (level === undefined) return { type: 'paragraph', id: `p${line.number}`, inlines };
  return { type: 'heading', id: `h${line.number}`, level, inlines };
}

function tableRow({ number, cells }: Row): TableRow {
  const header = isHeaderRow(cells) ? ({ header: true } as const) : {};
  return {
    cells: cells.map((text, index) => ({
      id: `r${number}c${index + 1}`,
      inlines: text === '' ? [] : [{ type: 'text', text }],
      ...header,
    })),
  };
}

function remarksOf(lines: readonly LedgerLine[]): readonly ImportRemark[] {
  let columns: number | undefined;
  return lines.flatMap((line) => {
    if (line.kind === 'prose') return [];
    if (isHeaderRow(line.cells)) columns = columns ?? line.cells.length;
    const codes: readonly (ImportRemarkCode | null)[] = [
      line.cells.some((cell) => /<\/?[a-z][^<>]*>/i.test(cell)) ? 'LEDGER.MARKUP_KEPT' : null,
      line.cells.every((cell) => /^\s*-*\s*$/.test(cell)) ? 'LEDGER.RULE_LINE_KEPT' : null,
      columns !== undefined && line.cells.length !== columns ? 'LEDGER.OTHER_COLUMN_COUNT' : null,
    ];
    return codes.flatMap((code) => (code === null ? [] : [{ code, line: line.number }]));
  });
}
