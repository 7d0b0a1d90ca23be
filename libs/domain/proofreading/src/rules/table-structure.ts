import { hitAt } from '../hit.js';
import type { Hit, SubjectCheck } from '../hit.js';
import { cellText } from '../subject.js';
import type { ProofTable, ProofText } from '../subject.js';

const serial = /^序\s*号$/u;

/**
 * Tables whose rows do not fit their head: words under a column without a heading (told once per column), and a column 序号 whose numbers
 * do not run on, also over heads that are repeated on each page.
 *
 * @source GB/T 9704-2012 7.4.2 (附件中的表格); 党政机关公文处理工作条例 (2012) 第十九条
 */
export const tableStructure: SubjectCheck = function* ({ tables }) {
  let before: number | null = null;
  for (const table of tables) {
    yield* unheaded(table);
    const first: string = cellText(table.rows[0]?.[0]);
    if (!serial.test(first)) {
      if (Number(first) !== (before ?? -1) + 1) before = null;
    }
    const numbers = serialNumbers(table);
    const [start] = numbers;
    if (start !== undefined && before !== null && start.value === 1) before = null;
    const gaps: Hit[] = [];
    for (const { cell, value } of numbers) {
      if (before !== null && value !== before + 1) {
        gaps.push(
          hitAt(
            cell,
            value === before ? 'ORDINAL.REPEATED' : 'ORDINAL.GAP',
            { start: 0, end: cell.text.length },
            {
              params: { wanted: String(before + 1) },
            },
          ),
        );
      }
      before = value;
    }
    // Where most numbers do not follow each other, the column numbers something else.
    if (gaps.length <= Math.max(1, numbers.length / 3)) yield* gaps;
  }
};

function serialNumbers({
  rows,
}: ProofTable): readonly { readonly cell: ProofText; readonly value: number }[] {
  const column = rows[0]?.findIndex((cell) => serial.test(cellText(cell))) ?? -1;
  const at = column === -1 && /^\d{1,3}$/.test(cellText(rows[0]?.[0])) ? 0 : column;
  if (at === -1) return [];
  return rows.flatMap((row) => {
    const cell = row[at];
    return cell !== null && cell !== undefined && /^\s*\d{1,4}\s*$/.test(cell.text)
      ? [{ cell, value: Number(cell.text) }]
      : [];
  });
}

/** How many cells of a row must be filled for it to be read as a row of the table. */
const filledMin = 3;

function* unheaded({ rows }: ProofTable): Iterable<Hit> {
  let head: readonly (ProofText | null)[] | null = null;
  const told = new Set<number>();
  for (const row of rows) {
    if (serial.test(cellText(row[0]))) {
      head = row;
      told.clear();
      continue;
    }
    if (head === null || row.filter((cell) => cellText(cell) !== '').length < filledMin) continue;
    for (const [column, cell] of row.entries()) {
      const isUnderNothing =
        column >= head.length || (head[column] !== null && cellText(head[column]) === '');
      if (cell === null || !isUnderNothing || cellText(cell) === '' || told.has(column)) continue;
      told.add(column);
      yield hitAt(cell, 'TABLE.UNHEADED_CELL', { start: 0, end: cell.text.length });
    }
  }
}
