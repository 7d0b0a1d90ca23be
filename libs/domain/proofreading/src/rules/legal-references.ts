import { hitAt } from '../hit.js';
import type { Hit, SubjectCheck, TextCheck } from '../hit.js';
import { signs } from '../signs.js';
import type { ProofText, Subject } from '../subject.js';
import { valueOfNumeral } from './numerals.js';
import { oneCharacterApart } from './one-character-apart.js';

const quoted = /《([^《》\n]{2,60})》/gu;

/**
 * Laws that are cited: none that was repealed before the document was made, no article that the law does not have,
 * no title that is one character away from a law's.
 *
 * @source 立法法 (2023) 第一百零三条 至 第一百零六条; 党政机关公文处理工作条例 (2012) 第十九条第一项 (符合国家法律法规)
 */
export const legalReferences: TextCheck = {
  needs: signs.pair,
  *check(text, subject) {
    for (const match of text.text.matchAll(quoted)) {
      yield* judge(text, subject, match);
    }
  },
};

function* judge(text: ProofText, subject: Subject, match: RegExpExecArray): Iterable<Hit> {
  const { rules } = subject;
  const title = shortTitle(match[1] ?? '');
  const place = { start: match.index, end: match.index + match[0].length };
  const repealed = rules.repealedLaws.get(title);
  if (repealed !== undefined) {
    const isOver = repealed.repealedOn <= (dateOf(subject) ?? '9999');
    const isMeant =
      !/(?:原|已废止的|废止|失效)[^，。；]{0,4}$/u.test(
        text.text.slice(Math.max(0, match.index - 10), match.index),
      ) && !/^[^。；]{0,20}(?:同时废止|废止|失效)/u.test(text.text.slice(place.end, place.end + 30));
    if (isOver && isMeant) {
      yield hitAt(text, 'REFERENCE.REPEALED', place, {
        params: { repealedOn: repealed.repealedOn, successor: repealed.successor ?? '' },
        basis: [repealed.basis],
      });
    }
    return;
  }
  const law = rules.laws.get(title);
  if (law === undefined) {
    const near = rules.lawTitles.find(title);
    if (near !== null) yield hitAt(text, 'REFERENCE.TITLE_MISWRITTEN', place, { replacement: `《${near}》` });
    return;
  }
  if (law.articles !== null) yield* articles(text, place.end, law.articles);
}

function* articles(text: ProofText, from: number, articlesMax: number): Iterable<Hit> {
  const rest = text.text.slice(from, from + 60);
  for (const match of rest.matchAll(
    /^(?:（[^（）]{1,12}）)?(?:第[一二三四五六七八九十百千零\d]{1,8}条(?:第[一二三四五六七八九十]{1,3}[款项])*[、和及至]?)+/gu,
  )) {
    for (const article of match[0].matchAll(/第([一二三四五六七八九十百千零\d]{1,8})条/gu)) {
      const number = /\d/.test(article[1] ?? '') ? Number(article[1]) : valueOfNumeral(article[1] ?? '');
      if (number === null || number <= articlesMax) continue;
      const start = from + match.index + article.index;
      yield hitAt(
        text,
        'REFERENCE.NO_SUCH_ARTICLE',
        { start, end: start + article[0].length },
        {
          params: { articles: String(articlesMax) },
        },
      );
    }
  }
}

/** The title without the state's name and without what stands in brackets behind it. */
function shortTitle(title: string): string {
  return title.replace(/^中华人民共和国/u, '').replace(/（[^（）]*）$/u, '');
}

function dateOf({ content, facts }: Subject): string | null {
  return content.metadata.documentDate ?? facts.onDate;
}

/**
 * Documents that the text itself cites more than once: one title with two numbers, or two titles that differ in
 * one character.
 *
 * @source 党政机关公文处理工作条例 (2012) 第十九条; GB/T 9704-2012 7.3.3 (引用公文先引标题后引发文字号)
 */
export const documentReferences: SubjectCheck = function* ({ texts }) {
  const numbers = new Map<string, string>();
  const titles = new Map<string, number>();
  const cited: { readonly text: ProofText; readonly match: RegExpExecArray; readonly title: string }[] = [];
  for (const text of texts) {
    if ((text.signs & signs.pair) === 0) continue;
    for (const match of text.text.matchAll(/《([^《》\n]{6,80})》(?:（([^（）]{4,30}号)）)?/gu)) {
      const title = plainTitle(match[1] ?? '');
      cited.push({ text, match, title });
      titles.set(title, (titles.get(title) ?? 0) + 1);
      const number = match[2]?.replaceAll(/[\s第]/gu, '');
      if (number === undefined) continue;
      const first = numbers.get(title);
      if (first === undefined) numbers.set(title, number);
      else if (first !== number)
        yield hitAt(text, 'REFERENCE.NUMBER_DIFFERS', {
          start: match.index,
          end: match.index + match[0].length,
        });
    }
  }
  yield* nearTitles(cited, titles);
};

/** How many different titles are compared with each other at most. */
const titlesMax = 200;

function* nearTitles(
  cited: readonly { readonly text: ProofText; readonly match: RegExpExecArray; readonly title: string }[],
  titles: ReadonlyMap<string, number>,
): Iterable<Hit> {
  const known = [...titles.keys()].slice(0, titlesMax);
  const suspect = new Set<string>();
  for (const [index, one] of known.entries()) {
    for (const other of known.slice(index + 1)) {
      if (oneCharacterApart(one, other) === null) continue;
      const isOnlyNumber =
        one.replaceAll(/[\d一二三四五六七八九十]/gu, '') ===
        other.replaceAll(/[\d一二三四五六七八九十]/gu, '');
      if (isOnlyNumber) continue;
      suspect.add((titles.get(one) ?? 0) < (titles.get(other) ?? 0) ? one : other);
    }
  }
  for (const { text, match, title } of cited) {
    if (suspect.has(title))
      yield hitAt(text, 'REFERENCE.TITLES_DIFFER', {
        start: match.index,
        end: match.index + match[0].length,
      });
  }
}

function plainTitle(title: string): string {
  return title.replaceAll(/\s/gu, '');
}
