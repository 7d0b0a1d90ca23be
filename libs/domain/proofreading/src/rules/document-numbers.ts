import { hitAt } from '../hit.js';
import type { Hit, TextCheck } from '../hit.js';
import { signs } from '../signs.js';
import type { ProofText } from '../subject.js';

const space = '[ \\u00a0\\u3000]{0,3}';
const written = new RegExp(
  `(?<open>[〔[(（【［])${space}(?<year>\\d{2}|\\d{4}|[一二三四五六七八九〇○零]{4})(?<unit>年?)${space}(?<close>[〕\\])）】］])` +
    `(?<before>${space}(?:第|字第)?${space})(?<sequence>\\d{1,6})(?<after>${space})号`,
  'gu',
);

/** How far before the bracket the code may begin. */
const leadMax = 15;

/** The code before the bracket, and a gap between the two. */
const leading = new RegExp(`(?<series>\\p{Script=Han}{2,12})(?<gap>${space})$`, 'u');

/** Words that end a series of document numbers; without one, digits in brackets may be a year of a title. */
const seriesEnd =
  /(?:发|函|字|规|办|党|令|通|告|任|干|议|政|文|复|报|纪|监|处|罚|决|许|环|建|教|卫|财|税|公|审|备|督|电)$/u;

/**
 * The form of a document number: code, year in four digits in hexagonal brackets, number without 第 and without
 * leading zeros, 号: 新政办发〔2022〕37号. All that is wrong with one number is one finding.
 *
 * @source GB/T 9704-2012 7.2.5 (发文字号)
 */
export const documentNumbers: TextCheck = {
  needs: signs.pair,
  *check(text) {
    for (const match of text.text.matchAll(written)) {
      const lead = leading.exec(text.text.slice(Math.max(0, match.index - leadMax), match.index))?.groups;
      if (lead === undefined) continue;
      const hit = judge(text, match, { ...lead, ...match.groups });
      if (hit !== null) yield hit;
    }
  },
};

function judge(
  text: ProofText,
  match: RegExpExecArray,
  groups: Record<string, string | undefined>,
): Hit | null {
  const {
    series = '',
    gap = '',
    open = '',
    year = '',
    unit = '',
    close = '',
    before = '',
    after = '',
  } = groups;
  const sequence = groups.sequence ?? '';
  const isCase = /(?:民|刑|行|执|仲|破|裁|劳)\p{Script=Han}{0,3}$/u.test(series) && /[（(]/.test(open);
  if (isCase || (!seriesEnd.test(series) && open !== '〔')) return null;
  const start = match.index - gap.length;
  const place = { start, end: match.index + match[0].length };
  const isRight = open === '〔' && close === '〕' && year.length === 4 && /^\d+$/.test(year) && unit === '';
  const isPlain = gap === '' && before === '' && after === '' && !sequence.startsWith('0');
  if (isRight && isPlain) return /〔 | 〕/.test(match[0]) ? spaced(text, place, year, sequence) : null;
  if (!/^\d{4}$/.test(year)) return hitAt(text, 'DOCUMENT_NUMBER.YEAR', place);
  const replacement = `〔${year}〕${sequence.replace(/^0+(?=\d)/, '')}号`;
  if (open !== '〔' || close !== '〕') return hitAt(text, 'DOCUMENT_NUMBER.BRACKETS', place, { replacement });
  if (unit !== '') return hitAt(text, 'DOCUMENT_NUMBER.YEAR', place, { replacement });
  if (/第/.test(before) || sequence.startsWith('0')) {
    return hitAt(text, 'DOCUMENT_NUMBER.SEQUENCE', place, { replacement });
  }
  return spaced(text, place, year, sequence);
}

function spaced(
  text: ProofText,
  place: { readonly start: number; readonly end: number },
  year: string,
  sequence: string,
): Hit {
  return hitAt(text, 'DOCUMENT_NUMBER.SPACE', place, { replacement: `〔${year}〕${sequence}号` });
}
