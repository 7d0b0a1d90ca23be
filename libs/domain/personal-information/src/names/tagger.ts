import { nameModel } from '../data/name-weights.js';
import type { Range } from '../detectors/detector.js';
import type { Reading } from '../reading/reading.js';
import { placeNameAt } from '../identifiers/divisions.js';
import {
  dottedNameAnywhere,
  organisationBehind,
  placeBehind,
  titleBefore,
  wordsBehindNames,
} from '../rules/names.v1.js';
import { isHan, surnameLengthAt } from './candidates.js';
import { featuresOf } from './name-model.js';
import type { NameMemory } from './name-memory.js';
import type { NameModel } from './name-model.js';
import { isName } from './spans.js';

/**
 * Names in running text: candidates are a surname and one or two characters, judged by the characters and by
 * what stands around them; names of several parts (阿卜杜拉·买买提) are found by their dot.
 *
 * @source the model is trained by tools/names/train-names.ts on generated text
 */
export function taggedNames(reading: Reading, memory: NameMemory | null = null): readonly Range[] {
  const { text } = reading;
  const dotted = [...text.matchAll(dottedNameAnywhere)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (memory === null) return [...dotted, ...namesBetween(reading, { start: 0, end: text.length })];
  const names: Range[] = [...dotted];
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start);
    const line = { start, end: next < 0 ? text.length : next };
    for (const name of namesOfLine(reading, line, memory))
      names.push({ start: start + name.start, end: start + name.end });
    start = line.end + 1;
  }
  return names;
}

/** How far the judgement of a name looks beyond its line. */
const reach = 4;

/** The names of a line, counted from where it begins. */
function namesOfLine(reading: Reading, line: Range, memory: NameMemory): readonly Range[] {
  const from = Math.max(0, line.start - reach);
  const seen = `${line.start - from} ${reading.text.slice(from, line.end + reach)}`;
  return memory.recall(seen, () =>
    namesBetween(reading, line).map(({ start, end }) => ({
      start: start - line.start,
      end: end - line.start,
    })),
  );
}

function namesBetween({ text, codes }: Reading, range: Range): readonly Range[] {
  const names: Range[] = [];
  for (let at = range.start; at < range.end; at += 1) {
    const surname = surnameLengthAt(codes, at);
    if (surname === 0 || (surname === 2 && titleBefore.test(text.slice(Math.max(0, at - 3), at + 1))))
      continue;
    const place = placeNameAt(text, at);
    const name = place > 0 ? null : bestName(codes, { at, surname }, nameModel);
    at += Math.max(place, 1) - 1;
    if (name === null || !isName(text.slice(name.start, name.end)) || placeBehind.test(text.charAt(name.end)))
      continue;
    if (organisationBehind.test(text.slice(name.end, name.end + 14))) continue;
    names.push(name);
    at = name.end - 1;
  }
  return names;
}

/** How far below the usual sum a name may stay that a word before it announces, or that is known already. */
const announcedThreshold = -96;

/** The name that begins at a place where one is expected: behind a label, or where a known one stands again. */
export function expectedNameAt({ codes, text }: Reading, at: number): Range | null {
  const surname = surnameLengthAt(codes, at);
  if (surname === 0) return null;
  const model = { weights: nameModel.weights, threshold: announcedThreshold };
  const name = bestName(codes, { at, surname }, model);
  return name === null || placeNameAt(text, at) > 0 || !isName(text.slice(name.start, name.end))
    ? null
    : name;
}

/** The best name that begins with a surname, or null when none reaches the threshold. */
export function bestName(
  codes: Uint16Array,
  { at, surname }: { readonly at: number; readonly surname: number },
  { weights, threshold }: NameModel,
): Range | null {
  let best: Range | null = null;
  let bestSum = threshold;
  for (let given = 1; given <= 2; given += 1) {
    const end = at + surname + given;
    if (!isHan(codes[end - 1] ?? 0)) break;
    if (isWordAcross(codes, end)) continue;
    const features = featuresOf(codes, { start: at, end, surname }, weights.length);
    let sum = 0;
    for (const feature of features) sum += weights[feature] ?? 0;
    if (sum >= bestSum) {
      bestSum = sum;
      best = { start: at, end };
    }
  }
  return best;
}

const wordsAcross: ReadonlySet<number> = new Set(
  wordsBehindNames.split(' ').map((word) => word.charCodeAt(0) * 0x10000 + word.charCodeAt(1)),
);

/** Whether the last character would be the first of a word that stands behind names: 张三|名下, 李四|同志. */
function isWordAcross(codes: Uint16Array, end: number): boolean {
  return wordsAcross.has((codes[end - 1] ?? 0) * 0x10000 + (codes[end] ?? 0));
}
