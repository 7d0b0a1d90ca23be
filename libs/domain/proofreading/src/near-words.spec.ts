import fc from 'fast-check';
import { NearWords } from './near-words.js';
import { oneCharacterApart } from './rules/one-character-apart.js';

const words = ['人民代表大会制度', '社会主义核心价值观', '国务院办公厅文件'];
const near = new NearWords(
  words.map((text) => ({ text, row: text, edges: true })),
  [],
);
/** Characters that no expression holds and grammar does not join with. */
const strange = [...'甲乙丙丁戊己庚辛'];

describe('places one character away from an expression', () => {
  it('are all found, whatever the change, and nothing else is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.nat(20),
        fc.constantFrom('other', 'less', 'more'),
        fc.constantFrom(...strange),
        fc.constantFrom(...strange),
        (word, where, kind, character, around) => {
          const at = kind === 'other' ? where % word.length : 1 + (where % (word.length - 2));
          const changed =
            word.slice(0, at) +
            (kind === 'less' ? '' : character) +
            word.slice(kind === 'more' ? at : at + 1);
          const found = near.find(around + changed + around);
          expect(found.map(({ row, start, end }) => ({ row, start, end }))).toEqual([
            { row: word, start: 1, end: 1 + changed.length },
          ]);
          expect(oneCharacterApart(changed, word) === null).toEqual(false);
        },
      ),
    );
  });

  it('are none where an expression is right', () => {
    expect(words.flatMap((word) => near.find(`按${word}办`))).toEqual([]);
    expect(near.find('人民代表大会的制度')).toEqual([]);
  });

  it('tell a first or last character that stands twice', () => {
    expect(near.findDoubled('国国务院办公厅文件')).toEqual([
      { row: '国务院办公厅文件', extra: 0, outside: -1 },
    ]);
    expect(near.findDoubled('国务院办公厅文件件')).toEqual([
      { row: '国务院办公厅文件', extra: 8, outside: 8 },
    ]);
  });
});
