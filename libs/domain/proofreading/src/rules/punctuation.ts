import { hitAt, hitsOf } from '../hit.js';
import type { SubjectCheck, TextCheck } from '../hit.js';
import { signs } from '../signs.js';
import type { ProofText } from '../subject.js';

/**
 * Marks that do not stand together or not at this place: doubled marks, three dots, a short dash, 等 with an
 * ellipsis, a mark before a closing bracket, 、 before 和 or between title marks, a paragraph that begins with a
 * mark, title marks on what is no title, two colons in one sentence.
 *
 * @source GB/T 15834-2011 4.5 (顿号)、4.7 (冒号)、4.10 (破折号)、4.11 (省略号)、4.15 (书名号)、5.1、附录 A、附录 B
 */
export const punctuation: TextCheck = {
  needs: signs.punctuation | signs.halfPunctuation | signs.pair,
  *check(text) {
    yield* hitsOf(text, 'PUNCTUATION.REPEATED', /([，。、；：])\1+/gu, (match) => match[1] ?? '');
    yield* hitsOf(
      text,
      'PUNCTUATION.CLUSTER',
      /[，、；：](?=[，。、；：？！])[，。、；：？！]|[。？！][，、；：。]/gu,
    );
    yield* hitsOf(text, 'PUNCTUATION.ELLIPSIS', /\.{3,}|(?<!…)…(?!…)|…{3,}|。{3,}|·{3,}/gu, () => '……');
    yield* hitsOf(
      text,
      'PUNCTUATION.DASH',
      /(?:-{2,3}(?<=[\p{Script=Han}”》）]-{2,3})|—(?<=[\p{Script=Han}”》）]—))(?=[\p{Script=Han}“《（])/gu,
      () => '——',
    );
    yield* hitsOf(text, 'PUNCTUATION.ETC_AND_ELLIPSIS', /等…{1,2}|…{1,2}等/gu);
    yield* hitsOf(
      text,
      'PUNCTUATION.BESIDE_BRACKET',
      /[，、；：](?=[）》”】〕])|[，。、；：](?<=[（《“【〔].)/gu,
    );
    yield* hitsOf(
      text,
      'PUNCTUATION.ENUMERATION_BEFORE_AND',
      /、(?=和(?!平|谐|解|睦|缓|善|风|田|硕|布|县)|与(?!会|时)|及(?!时|早|格)|以及|或者|或(?!许))/gu,
    );
    yield* hitsOf(text, 'PUNCTUATION.ENUMERATION_BETWEEN_MARKS', /、(?<=[》”]、)(?=[《“])/gu, () => '');
    if (text.kind === 'paragraph' || text.kind === 'listItem') {
      yield* hitsOf(text, 'PUNCTUATION.LINE_START', /^\s{0,8}[，。、；：？！）》”’]/gu);
    }
    yield* hitsOf(
      text,
      'PUNCTUATION.TITLE_MARK_MISUSED',
      /《[^《》]{2,20}(?:证|证书|执照|奖状|会议|活动|大赛|展览|称号|牌匾)》/gu,
    );
    yield* hitsOf(
      text,
      'PUNCTUATION.COLON_TWICE',
      /：(?<=(?:如下|指出|强调|认为|表示|要求|明确|提出)：[^。；！？：“”（）\n]{2,60}：)/gu,
    );
  },
};

/**
 * A paragraph of sentences that ends without a mark, though the next one begins something new.
 *
 * @source GB/T 15834-2011 4.1 (句号)
 */
export const missingEnd: SubjectCheck = function* ({ prose }) {
  for (const [index, text] of prose.entries()) {
    if (text.kind !== 'paragraph' || !isCutShort(text)) continue;
    const next = prose[index + 1];
    if (
      next !== undefined &&
      next.kind !== 'heading' &&
      !/^\s*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}\.|附件)/u.test(next.text)
    )
      continue;
    const end = text.text.trimEnd().length;
    yield hitAt(text, 'PUNCTUATION.MISSING_END', { start: end - 1, end });
  }
};

function isCutShort({ text }: ProofText): boolean {
  return text.length >= 30 && /[。；]/.test(text) && /[\p{Script=Han}，、]\s*$/u.test(text);
}
