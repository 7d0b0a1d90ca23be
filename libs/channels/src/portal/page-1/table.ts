import { plainTextOf } from '#domain/text';
import type { Table, TableCell, TableRow } from '#domain/text';
import { fill } from '../../markup/fill.js';
import { markup } from '../../markup/markup.js';
import type { Markup } from '../../markup/markup.js';
import { renderInlines } from './inlines.js';
import { words } from './messages/zh-cn.js';

/**
 * A table that scrolls sideways by itself on a narrow screen, with a name and header cells that say what they head.
 *
 * @param number  place of the table among the document's tables, from 1.
 */
export function renderTable(table: Table, number: number): Markup {
  const heads = countHeadRows(table.rows);
  const name = fill(words.table, { number: String(number) });
  return markup`<div class="table" id="b-${table.id}" role="region" aria-label="${name}" tabindex="0">
<table>
<caption>${name}<span class="hint">${words.tableHint}</span></caption>
${renderRows('thead', table.rows.slice(0, heads))}${renderRows('tbody', table.rows.slice(heads))}</table>
</div>
`;
}

/** Leading rows of header cells only, unless one of their cells reaches down into the rows after them. */
function countHeadRows(rows: readonly TableRow[]): number {
  const first = rows.findIndex((row) => !isHeadRow(row));
  const heads = first === -1 ? 0 : first;
  const reachesDown = rows
    .slice(0, heads)
    .some((row, index) => row.cells.some((cell) => index + (cell.rowspan ?? 1) > heads));
  return reachesDown ? 0 : heads;
}

function isHeadRow(row: TableRow): boolean {
  return row.cells.length > 0 && row.cells.every((cell) => cell.header === true);
}

function renderRows(section: 'thead' | 'tbody', rows: readonly TableRow[]): Markup | null {
  if (rows.length === 0) return null;
  const lines = rows.map(
    (row) => markup`<tr>${row.cells.map((cell) => renderCell(cell, isHeadRow(row)))}</tr>\n`,
  );
  return section === 'thead' ? markup`<thead>\n${lines}</thead>\n` : markup`<tbody>\n${lines}</tbody>\n`;
}

function renderCell(cell: TableCell, inHeadRow: boolean): Markup {
  const colspan = cell.colspan === undefined ? null : markup` colspan="${cell.colspan}"`;
  const rowspan = cell.rowspan === undefined ? null : markup` rowspan="${cell.rowspan}"`;
  const id = markup` id="b-${cell.id}"`;
  const content = renderInlines(cell.inlines);
  if (cell.header !== true) {
    return markup`<td${id}${numberClass(cell)}${colspan}${rowspan}>${content}</td>`;
  }
  return markup`<th${id} scope="${scopeOf(cell, inHeadRow)}"${colspan}${rowspan}>${content}</th>`;
}

function scopeOf(cell: TableCell, inHeadRow: boolean): 'col' | 'colgroup' | 'row' | 'rowgroup' {
  if (inHeadRow) return cell.colspan === undefined ? 'col' : 'colgroup';
  return cell.rowspan === undefined ? 'row' : 'rowgroup';
}

/** Serial numbers stand in a narrow, centred column. */
function numberClass(cell: TableCell): Markup | null {
  return /^\d{1,4}$/.test(plainTextOf(cell.inlines)) ? markup` class="number"` : null;
}
