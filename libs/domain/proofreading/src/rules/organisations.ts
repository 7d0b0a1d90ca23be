import { hitAt, hitsOf } from '../hit.js';
import type { SubjectCheck } from '../hit.js';
import { signs } from '../signs.js';
import type { ProofText } from '../subject.js';

/**
 * Names of organisations: none that a reform has replaced, no two endings at once (卫健委局), one ending for one
 * organisation in one text (区发改局, 区发改委), and the office's own names as its table writes them.
 *
 * @source 党政机关公文处理工作条例 (2012) 第十九条 (机关名称); 国务院机构改革方案 (2018、2023)
 */
export const organisations: SubjectCheck = function* ({ texts, rules, content, facts }) {
  const date = content.metadata.documentDate ?? facts.onDate;
  for (const text of texts) {
    if ((text.signs & signs.han) === 0) continue;
    yield* hitsOf(
      text,
      'ORGANISATION.TWO_ENDINGS',
      /(?:委局|局委(?!员|托|派|会)|厅局(?!级|长|机关|委)|局局(?!长|部|面|限)|办办(?!公|理|事|法)|委委(?!员|托))(?<=\p{Script=Han}{4})/gu,
    );
    for (const { row, start, end } of rules.renamedOrganisations.find(text.text)) {
      if (date === null || date < row.since || isHistoric(text.text, start, end)) continue;
      yield hitAt(
        text,
        'ORGANISATION.RENAMED',
        { start, end },
        {
          params: { since: row.since.slice(0, 4), now: row.now },
          basis: [row.basis],
        },
      );
    }
    for (const { name, validTo, successor } of facts.organisations) {
      if (validTo === null || date === null || date < validTo) continue;
      for (let at = text.text.indexOf(name); at !== -1; at = text.text.indexOf(name, at + name.length)) {
        if (isHistoric(text.text, at, at + name.length)) continue;
        yield hitAt(
          text,
          'ORGANISATION.RENAMED',
          { start: at, end: at + name.length },
          {
            params: { since: validTo.slice(0, 4), now: successor ?? '' },
          },
        );
      }
    }
  }
  yield* endings(texts);
};

/** 原国土资源局 and titles of older documents name it rightly. */
function isHistoric(text: string, start: number, end: number): boolean {
  if (/原[\p{Script=Han}]{0,6}$/u.test(text.slice(Math.max(0, start - 7), start))) return true;
  if (/^(?:令|公告|关于)/u.test(text.slice(end, end + 2))) return true;
  return text.lastIndexOf('《', start) > text.lastIndexOf('》', start);
}

const short =
  /(?<stem>[区市县省](?<!\p{Script=Han}.)[\p{Script=Han}]{2,4})(?<ending>委|局|办|厅)(?=[、，,。；\s]|$|等|牵头|负责)/gu;

/** One stem with two endings in one document: the rarer one is asked about. */
function* endings(texts: readonly ProofText[]): ReturnType<SubjectCheck> {
  const places = new Map<
    string,
    Map<string, { readonly text: ProofText; readonly start: number; readonly end: number }[]>
  >();
  for (const text of texts) {
    for (const match of text.text.matchAll(short)) {
      const { stem = '', ending = '' } = match.groups ?? {};
      const byEnding =
        places.get(stem) ?? new Map<string, { text: ProofText; start: number; end: number }[]>();
      places.set(stem, byEnding);
      byEnding.set(ending, [
        ...(byEnding.get(ending) ?? []),
        { text, start: match.index, end: match.index + match[0].length },
      ]);
    }
  }
  for (const byEnding of places.values()) {
    if (byEnding.size < 2) continue;
    const [, ...rarer] = [...byEnding.values()].toSorted((one, other) => other.length - one.length);
    for (const { text, start, end } of rarer.flat())
      yield hitAt(text, 'ORGANISATION.ENDING_DIFFERS', { start, end });
  }
}
