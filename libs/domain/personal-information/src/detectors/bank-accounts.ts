import { cueDistance, labelBefore } from '../context.js';
import { forEachWindow } from '../identifiers/clusters.js';
import { digitBuffer, readDigits } from '../identifiers/digits.js';
import type { DigitReading } from '../identifiers/digits.js';
import { passesLuhn } from '../identifiers/luhn.js';
import type { Material } from '../material.js';
import { lastCueBefore } from '../reading/cues.js';
import { slotAt } from '../reading/slots.js';
import type { Found } from '../found.js';
import { note } from './detector.js';
import type { Detector, Range } from './detector.js';

const accountLengthMin = 12;
const accountLengthMax = 30;
const cardLengths = [16, 17, 18, 19];

/**
 * Bank accounts and cards: what a word or column announces, 12 to 30 digits, also in groups; and cards of
 * China UnionPay (62…) by their check digit alone. Accounts into which fines and fees are paid are left alone.
 *
 * @source 个人信息保护法 (2021) 第二十八条 (金融账户); GB/T 15694.1; 政府信息公开条例 (2019) 第二十条 (收费)
 */
export const findBankAccounts: Detector = (material, claims, found) => {
  const { tokens, facts } = material;
  const payment = new Set(facts.paymentAccounts.map((account) => account.replaceAll(/\D/g, '')));
  for (let first = 0; first < tokens.count; first += 1) {
    const start = tokens.starts[first] ?? 0;
    if (!claims.isFree(start, tokens.ends[first] ?? 0)) continue;
    const isCue = isAnnouncedAccount(material, first);
    const last = lastTokenOf(material, first, isCue);
    if (last < 0) continue;
    const range = { start, end: tokens.ends[last] ?? 0 };
    if (!claims.isFree(range.start, range.end)) continue;
    const digitsOnly = material.reading.text.slice(range.start, range.end).replaceAll(/\D/g, '');
    if (payment.has(digitsOnly) || isPaymentAccount(material, range)) claims.take(range.start, range.end);
    else note({ claims, found }, range, bankAccount(isCue ? 'BANK.ANNOUNCED' : 'BANK.CARD'));
    first = last;
  }
};

function bankAccount(rule: string): Pick<Found, 'category' | 'rule' | 'severity'> {
  return { category: 'BANK_ACCOUNT', rule, severity: 'SERIOUS' };
}

/** Whether a column, a word before it, or a word directly behind it says that a number is an account. */
function isAnnouncedAccount(material: Material, first: number): boolean {
  const { tokens, slots, reading } = material;
  const start = tokens.starts[first] ?? 0;
  const slot = slotAt(slots, start);
  if (slot?.kinds.includes('bankAccount') === true) return true;
  if (
    cueDistance(material, start, { kinds: ['bankAccount'], within: 32, unlessNearer: otherNumbers }) !== null
  )
    return true;
  const last = lastGroup(material, first);
  const isBroken = /^\n$/.test(reading.text.slice(tokens.ends[last] ?? 0, tokens.starts[last + 1] ?? 0));
  const end = tokens.ends[isBroken ? last + 1 : last] ?? 0;
  return /^\s?(?:的|号)?(?:银行)?(?:账户|帐户|账号|帐号|卡号|卡内|卡中|卡上|银行卡|存折)/u.test(
    reading.text.slice(end, end + 8),
  );
}

const otherNumbers = [
  'mobile',
  'officePhone',
  'identityNumber',
  'qq',
  'wechat',
  'serialNumber',
  'plate',
] as const;

/** The last token of the number that begins at a token, or -1. A card by its check digit comes before the rest. */
function lastTokenOf(material: Material, first: number, isCue: boolean): number {
  const { tokens, reading } = material;
  const digits = digitBuffer();
  const grouped = Math.max(lastGroup(material, first), isCue ? lastOfGroups(material, first) : first);
  let whole = -1;
  let card = -1;
  forEachWindow({ tokens, codes: reading.codes, first }, accountLengthMax, ({ last }, units) => {
    const start = tokens.starts[last] ?? 0;
    if (!readDigits(reading.codes, start, tokens.ends[last] ?? 0, digits)) return true;
    if (last < grouped) return false;
    const mayBeCard = last === grouped || (isCue && whole < 0);
    if (mayBeCard && isCard(digits, isCue)) card = last;
    if (isCue && whole < 0 && units >= accountLengthMin && isBrokenOnce(material, { first, last, grouped }))
      whole = last;
    return card >= 0;
  });
  if (card < 0) return whole;
  return labelBefore(material, tokens.starts[first] ?? 0) === 'serialNumber' ? -1 : card;
}

