import { existsSync, readFileSync } from 'node:fs';

const text = readFileSync('docs/security.md', 'utf8');
const section = (title: string): string => text.split(`\n## ${title}`)[1]?.split('\n## ')[0] ?? '';

/**
 * How many items of levels 1 and 2 each section of OWASP ASVS 5.0.0 has; they stand at its beginning, level 3 follows.
 *
 * @source OWASP Application Security Verification Standard 5.0.0: 70 items of level 1, 183 of level 2
 */
const items: Readonly<Record<string, number>> = {
  '1.1': 2,
  '1.2': 9,
  '1.3': 11,
  '1.4': 3,
  '1.5': 2,
  '2.1': 3,
  '2.2': 3,
  '2.3': 4,
  '2.4': 1,
  '3.2': 2,
  '3.3': 4,
  '3.4': 6,
  '3.5': 5,
  '3.7': 2,
  '4.1': 3,
  '4.2': 1,
  '4.3': 2,
  '4.4': 4,
  '5.1': 1,
  '5.2': 3,
  '5.3': 2,
  '5.4': 3,
  '6.1': 3,
  '6.2': 12,
  '6.3': 4,
  '6.4': 4,
  '6.5': 5,
  '6.6': 3,
  '6.8': 4,
  '7.1': 3,
  '7.2': 4,
  '7.3': 2,
  '7.4': 5,
  '7.5': 2,
  '7.6': 2,
  '8.1': 2,
  '8.2': 3,
  '8.3': 1,
  '8.4': 1,
  '9.1': 3,
  '9.2': 4,
  '10.1': 2,
  '10.2': 2,
  '10.3': 4,
  '10.4': 11,
  '10.5': 5,
  '10.6': 2,
  '10.7': 3,
  '11.1': 2,
  '11.2': 3,
  '11.3': 3,
  '11.4': 4,
  '11.5': 1,
  '11.6': 1,
  '12.1': 3,
  '12.2': 2,
  '12.3': 4,
  '13.1': 1,
  '13.2': 5,
  '13.3': 2,
  '13.4': 5,
  '14.1': 2,
  '14.2': 4,
  '14.3': 3,
  '15.1': 3,
  '15.2': 3,
  '15.3': 7,
  '16.1': 1,
  '16.2': 5,
  '16.3': 4,
  '16.4': 3,
  '16.5': 3,
  '17.1': 1,
  '17.2': 4,
  '17.3': 2,
};

/** Cells of the rows of a table that begin with a number. */
function rowsOf(table: string): readonly (readonly string[])[] {
  return table
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** `9.1.1–9.1.3, 9.2.1` as single items. */
function itemsIn(cell: string): readonly string[] {
  return cell.split(', ').flatMap((part) => {
    const [first = '', last = first] = part.split('–');
    const head = first.slice(0, first.lastIndexOf('.') + 1);
    const [from = 0, to = 0] = [first, last].map((item) => Number(item.split('.').at(-1)));
    return Array.from({ length: to - from + 1 }, (_, index) => `${head}${from + index}`);
  });
}

describe('docs/security.md', () => {
  it('has every item of ASVS 5.0.0 levels 1 and 2 once', () => {
    const asked = Object.entries(items).flatMap(([head, count]) =>
      Array.from({ length: count }, (_, index) => `${head}.${index + 1}`),
    );
    const answered = rowsOf(section('OWASP ASVS')).flatMap(([cell = '']) => itemsIn(cell));
    expect([answered.toSorted(), asked.length]).toEqual([asked.toSorted(), 253]);
  });

  it('says of every item where it is tried or why not, and names files that are there', () => {
    const rows = [...rowsOf(section('OWASP ASVS')), ...rowsOf(section('GB/T 22239-2019'))];
    const silent = rows.filter((cells) => (cells.at(-1) ?? '') === '');
    const named = [...text.matchAll(/`((?:test|libs|apps|docs|tools|migrations)\/[^`]+)`/g)].map(
      ([, path = '']) => path,
    );
    expect([silent, [...new Set(named)].filter((path) => !existsSync(path))]).toEqual([[], []]);
  });
});
