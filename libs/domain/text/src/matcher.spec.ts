import fc from 'fast-check';
import {
  type Folding,
  foldCase,
  foldByTable,
  foldText,
  foldWidth,
  makeFolding,
  Matcher,
  skipInserted,
} from '#domain/text';

const plain: Folding = { name: 'plain', characters: new Map() };
const wide = makeFolding('wide', [foldWidth, foldCase, foldByTable('國国學学𡃁仔'), skipInserted]);

function matchesOf(terms: readonly string[], text: string, folding: Folding): readonly string[] {
  const found: string[] = [];
  Matcher.of(terms, folding).find(text, (term, start, end) => found.push(`${term}@${start}-${end}`));
  return found.sort();
}

/** The same by trying every term at every place of a folded copy. */
function bruteForce(terms: readonly string[], text: string, folding: Folding): readonly string[] {
  const units: { unit: string; start: number; end: number; inserted: number }[] = [];
  let start = 0;
  let inserted = 0;
  for (const character of text) {
    const folded = foldText(character, folding);
    const end = start + character.length;
    inserted = folded === '' ? inserted + character.length : inserted;
    for (const unit of folded.split('')) {
      units.push({ unit, start, end, inserted });
      inserted = 0;
    }
    start = end;
  }
  const found = new Set<string>();
  terms.forEach((term, index) => {
    const key = foldText(term, folding).split('');
    for (let from = 0; key.length > 0 && from + key.length <= units.length; from += 1) {
      const place = units.slice(from, from + key.length);
      const isThere = place.every(
        ({ unit, inserted: gap }, at) => unit === key[at] && (at === 0 || gap <= 16),
      );
      if (isThere) found.add(`${index}@${place[0]!.start}-${place.at(-1)!.end}`);
    }
  });
  return [...found].sort();
}

describe('a matcher', () => {
  it('reports every occurrence, also inside and across others', () => {
    expect(matchesOf(['人民', '人民政府', '民政', '政府', '府'], '市人民政府', plain)).toEqual([
      '0@1-3',
      '1@1-5',
      '2@2-4',
      '3@3-5',
      '4@4-5',
    ]);
  });

  it('reports each of several terms that read alike', () => {
    expect(matchesOf(['國家', '国家', '国 家'], '国家', wide)).toEqual(['0@0-2', '1@0-2', '2@0-2']);
  });

  it.each<[string, string, string]>([
    ['full-width letters and digits', 'ＡＢ１２', '0@0-4'],
    ['capital letters', 'aB12', '0@0-4'],
    ['characters between', 'a*b - １\u200b２', '0@0-9'],
    ['pairs between', 'a😀b12', '0@0-6'],
    ['one character that stands for several', 'ab⑫', '0@0-3'],
    ['a pair that stands for one', '𝐀b12', '0@0-5'],
  ])('sees through %s', (_, text, place) => {
    expect(matchesOf(['AB12'], text, wide)).toEqual([place]);
  });

  it('tells a pair that reads otherwise from one that only begins alike', () => {
    expect(matchesOf(['仔', '𡃂'], '𡃁𡃂', wide)).toEqual(['0@0-2', '1@2-4']);
  });

  it('gives up a term when too much stands inside it', () => {
    const inserted = (count: number) => matchesOf(['机密'], `机${' '.repeat(count)}密`, wide);
    expect([inserted(16), inserted(17)]).toEqual([['0@0-18'], []]);
  });

  it('never finds a term of which the folding leaves nothing', () => {
    expect(matchesOf(['', '★', '国'], '★国★', wide)).toEqual(['2@1-2']);
  });

  const anyTerm = fc.string({
    unit: fc.constantFrom('a', 'b', 'A', '国', '國', '⑫', '1', '2', '𡃁', '𡃂', '仔'),
    minLength: 1,
    maxLength: 5,
  });
  const anyText = fc.string({
    unit: fc.constantFrom(
      'a',
      'b',
      'Ｂ',
      '国',
      '國',
      '⑫',
      '1',
      '2',
      '𡃁',
      '𡃂',
      '仔',
      '★',
      '😀',
      '\u200b',
      '他',
    ),
    maxLength: 60,
  });

  const small: Folding = {
    name: 'small',
    characters: new Map([
      ...['Aa', 'Ｂb', '國国', '𡃁仔'].map((pair): [string, string] => [[...pair][0]!, [...pair][1]!]),
      ['⑫', '12'],
      ['★', ''],
      ['😀', ''],
      ['\u200b', ''],
    ]),
  };

  it.each([plain, small])('agrees with trying every term at every place: $name', (folding) => {
    fc.assert(
      fc.property(fc.array(anyTerm, { maxLength: 12 }), anyText, (terms, text) => {
        expect([...new Set(matchesOf(terms, text, folding))]).toEqual(bruteForce(terms, text, folding));
      }),
      { numRuns: 1_000 },
    );
  });
});
