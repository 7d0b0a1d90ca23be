import { hitAt } from '../hit.js';
import type { Hit, SubjectCheck } from '../hit.js';
import { cellText } from '../subject.js';
import type { ProofTable, ProofText } from '../subject.js';

const totalLabel = /^\s*(?:合\s*计|总\s*计|共\s*计|总\s*数|小\s*计)\s*[：:]?\s*$/u;
const grandLabel = /^\s*(?:合\s*计|总\s*计|共\s*计|总\s*数)/u;

/**
 * Totals of tables: a row 合计 against the column above it (sub-totals taken once), a column 合计 against its row.
 * Columns of numbers only; years, ordinals and rates are not added.
 *
 * @source 统计法 (2024) 第六条; GB/T 9704-2012 7.4.2
 */
export const tableSums: SubjectCheck = function* ({ tables }) {
  for (const table of tables) {
    yield* totalRows(table);
    yield* totalColumns(table);
  }
};

function* totalRows({ rows }: ProofTable): Iterable<Hit> {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const labels = rows.map(
    (row) =>
      row
        .slice(0, 3)
        .map(cellText)
        .find((label) => label !== '' && !/^\d/.test(label)) ?? '',
  );
  for (const [index, row] of rows.entries()) {
    if (!totalLabel.test(labels[index] ?? '')) continue;
    const above = rowsAbove(labels, index);
    if (above.length < 2) continue;
    for (let column = 1; column < width; column += 1) {
      const total = row[column] ?? null;
      const parts = above.map((at) => rows[at]?.[column] ?? null);
      const hit = judge(total, parts, rows, column);
      if (hit !== null) yield hit;
    }
  }
}

/** The rows that a total adds: down from the head or the total before; of sub-totals only themselves. */
function rowsAbove(labels: readonly string[], index: number): readonly number[] {
  const isGrand = grandLabel.test(labels[index] ?? '');
  const found: number[] = [];
  for (let at = index - 1; at >= 1; at -= 1) {
    const isSubtotal = totalLabel.test(labels[at] ?? '');
    if (isSubtotal && !isGrand) break;
    found.push(at);
  }
  const subtotals = found.filter((at) => totalLabel.test(labels[at] ?? ''));
  return isGrand && subtotals.length > 0 ? subtotals : found;
}

function* totalColumns({ rows }: ProofTable): Iterable<Hit> {
  const [head, ...body] = rows;
  const column = head?.findIndex((cell) => totalLabel.test(cellText(cell))) ?? -1;
  if (head === undefined || column < 2) return;
  const others = head
    .map((_, at) => at)
    .filter((at) => at > 0 && at !== column && isQuantity(cellText(head[at])));
  for (const row of body) {
    const parts = others.map((at) => row[at] ?? null).filter((cell) => numberOf(cellText(cell)) !== null);
    const hit = judge(row[column] ?? null, parts, rows, -1);
    if (hit !== null) yield hit;
  }
}

function isQuantity(head: string): boolean {
  return (
    head !== '' && !/序号|编号|年份|年度|比例|占比|率|日期|时间|备注|电话|单价|排名|平均|代码/u.test(head)
  );
}

function judge(
  total: ProofText | null,
  parts: readonly (ProofText | null)[],
  rows: ProofTable['rows'],
  column: number,
): Hit | null {
  const value = numberOf(cellText(total));
  if (total === null || value === null) return null;
  if (column >= 0 && !isQuantity(cellText(rows[0]?.[column]) || '\u2014')) return null;
  const numbers = parts.map((part) => numberOf(cellText(part)));
  const known = numbers.filter((number) => number !== null);
  if (known.length < 2 || numbers.some((number, at) => number === null && /\d/.test(cellText(parts[at]))))
    return null;
  const sum = known.reduce((all, number) => all + number, 0);
  if (Math.abs(sum - value) < 0.005 + 1e-9 * Math.abs(value)) return null;
  const start = total.text.length - total.text.trimStart().length;
  return hitAt(
    total,
    'TABLE.SUM_DIFFERS',
    { start, end: total.text.trimEnd().length },
    {
      params: { total: String(value), sum: String(Math.round(sum * 10_000) / 10_000) },
    },
  );
}

/** A cell's number, with grouping marks and a unit; null for anything else, also for a rate. */
function numberOf(text: string): number | null {
  const match =
    /^[¥￥]?(-?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s?(?:件|条|个|次|人|户|家|份|场|名|项|万元|亿元|元|处|起|宗|亩|公里|吨)?$/u.exec(
      text,
    );
  return match?.[1] === undefined ? null : Number(match[1].replaceAll(/[,，]/g, ''));
}
