// What the matcher and the check of sensitive terms find of planted variants, and what they find on clean text. Seeded,
// so that the page is the same wherever it is written.
import { Converter } from 'opencc-js';
import { civilDateOf, instantOf } from '#domain/kernel';
import { checkSensitivity, type CompiledLexicon, compileLexicon, type LexiconEntry } from '#domain/screening';
import { type ItemContent, matcherBytes } from '#domain/text';
import { lexiconTerms, sampleText, seededRandom } from '../bench/screening-corpus.js';
import { wilsonLower } from '../bench/statistics.js';

const termCount = 100_000;
const plantedPerKind = 5_000;
const on = civilDateOf(instantOf(Date.UTC(2026, 10, 21)));

// The package's types name their neighbours without an extension, which native modules do not resolve.
const converterOf = Converter as (options: {
  readonly from: string;
  readonly to: string;
}) => (text: string) => string;
const toTraditional = converterOf({ from: 'cn', to: 'tw' });

const hidingSigns = [...' 　\u200b\u00ad*＊·-_|/★~+#=^"'];
const clauseSigns = [...'、，。；：'];

type Random = () => number;

interface Kind {
  readonly fits: (term: string) => boolean;
  readonly vary: (term: string, random: Random) => string;
}

const kinds: Readonly<Record<string, Kind>> = {
  width: {
    fits: (term) => /[A-Za-z0-9]/.test(term),
    vary: (term) =>
      term.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  },
  case: {
    fits: (term) => /[A-Z]/.test(term),
    vary: (term) => term.toLowerCase(),
  },
  traditional: {
    fits: (term) => toTraditional(term) !== term,
    vary: (term) => toTraditional(term),
  },
  inserted: {
    fits: (term) => [...term].length > 1,
    vary: (term, random) => withSigns(term, hidingSigns, random),
  },
  'inserted, punctuation': {
    fits: (term) => [...term].length > 1,
    vary: (term, random) => withSigns(term, clauseSigns, random),
  },
};

/** Signs between all characters, or between two of them. */
function withSigns(term: string, signs: readonly string[], random: Random): string {
  const characters = [...term];
  const isEverywhere = random() < 0.5;
  const only = 1 + Math.floor(random() * (characters.length - 1));
  return characters
    .map((character, index) =>
      index > 0 && (isEverywhere || index === only)
        ? (signs[Math.floor(random() * signs.length)] ?? '') + character
        : character,
    )
    .join('');
}

/** Every tenth term gets a code of letters and digits in front, as names of projects and models have one. */
function withCodes(terms: readonly string[], random: Random): readonly string[] {
  return terms.map((term, index) => {
    if (index % 10 !== 0) return term;
    const letters = Array.from({ length: 2 }, () =>
      String.fromCharCode(0x41 + Math.floor(random() * 26)),
    ).join('');
    return `${letters}${Math.floor(random() * 90) + 10}${term}`;
  });
}

function entryOf(term: string, index: number): LexiconEntry {
  return {
    id: String(index),
    term,
    category: 'WORDING',
    severity: 'GENERAL',
    reach: 'variants',
    exceptions: [],
    replacement: null,
    basis: [],
    owner: '',
    validFrom: on,
    validTo: null,
  };
}

function contentOf(texts: readonly string[]): ItemContent {
  return {
    document: {
      format: 'shenjiao-doc/1',
      blocks: texts.map((text, index) => ({
        type: 'paragraph',
        id: `p${index}`,
        inlines: text === '' ? [] : [{ type: 'text', text }],
      })),
    },
    attachments: [],
    metadata: {
      title: '',
      documentNumber: null,
      issuer: '',
      subjectCategory: null,
      genreCategory: null,
      groupCategory: null,
      serviceAudience: null,
      documentDate: null,
      effectiveDate: null,
      repealDate: null,
      validity: null,
      keywords: [],
      summary: null,
      source: { kind: 'own' },
    },
  };
}

/** How many of the planted terms are found where they were planted, as the entry that they are. */
function foundOf(
  { fits, vary }: Kind,
  entries: readonly LexiconEntry[],
  lexicon: CompiledLexicon,
  random: Random,
): number {
  const fitting = entries.filter(({ term }) => fits(term));
  const planted = Array.from({ length: plantedPerKind }).flatMap(
    () => fitting[Math.floor(random() * fitting.length)] ?? [],
  );
  const texts = planted.map((entry) => `现将${vary(entry.term, random)}的有关情况公告如下。`);
  const rules = new Map<string, Set<string>>();
  for (const { span, rule } of checkSensitivity(contentOf(texts), lexicon, on))
    rules.set(span.block, (rules.get(span.block) ?? new Set()).add(rule));
  return planted.filter((entry, index) => rules.get(`p${index}`)?.has(`LEXICON:${entry.id}`) === true).length;
}

/** The page docs/generated/screening-matcher.md, without its head. */
export function screeningMatcherPage(): string {
  const random = seededRandom(20_261_121);
  const entries = withCodes(lexiconTerms(termCount, random), random).map(entryOf);
  const lexicon = compileLexicon({ version: 'measured/1', entries });
  const rows = Object.entries(kinds).map(([name, kind]) => {
    const found = foundOf(kind, entries, lexicon, random);
    return `| ${name} | ${plantedPerKind} | ${found} | ${percent(found / plantedPerKind)} | ${percent(wilsonLower(found, plantedPerKind))} |`;
  });
  const clean = sampleText();
  const falseHits = checkSensitivity(contentOf(clean.split('\n')), lexicon, on).length;
  const snapshot = matcherBytes(lexicon.written.matcher.tables);
  return `# The matcher and the check of sensitive terms

A lexicon of ${termCount} terms (words of a kept dictionary and pairs of them, every tenth with a code of letters and
digits), none of which stands in the two sample documents. Tables: ${(snapshot.length / 1e6).toFixed(2)} MB.

| variant | planted | found as the entry that it is | share | lower bound (Wilson, 95 %) |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

Clean text: the two sample documents, ${clean.length} characters. False findings: ${falseHits}, that is
${((falseHits / clean.length) * 10_000).toFixed(2)} per 10,000 characters. Two characters that meet across one mark which ends a clause
are left out: that is what nearly all false findings would be, and why the last row is short of the others. Longer
terms divided so are hints.

Agreement with trying every term at every place: libs/domain/text/src/matcher.spec.ts. Speed: \`npm run bench screening\`.
`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
