import { cueDistance, isAnnounced, labelBefore } from '../context.js';
import { forEachWindow } from '../identifiers/clusters.js';
import { digitBuffer, readDigits } from '../identifiers/digits.js';
import type { DigitReading } from '../identifiers/digits.js';
import { passesLuhn } from '../identifiers/luhn.js';
import type { Material } from '../material.js';
import { lastCueBefore } from '../reading/cues.js';
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
    const isCue = isAnnounced(material, start, { kind: 'bankAccount', within: 32 });
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

/** The last token of the number that begins at a token, or -1. A card by its check digit comes before the rest. */
function lastTokenOf(material: Material, first: number, isCue: boolean): number {
  const { tokens, reading } = material;
  const digits = digitBuffer();
  let longest = -1;
  let card = -1;
  forEachWindow({ tokens, codes: reading.codes, first }, accountLengthMax, ({ last }, units) => {
    const start = tokens.starts[last] ?? 0;
    const end = tokens.ends[last] ?? 0;
    if (!readDigits(reading.codes, start, end, digits)) return true;
    const isOneNumber = last === first || isGroup(material, { first, last, longest });
    if (isCue && units >= accountLengthMin && isOneNumber) longest = last;
    if (isCard(digits, isCue)) card = last;
    return card >= 0;
  });
  if (card < 0) return longest;
  return labelBefore(material, tokens.starts[first] ?? 0) === 'serialNumber' ? -1 : card;
}

/** Whether a token continues a number written in groups; a longer number behind it is another one. */
function isGroup(
  { tokens }: Material,
  { first, last, longest }: { readonly first: number; readonly last: number; readonly longest: number },
): boolean {
  const lengthOf = (token: number) => (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0);
  if (longest >= 0) return longest === last - 1 && lengthOf(last) <= 4 && lengthOf(last - 1) <= 6;
  return lengthOf(first) <= 11 && lengthOf(last) <= 10;
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
