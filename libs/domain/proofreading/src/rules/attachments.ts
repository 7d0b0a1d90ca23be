import { hitAt } from '../hit.js';
import type { Hit, SubjectCheck } from '../hit.js';
import type { ProofText, Subject } from '../subject.js';

interface Named {
  readonly text: ProofText;
  readonly number: number;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The list of attachments below the text and the attachments themselves: full-width colon, `1.` before each name,
 * nothing behind it, numbers without a gap; every name has its file and every file its name. An attachment that
 * the text mentions stands in the list.
 *
 * @source GB/T 9704-2012 7.3.4 (附件说明)、7.4.2 (附件)
 */
export const attachments: SubjectCheck = function* (subject) {
  const named = readList(subject.prose);
  for (const entry of named) yield* formOf(entry);
  yield* numbering(named);
  yield* againstFiles(subject, named);
  yield* mentions(subject, named);
};

const word = '附';
const head = /^\s{0,8}附\s{0,2}件\s{0,2}(?<colon>[：:])\s{0,3}/u;
const entryForm = /^(?:(?<number>\d{1,2})(?<dot>[.．、，,]?)\s{0,3})?(?<name>\S.*)$/u;

function readList(prose: readonly ProofText[]): readonly Named[] {
  const at = prose.findIndex(({ text }) => head.test(text));
  const first = prose[at];
  if (first === undefined) return [];
  const found: Named[] = [];
  const skip = head.exec(first.text)?.[0].length ?? 0;
  collect(first, skip, found);
  for (const text of prose.slice(at + 1)) {
    if (!/^\s{0,16}\d{1,2}[.．、，,]\s{0,3}\S/u.test(text.text) || text.text.length > 120) break;
    collect(text, 0, found);
  }
  return found;
}

/** Reads every line of a text as an entry, and entries that follow each other on one line. */
function collect(text: ProofText, from: number, found: Named[]): void {
  const rest = text.text.slice(from);
  for (const line of rest.matchAll(/[^\n]+/g)) {
    const lead = line[0].length - line[0].trimStart().length;
    const match = entryForm.exec(line[0].trim());
    if (match?.groups?.name === undefined) continue;
    const start = from + line.index + lead;
    found.push({
      text,
      number: match.groups.number === undefined ? 0 : Number(match.groups.number),
      name: match.groups.name,
      start,
      end: start + line[0].trim().length,
    });
  }
}

function* formOf(entry: Named): Iterable<Hit> {
  const { text, start, end } = entry;
  const written = text.text.slice(start, end);
  const punctuated = /[。；;，,、.]$/u.exec(written);
  if (punctuated !== null) {
    yield hitAt(text, 'ATTACHMENT.PUNCTUATION', { start: end - 1, end }, { replacement: '' });
  }
  const mark = /^\d{1,2}[、，,．]/u.exec(written);
  if (mark !== null) {
    const replacement = `${entry.number}.`;
    yield hitAt(text, 'ATTACHMENT.NUMBER_FORM', { start, end: start + mark[0].length }, { replacement });
  }
  if (/^《.*》$/u.test(written.replace(/^\d{1,2}[.、]\s*/u, ''))) {
    yield hitAt(text, 'ATTACHMENT.TITLE_MARKS', { start, end });
  }
}

function* numbering(named: readonly Named[]): Iterable<Hit> {
  const numbered = named.filter(({ number }) => number > 0);
  for (const [index, { text, number, start, end }] of numbered.entries()) {
    if (number === index + 1) continue;
    yield hitAt(text, 'ATTACHMENT.NUMBER_GAP', { start, end }, { params: { wanted: String(index + 1) } });
    return;
  }
}

function* againstFiles({ content, texts, facts }: Subject, named: readonly Named[]): Iterable<Hit> {
  const imageDigests = new Set(
    content.document.blocks.flatMap((block) => (block.type === 'image' ? [block.attachment] : [])),
  );
  const files = content.attachments
    .map(({ name, digest }, index) => ({ name, index, digest }))
    .filter(({ digest }) => !imageDigests.has(digest));
  const headings = new Set(texts.filter(({ kind }) => kind === 'heading').map(({ text }) => plain(text)));
  const taken = new Set<number>();
  if (!facts.attachmentsAreComplete) return;
  for (const { text, name, start, end } of named) {
    const file = files.find((other) => !taken.has(other.index) && isSameName(other.name, name));
    if (file !== undefined) taken.add(file.index);
    else if (!headings.has(plain(name))) yield hitAt(text, 'ATTACHMENT.MISSING', { start, end });
  }
  for (const { name, index } of files) {
    if (taken.has(index)) continue;
    const span = { block: `attachment:${index}`, start: 0, end: name.length };
    yield { rule: 'ATTACHMENT.NOT_NAMED', span };
  }
}

/** A name without its number, file ending, spaces and marks. */
function plain(name: string): string {
  return name
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replace(/^\s*附件\s*\d{0,2}[：:.、\s-]*/u, '')
    .replace(/^\s*\d{1,2}[.、．\s]+/u, '')
    .replaceAll(/[\s《》“”"（）()。；，、.]/gu, '');
}

function isSameName(file: string, name: string): boolean {
  return plain(file) === plain(name);
}

/** 见附件3 while the list ends at 2, or while there is no list at all. */
function* mentions({ prose, facts, content }: Subject, named: readonly Named[]): Iterable<Hit> {
  const last = Math.max(named.length, 0);
  const headed = prose.filter(({ text }) => /^\s{0,8}附\s{0,2}件\s{0,2}\d{0,2}\s*$/u.test(text)).length;
  const known = Math.max(last, headed, facts.attachmentsAreComplete ? content.attachments.length : 0);
  for (const text of prose) {
    if (!text.text.includes(word) || head.test(text.text)) continue;
    for (const match of text.text.matchAll(
      /(?:见|按照?|填写|填报|参照|详见|和|、|及)附\s?件\s?(?<number>\d{1,2})?/gu,
    )) {
      const number = Number(match.groups?.number ?? 1);
      const isMissing = known > 0 ? number > known : facts.attachmentsAreComplete;
      if (!isMissing) continue;
      yield hitAt(text, 'ATTACHMENT.NOT_LISTED', { start: match.index, end: match.index + match[0].length });
    }
  }
}
