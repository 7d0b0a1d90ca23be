import { maskTexts } from '../rules/masks.v1.js';
import { townshipPart } from '../rules/addresses.v1.js';
import { surnameLengthOf } from '../names/name-grammar.js';
import type { NameMode } from './settings.js';

const significant = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ〇]/u;

/**
 * Covers a number but for its ends, counted in letters and digits; what stays is as it was typed. Blanks and
 * hyphens inside stay with `keepsBreaks` (138-****-5678) and vanish otherwise.
 *
 * @source 国家标准 GB/T 37964-2019: 屏蔽
 */
export function maskEnds(
  value: string,
  {
    first,
    last,
    keepsBreaks,
  }: { readonly first: number; readonly last: number; readonly keepsBreaks: boolean },
): string {
  const total = [...value].filter((character) => significant.test(character)).length;
  let seen = 0;
  const shown = [...value].map((character) => {
    if (!significant.test(character)) return keepsBreaks ? character : '';
    seen += 1;
    return seen <= first || seen > total - last ? character : maskTexts.star;
  });
  return shown.join('');
}

/** Covers a mobile number; a country code before it stays: +86 138****5678. */
export function maskMobile(value: string, ends: { readonly first: number; readonly last: number }): string {
  const total = [...value].filter((character) => significant.test(character)).length;
  const country = total - 11;
  return maskEnds(value, { first: ends.first + Math.max(0, country), last: ends.last, keepsBreaks: true });
}

/** Covers a plate but for province, letter and the last two: 宁A·***45. */
export function maskPlate(value: string): string {
  const head = /^.\s?./u.exec(value)?.[0] ?? '';
  return head + maskEnds(value.slice(head.length), { first: 0, last: 2, keepsBreaks: true });
}

/** Covers the figures of a date: four stars for the year, two for month and day. */
export function maskDate(value: string): string {
  let figures = 0;
  return value.replaceAll(/[0-9０-９]+|[〇零○一二三四五六七八九十]+/gu, (figure) => {
    figures += 1;
    return maskTexts.star.repeat(figure.length > 4 ? figure.length : figures === 1 ? 4 : 2);
  });
}

/** What stays of an address: everything down to the township, as it was typed. */
export function townshipOf(address: string): string {
  return townshipPart.exec(address)?.[0] ?? '';
}

/** Keeps the first characters of a mail address, WeChat or QQ name. */
export function maskContact(value: string): string {
  const at = value.indexOf('@');
  return `${value.slice(0, 2)}${maskTexts.rest}${at < 0 ? '' : value.slice(at)}`;
}

/**
 * A name as the mode writes it: 张某, 欧阳某某; 阿卜杜拉·买买提 keeps its first character; null when it stays.
 *
 * @source 最高人民法院关于人民法院在互联网公布裁判文书的规定 (2016) 第九条
 */
export function maskName(name: string, mode: NameMode): string | null {
  const plain = name.replaceAll(/[\s\u3000]/gu, '');
  const surname = /[··•・.‧]/u.test(plain) ? 1 : surnameLengthOf(plain);
  const given = Math.min(Math.max(plain.length - surname, 1), 2);
  const kept = plain.slice(0, surname);
  switch (mode) {
    case 'full':
      return null;
    case 'hidden':
      return maskTexts.unnamed;
    case 'star':
      return kept + maskTexts.star.repeat(given);
    case 'surnameOnly':
      return kept + maskTexts.someone.repeat(given);
  }
}
