import type { Random } from './random.js';

/** How a number is written down: plainly, full-width, in groups, broken, or as a scanner misread it. */
export interface Spelling {
  /** Whether the value may be broken over lines or cells, and misread. */
  readonly isHard: boolean;
}

const breakMark = '\u2028';

function fullWidth(text: string): string {
  return text.replaceAll(/[0-9A-Za-z]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
}

function misread(random: Random, text: string): string {
  const [from, to] = random.pick([
    ['0', 'O'],
    ['1', 'l'],
    ['0', 'o'],
    ['1', 'I'],
  ] as const);
  return text.replace(from, to);
}

function grouped(text: string, sizes: readonly number[], mark: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const size of sizes) {
    parts.push(text.slice(at, at + size));
    at += size;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts.filter((part) => part !== '').join(mark);
}

export function spellId(random: Random, id: string, { isHard }: Spelling): string {
  const kind = random.next();
  if (kind < 0.06) return fullWidth(id);
  if (kind < 0.12) return grouped(id, [6, 8, 4], random.pick([' ', '-']));
  if (kind < 0.15) return grouped(id, [3, 3, 4, 4, 4], ' ');
  if (kind < 0.17) return id.replace(/X$/, 'x');
  if (!isHard) return id;
  if (kind < 0.2) return grouped(id, [random.whole(6, 14)], breakMark);
  if (kind < 0.23) return misread(random, id);
  return kind < 0.24 ? grouped(id, [10], '\u200b') : id;
}

export function spellMobile(random: Random, mobile: string, { isHard }: Spelling): string {
  const kind = random.next();
  if (kind < 0.05) return fullWidth(mobile);
  if (kind < 0.12) return grouped(mobile, [3, 4, 4], random.pick([' ', '-']));
  if (kind < 0.16) return `${random.pick(['+86 ', '+86', '+86-', '0086'])}${mobile}`;
  if (!isHard) return mobile;
  if (kind < 0.18) return grouped(mobile, [random.whole(4, 8)], breakMark);
  return kind < 0.2 ? misread(random, mobile) : mobile;
}

export function spellBank(random: Random, account: string, { isHard }: Spelling): string {
  const kind = random.next();
  if (kind < 0.05) return fullWidth(account);
  if (kind < 0.2) return grouped(account, [4, 4, 4, 4], ' ');
  if (kind < 0.22) return grouped(account, [4, 4, 4, 4], '-');
  return isHard && kind < 0.24 ? grouped(account, [random.whole(8, 11)], breakMark) : account;
}

export function spellPlate(random: Random, plate: string): string {
  const kind = random.next();
  if (kind < 0.05) return plate.charAt(0) + fullWidth(plate.slice(1));
  return kind < 0.12 ? plate.toLowerCase() : plate;
}

const figures = '〇一二三四五六七八九';

function inChinese(value: number): string {
  if (value < 10) return figures.charAt(value);
  const tens = Math.trunc(value / 10);
  return `${tens === 1 ? '' : figures.charAt(tens)}十${value % 10 === 0 ? '' : figures.charAt(value % 10)}`;
}

export function spellDate(
  random: Random,
  { year, month, day }: { readonly year: number; readonly month: number; readonly day: number },
): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const kind = random.next();
  if (kind < 0.5) return `${year}年${month}月${day}日`;
  if (kind < 0.62) return `${year}-${two(month)}-${two(day)}`;
  if (kind < 0.72) return `${year}.${month}.${day}`;
  if (kind < 0.8) return `${year}/${month}/${day}`;
  if (kind < 0.86) return `${year}年${two(month)}月${two(day)}日`;
  if (kind < 0.94) return `${year}年${month}月`;
  const chineseYear = [...String(year)].map((digit) => figures.charAt(Number(digit))).join('');
  return `${chineseYear}年${inChinese(month)}月${inChinese(day)}日`;
}
