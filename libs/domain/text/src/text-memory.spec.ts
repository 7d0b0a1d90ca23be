import { TextMemory } from '#domain/text';

describe('a memory of texts', () => {
  it('works out the same text once, and forgets what was kept first when it is full', () => {
    const memory = new TextMemory<number>(6);
    const made: string[] = [];
    const read = (text: string) =>
      memory.recall(text, () => {
        made.push(text);
        return text.length;
      });
    const answers = ['abc', 'abc', 'de', 'fgh', 'de', 'abc'].map(read);
    expect([answers, made]).toEqual([
      [3, 3, 2, 3, 2, 3],
      ['abc', 'de', 'fgh', 'abc'],
    ]);
  });
});
