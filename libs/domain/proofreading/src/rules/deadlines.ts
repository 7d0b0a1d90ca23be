import { hitAt, placeOf } from '../hit.js';
import type { Hit, SubjectCheck } from '../hit.js';
import { cellText } from '../subject.js';
import type { ProofTable, ProofText } from '../subject.js';

const head = /完成时限|完成时间|时限|办结时间/u;
const inColumn = /^(?<month>\d{1,2})\s?月\s?(?<kind>底前|前|底)?\s?[~～]?$/u;
const inText = /(?:(?<year>\d{4})年)?(?<!\d)(?<month>\d{1,2})\s?月(?<kind>底前|底以前|前|起)/gu;

/**
 * Rows of a task table whose column of deadlines says something else than their own text: 11月前 beside 11月底前,
 * 9月底前 beside 从10月起.
 *
 * @source 党政机关公文处理工作条例 (2012) 第十九条 (表述准确); GB/T 15835-2011 3
 */
export const deadlines: SubjectCheck = function* ({ tables }) {
  for (const table of tables) yield* ofTable(table);
};

function* ofTable({ rows }: ProofTable): Iterable<Hit> {
  let column = -1;
  for (const row of rows) {
    const found = row.findIndex((cell) => cell !== null && cell.text.length < 12 && head.test(cell.text));
    if (found !== -1) {
      column = found;
      continue;
    }
    const deadline = row[column];
    const match = inColumn.exec(cellText(deadline));
    if (deadline === null || deadline === undefined || match === null) continue;
    const others = row.filter(
      (cell): cell is ProofText => cell !== null && cell !== deadline && cell.text.length > 10,
    );
    for (const text of others) yield* differing(text, Number(match.groups?.month), match.groups?.kind ?? '');
  }
}

/** The text states several months: only one that says the same saves the row. */
function* differing(text: ProofText, month: number, kind: string): Iterable<Hit> {
  const stated = [...text.text.matchAll(inText)];
  const agrees = stated.some(
    (each) => Number(each.groups?.month) === month && agree(kind, each.groups?.kind ?? ''),
  );
  if (agrees) return;
  for (const match of stated) {
    const isStart = match.groups?.kind === '起';
    const other = Number(match.groups?.month);
    if (isStart ? other <= month : /每年/u.test(text.text.slice(Math.max(0, match.index - 4), match.index)))
      continue;
    yield hitAt(text, 'DATE.DEADLINE_DIFFERS', placeOf(match), { params: { month: String(month) } });
  }
}

function agree(column: string, stated: string): boolean {
  if (stated === '起') return false;
  return column === '前' ? stated === '前' : stated !== '前';
}
