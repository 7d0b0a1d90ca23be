import type { PersonPost } from '../facts.js';
import { hitAt } from '../hit.js';
import type { Hit, SubjectCheck } from '../hit.js';
import { civilDateParts } from './civil-dates.js';
import { oneCharacterApart } from './one-character-apart.js';
import type { ProofText, Subject } from '../subject.js';

/**
 * Names and posts against the office's table: a name one character off beside a post, a post that somebody else
 * holds, a post no longer or not yet held, and the order in which people are listed.
 *
 * @source 政府网站与政务新媒体检查指标 (国办秘函〔2019〕19号) 严重表述错误; 党政机关公文处理工作条例 (2012) 第十九条
 */
export const leaders: SubjectCheck = function* (subject) {
  const { people } = subject.facts;
  if (people.length === 0) return;
  const date = subject.content.metadata.documentDate ?? subject.facts.onDate;
  for (const text of subject.texts) {
    yield* posts(text, people, date);
    yield* order(text, people, subject);
  }
};

function* posts(text: ProofText, people: readonly PersonPost[], date: string | null): Iterable<Hit> {
  for (const { person, post } of people.flatMap((row) =>
    row.posts.map((title) => ({ person: row, post: title })),
  )) {
    const { name } = person;
    for (let at = text.text.indexOf(post); at !== -1; at = text.text.indexOf(post, at + post.length)) {
      if (/[副原前代]$/u.test(text.text.slice(0, at))) continue;
      const found = nameAt(text.text, at, at + post.length, name.length);
      const miswritten = found.find(({ word }) => isMiswritten(word, name, people));
      if (miswritten !== undefined) {
        const { start, end } = miswritten;
        yield hitAt(text, 'LEADER.NAME_MISWRITTEN', { start, end }, { replacement: name });
        continue;
      }
      const isNamed = found.some(({ word }) => word === name);
      if (isNamed && date !== null && !holdsAt(person, date, people, post)) {
        yield hitAt(text, 'LEADER.POST_NOT_HELD', { start: at, end: at + post.length });
        continue;
      }
      const somebodyElse = isNamed
        ? undefined
        : found.find(({ word }) => people.some((other) => other.name === word));
      const holder = people.find((other) => other.name === somebodyElse?.word);
      if (
        somebodyElse !== undefined &&
        holder !== undefined &&
        !people.some((row) => row.name === holder.name && row.posts.includes(post))
      ) {
        const { start, end } = somebodyElse;
        yield hitAt(text, 'LEADER.POST_WRONG', { start, end });
      }
    }
  }
}

/** The words of a name's length right behind and right before a post. */
function nameAt(text: string, start: number, end: number, length: number) {
  const spans = [
    { start: end, end: end + length },
    { start: end, end: end + length + 1 },
    { start: end, end: end + length - 1 },
    { start: start - length, end: start },
  ];
  return spans
    .filter((span) => span.start >= 0 && span.end - span.start >= 2 && span.end <= text.length)
    .map((span) => ({ ...span, word: text.slice(span.start, span.end) }))
    .filter(({ word }) => /^[\p{Script=Han}·]+$/u.test(word));
}

function isMiswritten(word: string, name: string, people: readonly PersonPost[]): boolean {
  if (word === name || people.some((other) => other.name === word)) return false;
  const apart = oneCharacterApart(word, name);
  return apart !== null && apart.kind === 'other' && name.length >= 3;
}

function holdsAt(person: PersonPost, date: string, people: readonly PersonPost[], post: string): boolean {
  const rows = people.filter((row) => row.name === person.name && row.posts.includes(post));
  return rows.some(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= date) && (validTo === null || date < validTo),
  );
}

/** Names in one list (、 or spaces between them) stand by their rank. */
function* order(text: ProofText, people: readonly PersonPost[], subject: Subject): Iterable<Hit> {
  const date = civilDateParts(subject.content.metadata.documentDate ?? subject.facts.onDate);
  const ranks = new Map(people.flatMap(({ name, rank }) => (rank === null ? [] : [[name, rank] as const])));
  if (ranks.size < 2 || date === null) return;
  let before: { readonly rank: number; readonly end: number } | null = null;
  const pattern = new RegExp(
    [...ranks.keys()]
      .map((name) => name.replaceAll(/[^\p{Script=Han}·]/gu, ''))
      .filter((name) => name !== '')
      .join('|'),
    'gu',
  );
  for (const match of text.text.matchAll(pattern)) {
    const rank = ranks.get(match[0]) ?? 0;
    const isListed: boolean =
      before !== null && /^[、\s\u3000和]{1,4}$/u.test(text.text.slice(before.end, match.index));
    if (isListed && before !== null && rank < before.rank) {
      yield hitAt(text, 'LEADER.ORDER', { start: match.index, end: match.index + match[0].length });
    }
    before = { rank, end: match.index + match[0].length };
  }
}
