// Makes the word model that the proofreading library looks for slips of single characters with: words of a general
// dictionary with their frequencies (jieba, MIT), and the phrases of official texts beside this script. With --check
// nothing is written and a difference fails.
import { readFileSync, writeFileSync } from 'node:fs';
import { startingRules } from '#domain/proofreading';
import { commonReadings } from '#domain/text';
import { policyPhrases } from './policy-phrases.js';

const target = new URL('../../libs/domain/proofreading/src/data/character-model.ts', import.meta.url);
const dictionary = new URL('../../node_modules/@node-rs/jieba/dict.txt', import.meta.url);

/** How often a word of each length must have been seen; rarer ones would make slips look like words. */
const seenMin: Readonly<Record<number, number>> = { 1: 1, 2: 5, 3: 20, 4: 4, 5: 10, 6: 10 };
const wordMax = 6;
/** A phrase of official texts counts as a word seen this often, whatever the dictionary says. */
const phraseSeen = 400;
/** Frequencies are kept as powers of two: what matters is their order of magnitude. */
const buckets = 20;

const common = new Set(commonReadings);
const misprints = new Set(startingRules.misprints.map(([wrong]) => wrong));
/** The dictionary calls some everyday words names (阳光); people are not seen that often. */
const nameSeenMin = 50;
const names = /^(?:nr|nrt|nrfg)$/;

function isKept(word: string, seen: number, tag: string): boolean {
  const { length } = word;
  return (
    length <= wordMax &&
    seen >= (seenMin[length] ?? Number.POSITIVE_INFINITY) &&
    [...word].every((character) => common.has(character)) &&
    (length === 1 || !names.test(tag) || seen >= nameSeenMin) &&
    !misprints.has(word)
  );
}

const seenOf = new Map<string, number>();
for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
  const [word = '', count = '0', tag = ''] = line.split(' ');
  if (isKept(word, Number(count), tag)) seenOf.set(word, Number(count));
}
for (const phrase of policyPhrases) {
  seenOf.set(phrase, Math.max(seenOf.get(phrase) ?? 0, phraseSeen));
}

const total = [...seenOf.values()].reduce((sum, seen) => sum + seen, 0);
const lengths = [...new Set([...seenOf.keys()].map((word) => word.length))].sort((one, other) => one - other);
const words = lengths.map((length) => {
  const inBuckets = Array.from({ length: buckets }, () => [] as string[]);
  for (const [word, seen] of seenOf) {
    if (word.length === length) inBuckets[Math.min(buckets - 1, Math.round(Math.log2(seen)))]?.push(word);
  }
  return `  { length: ${length}, bySeen: [${inBuckets.map((bucket) => `'${bucket.sort().join('')}'`).join(', ')}] },`;
});

const text = `// Written by npm run proofreading:train; do not edit.

/**
 * Words by length and by how often they are seen: the n-th text joins those seen about 2^n times.
 *
 * sources: the dictionary of jieba (MIT), by way of @node-rs/jieba; tools/proofreading/policy-phrases.ts
 */
export const characterModel: CharacterModelData = {
  total: ${total},
  words: [
${words.join('\n')}
  ],
};

interface CharacterModelData {
  readonly total: number;
  readonly words: readonly { readonly length: number; readonly bySeen: readonly string[] }[];
}
`;

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  process.stderr.write('character-model.ts differs: npm run proofreading:train\n');
  process.exitCode = 1;
}
process.stdout.write(`${seenOf.size} words, ${Buffer.byteLength(text)} bytes\n`);
