// Terms and texts that the matcher is measured with: words of a kept dictionary (OpenCC's phrases) and pairs of them
// that occur in no sample, and the sentences of the sample documents in random order.
import { readFileSync } from 'node:fs';
import phrases from 'opencc-js/dict/STPhrases';

const samples = ['yinchuan-2022-ledger', 'xinrong-2022-task-table'].map((name) =>
  readFileSync(new URL(`../../test/samples/${name}.txt`, import.meta.url), 'utf8'),
);

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Distinct terms, two in five of them single words; none stands in the sample documents. */
export function lexiconTerms(count: number, random: () => number): readonly string[] {
  const words = phrases.split('|').map((pair) => pair.split(' ')[0] ?? '');
  const anyWord = () => words[Math.floor(random() * words.length)] ?? '';
  const known = samples.join('\n');
  const terms = new Set<string>();
  while (terms.size < count) {
    const term = terms.size < count * 0.4 ? anyWord() : anyWord() + anyWord();
    if (!known.includes(term)) terms.add(term);
  }
  return [...terms];
}

/** Documents of about so many characters each, out of sentences of the samples; with some terms, these strewn in. */
export function shuffledDocuments(
  sizes: { readonly documents: number; readonly characters: number },
  random: () => number,
  strewn: readonly string[] = [],
): readonly string[] {
  const sentences = samples.flatMap((text) => text.split(/(?<=[。；\n])/));
  return Array.from({ length: sizes.documents }, () => {
    const parts: string[] = [];
    for (let length = 0; length < sizes.characters;) {
      const part =
        strewn.length > 0 && random() < 0.02
          ? (strewn[Math.floor(random() * strewn.length)] ?? '')
          : (sentences[Math.floor(random() * sentences.length)] ?? '');
      parts.push(part);
      length += part.length;
    }
    return parts.join('');
  });
}

/** The sample documents as they are. */
export function sampleText(): string {
  return samples.join('\n');
}
