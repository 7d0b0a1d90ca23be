import { hitAt, hitsOf, placeOf } from '../hit.js';
import type { Hit, TextCheck } from '../hit.js';
import { signs } from '../signs.js';
import type { ProofText } from '../subject.js';

const counted = '[万亿个人次件名项天年月户家元份条场岁倍里斤公米]';

/**
 * How numbers are written: no 、 inside an approximate number (三四十人), no two words of approximation for one
 * number (约50余人), a decrease in parts and never in 倍, 个百分点 without %, Arabic digits with 万 and 亿 only,
 * grouping marks of half width, no letters for digits.
 *
 * @source GB/T 15835-2011 4.2 (选用汉字数字)、5.1、5.2.3 (概数)、5.3
 */
export const numbers: TextCheck = {
  needs: signs.digit | signs.numeral,
  *check(text) {
    if ((text.signs & signs.numeral) !== 0) yield* approximations(text);
    if ((text.signs & signs.digit) === 0) return;
    yield* doubledApproximations(text);
    yield* hitsOf(
      text,
      'NUMBER.DECREASE_TIMES',
      /(?:减少|下降|降低|缩短|缩小|压缩|减轻|回落)了?(?:近|约)?\d+(?:\.\d+)?倍/gu,
    );
    yield* hitsOf(text, 'NUMBER.PERCENT_POINTS', /[%％]个?百分点|\d个?百分比(?=[，。；、）])/gu);
    yield* hitsOf(
      text,
      'NUMBER.MIXED_STYLE',
      /\d(?:[十百]|千(?![克米瓦伏字帕赫卡焦牛分伍]))(?!分)|\d[一二三四五六七八九](?=十|百|千|万|个|人|名|件|次)|[一二三四五六七八九]\d+(?=个|人|名|件|次|万|%)/gu,
    );
    if (/\d[，。·]\d/u.test(text.text)) yield* wrongSigns(text);
    if ((text.signs & signs.latin) === 0) return;
    yield* hitsOf(
      text,
      'NUMBER.LETTER_FOR_DIGIT',
      /(?<![A-Za-z\d])(?=[\dOolI]*[OolI])(?=[OolI]*\d)[\dOolI]{2,6}(?=[年月日号件个人次万亿%元])/gu,
      (match) => match[0].replaceAll(/[Oo]/g, '0').replaceAll(/[lI]/g, '1'),
    );
  },
};

/** A full-width comma or stop inside a number. */
function* wrongSigns(text: ProofText): Iterable<Hit> {
  yield* hitsOf(
    text,
    'NUMBER.GROUPING',
    /(?<![\d，])\d{1,3}(?:，\d{3})+(?![\d，])(?=\s?[万亿元个人件次名项户家份条平])/gu,
    (match) => match[0].replaceAll('，', ''),
  );
  yield* hitsOf(
    text,
    'NUMBER.DECIMAL_POINT',
    /(?<!\d)\d{1,6}[。·]\d{1,4}(?=[%％万亿元个公平米倍])/gu,
    (match) => match[0].replace(/[。·]/u, '.'),
  );
}

const approximate = new RegExp(
  `([一二三四五六七八])、(?<![第、一二三四五六七八九十]..)([二三四五六七八九])(?=十${counted}|[百千万]|个|天|人(?!组|小)|次|名|年(?!级)|岁|里|斤)`,
  'gu',
);

function* approximations(text: ProofText): Iterable<Hit> {
  for (const match of text.text.matchAll(approximate)) {
    const digits = '一二三四五六七八九';
    const follows = digits.indexOf(match[2] ?? '') === digits.indexOf(match[1] ?? '') + 1;
    if (!follows) continue;
    yield hitAt(text, 'NUMBER.APPROXIMATE', placeOf(match), { replacement: `${match[1]}${match[2]}` });
  }
}

/** Each of these says alone that the number is not exact. */
function* doubledApproximations(text: ProofText): Iterable<Hit> {
  yield* hitsOf(
    text,
    'NUMBER.APPROXIMATE_TWICE',
    /(?:大约|约|近|将近|接近)\d[\d.,]{0,12}[万亿]?(?:余|多|来)[\p{Script=Han}]|(?:大约|约|近|将近|接近)\d[\d.,]{0,12}[%％]?[\p{Script=Han}]{0,3}(?:左右|上下)|(?:大约|约|近)\d[\d.,]{0,12}[%％]?[\p{Script=Han}]{0,2}以[上下]|(?:超过|突破|高于|多于|不少于|不低于|至少|最少)\d[\d.,]{0,12}[%％]?[\p{Script=Han}]{0,3}(?:以上|左右|上下)|(?:不足|低于|少于|不超过|不多于|至多|最多)\d[\d.,]{0,12}[%％]?[\p{Script=Han}]{0,3}(?:以下|以内|左右|上下)|\d(?:余|多)[\p{Script=Han}]{1,3}(?:左右|上下)/gu,
  );
}
