import { doubledOnPurpose } from '../data/doubled-words.js';
import { hitAt, placeOf } from '../hit.js';
import type { TextCheck } from '../hit.js';
import { signs } from '../signs.js';

const doubledCharacter =
  /(?:的的(?!确)|了了(?!解|[然如无不])|是是(?!非)|在在|和和(?![气睦平谐美])|与与|及及(?!时|其)|于于(?!\p{Script=Han}{1,2}[县市区])|由由|从从|将将|把把(?!关|握)|被被|并并|而而|则则|就就(?![业近]))/gu;
const doubledWord = /([\p{Script=Han}]{2,8})\1/gu;

/**
 * A word written twice: 进行进行, 的的. Words that are doubled in good Chinese (研究研究, 一步一步) stay.
 *
 * @source 校对符号及其用法 (GB/T 14706-93) 删除; 现代汉语词典 (第7版)
 */
export const repetitions: TextCheck = {
  needs: signs.han,
  *check(text) {
    if (!hasDoubled(text.text)) return;
    for (const match of text.text.matchAll(doubledCharacter)) {
      if (isPartOfWord(text.text, match.index)) continue;
      yield hitAt(text, 'WORDING.REPEATED', placeOf(match), { replacement: match[0].slice(0, 1) });
    }
    for (const match of text.text.matchAll(doubledWord)) {
      const word = match[1] ?? '';
      if (
        doubledOnPurpose.has(word) ||
        /^(.)\1+$/u.test(word) ||
        /[一二三四五六七八九十百千万几两〇零]/u.test(word)
      )
        continue;
      if (isNounAndVerb(text.text, match)) continue;
      yield hitAt(text, 'WORDING.REPEATED', placeOf(match), { replacement: word });
    }
  },
};

/** 国家有关规定规定应当公开的: the first 规定 is what provides, the second that it does. */
function isNounAndVerb(text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return match[1] === '规定' && /^(?:应|由|的|须|可|不|为|对|以)/u.test(text.slice(end, end + 1));
}

/** 目的的, 了解: the first of two equal characters ends a word, or the second begins one. */
function isPartOfWord(text: string, index: number): boolean {
  const around = text.slice(Math.max(0, index - 1), index + 3);
  return /目的的|标的的|有的的|打的的|为了了|总和和|亲和和|缓和和|温和和|共和和|参与与|赠与与|给与与|授与与|以及及|普及及|涉及及|顾及及|关于于|对于于|由于于|自由由|理由由|缘由由|服从从|存在在|正在在|实在在|现在在|内在在|所在在|还在在|在在建|在在职|在在押|原则则|规则则|细则则|准则则|法则则|总则则|附则则|否则则|成就就|造就就|即将将|合并并|并并列|但是是|还是是|总是是|于是是|可是是|就是是|要是是|倒是是|国是是/u.test(
    around,
  );
}

/** A cheap look whether anything of up to eight characters stands twice in a row at all. */
function hasDoubled(text: string): boolean {
  for (let width = 1; width <= 8; width += 1) {
    let same = 0;
    for (let at = width; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      same = unit === text.charCodeAt(at - width) && unit > 0x2fff ? same + 1 : 0;
      if (same >= width) return true;
    }
  }
  return false;
}
