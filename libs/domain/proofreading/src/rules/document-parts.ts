import { hitAt, hitsOf } from '../hit.js';
import type { SubjectCheck } from '../hit.js';
import type { ProofText } from '../subject.js';

/**
 * Title, addressees, signature date and the disclosure note: the title has no mark of a sentence and names one
 * kind of document; the addressees end with a colon; the date is whole, in digits and without leading zeros; the
 * note stands in round brackets.
 *
 * @source GB/T 9704-2012 7.3.1 (标题)、7.3.2 (主送机关)、7.3.5 (成文日期)、7.3.7 (附注);
 *   党政机关公文处理工作条例 (2012) 第八条、第九条
 */
export const documentParts: SubjectCheck = function* ({ prose, texts }) {
  const title = prose.find(({ level }) => level === 1);
  const metadataTitle = texts.find(({ block }) => block === 'meta:title');
  for (const text of [title, metadataTitle]) {
    if (text === undefined) continue;
    yield* hitsOf(text, 'TITLE.PUNCTUATION', /[，。；：！](?![^《》“”（）]*[》”）])|[.,;!]\s*$/gu);
    yield* hitsOf(
      text,
      'TITLE.KIND_TWICE',
      /(?:请示报告|通知通告|公告通告|决定决议|报告请示|函复函|意见通知|(?:的通知){2}|关于关于)/gu,
    );
  }
  yield* addressees(prose, title);
  for (const text of prose) {
    yield* signatureDate(text, prose);
    if (text.text.length > 40) continue;
    yield* hitsOf(
      text,
      'NOTE.BRACKETS',
      /^\s*[[(【〔]?(?<!（)此件(?:公开发布|主动公开|依申请公开|不予公开|删减后公开)[\])】〕]?\s*$/gu,
      (match) => `（${match[0].replaceAll(/[\s[\]()【】〔〕]/gu, '')}）`,
    );
  }
};

const addressee =
  /^\s*各[^。；]{1,100}(?:政府|委员会|机构|单位|部门|局|厅|办公室|办|委|院|学校|中小学|中学|小学|幼儿园|科室|中心|公司|企业|街道|镇|乡|村|社区|县|市|区|党委|党组|支部|组织|站|所|队|代表|同志|居民|市民|委员)(?:（[^（）]{1,20}）)?[。，,；;.]?\s*$/u;

/** How far below the title the addressees stand; the document number may lie between. */
const addresseeReach = 3;

function* addressees(prose: readonly ProofText[], title: ProofText | undefined): ReturnType<SubjectCheck> {
  if (title === undefined) return;
  const from = prose.indexOf(title) + 1;
  const line = prose
    .slice(from, from + addresseeReach)
    .find(({ kind, text }) => kind === 'paragraph' && text.length <= 120 && addressee.test(text));
  if (line === undefined) return;
  const end = line.text.trimEnd().length;
  yield hitAt(line, 'ADDRESSEE.COLON', { start: end - 1, end });
}

/** A line of its own that holds nothing but a date, in the last third of the prose or right below a signature. */
function* signatureDate(text: ProofText, prose: readonly ProofText[]): ReturnType<SubjectCheck> {
  if (text.kind !== 'paragraph' || text.text.length > 30) return;
  if (prose.indexOf(text) < prose.length / 3) return;
  yield* hitsOf(
    text,
    'SIGNATURE_DATE.FORM',
    /^\s*(?:[一二][〇○零OＯ0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|\d{4}[.\-/]\d{1,2}[.\-/]\d{1,2}|\d{2}年\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月)\s*$/gu,
  );
}
