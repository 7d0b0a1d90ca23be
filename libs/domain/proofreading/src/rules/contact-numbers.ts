import { hitAt } from '../hit.js';
import type { TextCheck } from '../hit.js';
import { signs } from '../signs.js';

const cued =
  /(?<cue>(?:联系|咨询|监督|举报|办公|投诉|服务|报名|值班|传真)?电话|手机(?:号码)?|传真|邮政编码|邮编|统一社会信用代码)\s{0,2}(?:号码)?(?:为|是)?\s{0,2}[:：]?\s{0,3}(?:[（(]?0\d{2,3}[）)]?\s?[-—－]?\s?)?(?<number>[\dA-Z]{4,22})(?![\dA-Z\-—])/gu;

/**
 * Numbers that have a fixed length: a mobile number has 11 digits, a landline 7 or 8, a postcode 6, a credit code 18
 * with a check character. Only where the word for it stands before the number.
 *
 * @source 电信网编号计划 (2017); GB 32100-2015 (统一社会信用代码编码规则); 邮政法 第五十一条
 */
export const contactNumbers: TextCheck = {
  needs: signs.digit,
  *check(text) {
    if (!/电话|手机|传真|邮编|邮政编码|信用代码/u.test(text.text)) return;
    for (const match of text.text.matchAll(cued)) {
      const { cue = '', number = '' } = match.groups ?? {};
      if (isPlausible(cue, number, match[0])) continue;
      const end = match.index + match[0].length;
      yield hitAt(text, 'NUMBER.CONTACT_LENGTH', { start: end - number.length, end });
    }
  },
};

function isPlausible(cue: string, number: string, whole: string): boolean {
  if (/信用代码/u.test(cue)) return number.length === 18 && hasCheckCharacter(number);
  if (!/^\d+$/.test(number)) return true;
  if (/邮/u.test(cue)) return number.length === 6;
  if (/手机/u.test(cue)) return /^1[3-9]\d{9}$/.test(number);
  if (/[（(]?0\d{2,3}[）)]?\s?[-—－]/u.test(whole)) return number.length === 7 || number.length === 8;
  if (number.startsWith('1') && number.length > 6) return /^1[3-9]\d{9}$/.test(number);
  if (number.startsWith('0')) return number.length >= 10 && number.length <= 12;
  return number.length <= 8 || /^[48]00\d{7}$/.test(number);
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

function hasCheckCharacter(code: string): boolean {
  let sum = 0;
  let weight = 1;
  for (const sign of code.slice(0, 17)) {
    const value = alphabet.indexOf(sign);
    if (value === -1) return false;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] === code[17];
}
