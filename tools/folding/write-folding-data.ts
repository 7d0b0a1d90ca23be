// Writes the tables that variants of a term are read with: traditional characters and their simplified forms, and the
// readings of the characters of GB/T 2312. With --check nothing is written and a difference fails.
import { readFileSync, writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import phrases from 'opencc-js/dict/STPhrases';
import { pinyin } from 'pinyin-pro';
import { format, resolveConfig } from 'prettier';

const folder = new URL('../../libs/domain/text/src/data/', import.meta.url);
const head = '// Written by npm run folding:write; do not edit.\n';

const ideographs = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x323af],
] as const;

// The package's types name their neighbours without an extension, which native modules do not resolve.
const converterOf = Converter as (options: {
  readonly from: string;
  readonly to: string;
}) => (text: string) => string;
const converters = ['t', 'tw', 'hk'].map((from) => converterOf({ from, to: 'cn' }));

/**
 * Of characters that have a meaning of their own beside being a traditional form (`瞭`, `覆`), the simplified one
 * that they stand for in some phrase.
 */
const inPhrases = new Map(
  phrases.split('|').flatMap((line) => {
    const [simple = [], traditional = []] = line.split(' ').map((phrase) => [...phrase]);
    return traditional
      .map((character, index): [string, string] => [character, simple[index] ?? character])
      .filter(([character, form]) => character !== form);
  }),
);

function simplified(character: string): string {
  const forms = converters.map((convert) => convert(character));
  return forms.find((form) => form !== character) ?? inPhrases.get(character) ?? character;
}

/** Follows chains of forms to their end, so that folding twice changes nothing more. */
function simplestForm(character: string): string {
  let form = character;
  const passed = new Set<string>();
  for (let next = simplified(form); next !== form && !passed.has(next); next = simplified(form)) {
    passed.add(form);
    form = next;
  }
  return form;
}

function traditionalPairs(): string {
  const pairs: string[] = [];
  for (const [first, last] of ideographs)
    for (let point = first; point <= last; point += 1) {
      const character = String.fromCodePoint(point);
      const form = simplestForm(character);
      if (form !== character && [...form].length === 1) pairs.push(character + form);
    }
  return pairs.join('');
}

/** Every ideograph of GB/T 2312, in its order: rows 16 to 87 of its table. */
function commonCharacters(): readonly string[] {
  const decoder = new TextDecoder('gbk');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) characters.push(decoder.decode(Uint8Array.of(row, cell)));
  return characters.filter((character) => /^\p{Script=Han}$/u.test(character));
}

function readings(): string {
  const byReading = new Map<string, string[]>();
  for (const character of commonCharacters()) {
    const reading = pinyin(character, { toneType: 'none', v: true });
    byReading.set(reading, [...(byReading.get(reading) ?? []), character]);
  }
  return [...byReading]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([reading, characters]) => `${reading}${characters.join('')}`)
    .join(' ');
}

const files = {
  'traditional-characters.ts': `${head}
/** Traditional and variant characters, each followed by its simplified form; source: OpenCC (Apache-2.0). */
export const traditionalCharacters = '${traditionalPairs()}';
`,
  'readings.ts': `${head}
/** Characters of GB/T 2312 behind their most common reading without tone; source: pinyin-pro (MIT). */
export const commonReadings = '${readings()}';
`,
};

for (const [name, text] of Object.entries(files)) {
  const file = new URL(name, folder);
  const wanted = await format(text, { ...(await resolveConfig(file)), parser: 'typescript' });
  if (!process.argv.includes('--check')) writeFileSync(file, wanted);
  else if (readFileSync(file, 'utf8') !== wanted) {
    process.stderr.write(`${name} differs: npm run folding:write\n`);
    process.exitCode = 1;
  }
}