/** The last token of a number in groups of four; the token itself when it is none. */
function lastGroup({ tokens, reading, slots }: Material, first: number): number {
  const lengthOf = (token: number) => (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0);
  let last = first;
  const slot = slotAt(slots, tokens.starts[first] ?? 0);
  const limit = slot?.kinds.length === 1 ? slot.end : reading.text.length;
  let gapOfAll = '';
  while (last - first < 6 && lengthOf(last) === 4) {
    const next = last + 1;
    const gap = reading.text.slice(tokens.ends[last] ?? 0, tokens.starts[next] ?? 0);
    if (next >= tokens.count || !/^[ -]{1,2}$/.test(gap) || lengthOf(next) > 4) break;
    if ((tokens.ends[next] ?? 0) > limit || (last > first && gap !== gapOfAll)) break;
    gapOfAll = gap;
    last = next;
  }
  return last - first >= 2 ? last : first;
}

/** Behind a word for it, the last token of a number in three groups or more of four to eight; the token itself otherwise. */
function lastOfGroups({ tokens, reading, slots }: Material, first: number): number {
  const lengthOf = (token: number) => (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0);
  const slot = slotAt(slots, tokens.starts[first] ?? 0);
  const limit = slot?.kinds.length === 1 ? slot.end : reading.text.length;
  let last = first;
  let units = lengthOf(first);
  const isGroup = (token: number) => lengthOf(token) >= 4 && lengthOf(token) <= 8;
  while (isGroup(last) && last + 1 < tokens.count && isGroup(last + 1)) {
    const gap = reading.text.slice(tokens.ends[last] ?? 0, tokens.starts[last + 1] ?? 0);
    if (gap !== ' ' || (tokens.ends[last + 1] ?? 0) > limit || units + lengthOf(last + 1) > 23) break;
    last += 1;
    units += lengthOf(last);
  }
  return last - first >= 2 && units >= 15 ? last : first;
}

/** Whether the window is one number: a token, groups of four, or one number broken in two. */
function isBrokenOnce(
  { tokens, reading }: Material,
  { first, last, grouped }: { readonly first: number; readonly last: number; readonly grouped: number },
): boolean {
  if (last === grouped) return true;
  const isMobile = /^1[3-9]\d{9}$/.test(reading.text.slice(tokens.starts[first], tokens.ends[first]));
  return last === first + 1 && !isMobile && (tokens.ends[last] ?? 0) - (tokens.starts[last] ?? 0) <= 10;
}

function isCard({ values, length, guessed }: DigitReading, isCue: boolean): boolean {
  if (!cardLengths.includes(length) || guessed > (isCue ? 3 : 0)) return false;
  const isKnownIssuer = values[0] === 6 && values[1] === 2;
  return (isKnownIssuer || (isCue && (values[0] ?? 0) >= 3)) && passesLuhn(values, length);
}

/** Words near the account, up to a person's field, say that the public pays into it. */
function isPaymentAccount(material: Material, { start }: Range): boolean {
  const { cues, reading } = material;
  if (cueDistance(material, start, { kinds: ['payment'], within: 60 }) !== null)
    return !hasPersonBetween(material, start);
  for (let index = lastCueBefore(cues, start); index >= 0; index -= 1) {
    const end = cues.ends[index] ?? 0;
    if (start - end > 120 || reading.text.slice(end, start).includes('\u0000')) return false;
    if (cues.kinds[index] === 'payment') return true;
    if (cues.kinds[index] === 'name') return isPublicHolder(reading.text.slice(end, end + 30));
    if (cues.kinds[index] === 'identityNumber') return false;
  }
  return false;
}

function hasPersonBetween({ cues }: Material, start: number): boolean {
  for (let index = lastCueBefore(cues, start); index >= 0; index -= 1) {
    if (start - (cues.ends[index] ?? 0) > 60 || cues.kinds[index] === 'payment') return false;
    if (cues.kinds[index] === 'identityNumber') return true;
  }
  return false;
}

function isPublicHolder(text: string): boolean {
  return /^[\s:为是]*[^\s,;。:]{0,24}(?:财政|专户|政府|委员会|国库|局|中心|法院|慈善|红十字|基金会|税务)/u.test(
    text,
  );
}
