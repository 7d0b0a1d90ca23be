import type { CivilDate } from '#domain/kernel';
import { noFacts } from '#domain/proofreading';
import type { ProofreadingFacts } from '#domain/proofreading';
import { parseDocument } from '#domain/text';
import type { AttachmentReference, ItemContent } from '#domain/text';
import type { SeededRandom } from './random.js';

/** A document of the corpus: its lines, and what the office knows beside it. */
export interface CorpusDocument {
  readonly lines: readonly string[];
  readonly date: string;
  readonly facts: ProofreadingFacts;
}

const counties = ['安澜县', '望川县', '青屏县', '云麓县', '沅溪县', '临泽县'];
const codes = ['安', '望', '青', '云', '沅', '临'];
const surnames = ['周', '沈', '陶', '秦', '贺', '魏', '傅', '邵'];
const givenNames = ['明远', '若兰', '思齐', '振邦', '文博', '清扬', '立群', '向东', '海涛', '雨桐'];

/** Fills the slots of a template: places, years, numbers that fit each other, dates with their weekday, people. */
export function fillTemplate(template: string, random: SeededRandom): CorpusDocument {
  const at = random.between(0, counties.length - 1);
  const year = random.between(2022, 2026);
  const people = [0, 1, 2].map(
    (index) => surnames[(at + index * 2) % surnames.length] + random.pick(givenNames),
  );
  const month = random.between(1, 12);
  const day = random.between(1, 28);
  const values: Record<string, number> = { year };
  for (const name of ['a', 'b', 'd', 'e', 'f', 'g']) values[name] = random.between(12, 480);
  values.c = random.between(1, 9) * 10_000 + random.between(1, 9) * 1_000 + random.between(0, 9) * 100;
  const slots: Record<string, string> = {
    county: counties[at] ?? '',
    code: codes[at] ?? '',
    no: String(random.between(1, 120)),
    tel7: String(random.between(2_000_000, 8_999_999)),
    date: `${year}年${month}月${day}日`,
    leader1: people[0] ?? '',
    leader2: people[1] ?? '',
    leader3: people[2] ?? '',
  };
  const text = template.replaceAll(
    /\{([^{}]+)\}/g,
    (_, slot: string) => slots[slot] ?? computed(slot, values),
  );
  const posts = [['县长'], ['常务副县长', '副县长'], ['副县长']];
  return {
    lines: text.split('\n'),
    date: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    facts: {
      ...noFacts,
      people: people.map((name, index) => ({
        name,
        posts: posts[index] ?? [],
        rank: index + 1,
        validFrom: null,
        validTo: null,
      })),
    },
  };
}

function computed(slot: string, values: Readonly<Record<string, number>>): string {
  const [kind = '', argument = ''] = slot.split(':');
  if (kind === 'weekday') {
    const [month, day] = argument.split('-').map(Number);
    return `星期${'日一二三四五六'[new Date(Date.UTC(values.year ?? 0, (month ?? 1) - 1, day)).getUTCDay()]}`;
  }
  if (kind === 'words') return amountInWords(values[argument] ?? 0);
  const product = /^(\w)\*([\d.]+)$/.exec(slot);
  if (product !== null) return String(Math.round((values[product[1] ?? ''] ?? 0) * Number(product[2])));
  let sum = 0;
  for (const part of slot.matchAll(/([+-]?)(\w+)/g)) {
    const value = /^\d+$/.test(part[2] ?? '') ? Number(part[2]) : values[part[2] ?? ''];
    if (value === undefined) throw new Error(`unknown slot ${slot}`);
    sum += part[1] === '-' ? -value : value;
  }
  return String(sum);
}

function amountInWords(amount: number): string {
  const digits = '零壹贰叁肆伍陆柒捌玖';
  const units = ['', '拾', '佰', '仟', '万'];
  let words = '';
  let isGap = false;
  const text = String(amount);
  for (const [index, sign] of [...text].entries()) {
    if (sign === '0') {
      isGap = true;
      continue;
    }
    words += (isGap ? '零' : '') + digits[Number(sign)] + units[text.length - 1 - index];
    isGap = false;
  }
  return `${words}元整`;
}

/** Lays lines out as content: `# ` is the title, `= ` the document number, `| ` a row of a table. */
export function contentOf({ lines, date }: CorpusDocument): ItemContent {
  const blocks: unknown[] = [];
  let rows: unknown[] = [];
  let documentNumber: string | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('| ')) {
      if (rows.length === 0) blocks.push({ type: 'table', id: `t${index}`, rows });
      rows.push({
        cells: cellsOf(line).map((text, cell) => ({ id: cellId(index, cell), inlines: inlinesOf(text) })),
      });
      continue;
    }
    rows = [];
    if (line.startsWith('= ')) documentNumber = line.slice(2);
    const isTitle = line.startsWith('# ');
    const inlines = inlinesOf(textOf(line));
    blocks.push(
      isTitle
        ? { type: 'heading', id: `l${index}`, level: 1, inlines }
        : { type: 'paragraph', id: `l${index}`, inlines },
    );
  }
  const parsed = parseDocument({ format: 'shenjiao-doc/1', blocks });
  if (!parsed.ok)
    throw new Error(`template is no document: ${parsed.issues.map(({ code }) => code).join(', ')}`);
  const title = (lines.find((line) => line.startsWith('# ')) ?? '# ').slice(2);
  return {
    document: parsed.document,
    attachments: [] as readonly AttachmentReference[],
    metadata: {
      title,
      documentNumber: documentNumber === null ? null : documentNumber.replaceAll(/\s/g, ''),
      issuer: 'x',
      subjectCategory: null,
      genreCategory: null,
      groupCategory: null,
      serviceAudience: null,
      documentDate: date as CivilDate,
      effectiveDate: null,
      repealDate: null,
      validity: null,
      keywords: [],
      summary: null,
      source: { kind: 'own' },
    },
  };
}

function inlinesOf(text: string): readonly unknown[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

/** The text of a line without its sign. */
export function textOf(line: string): string {
  return line.replace(/^[#=] /, '');
}

/** The cells of a line that is a row. */
export function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** The name of a cell's text: line and column. */
export function cellId(line: number, cell: number): string {
  return `l${line}c${cell}`;
}
