import { freshBlockId, idsToSet } from './block-ids.js';

function counted(): () => string {
  let count = 0;
  return () => `new-${(count += 1)}`;
}

describe('block ids', () => {
  it('leaves blocks alone that have an id of their own', () => {
    expect(
      idsToSet(
        [
          { position: 0, id: 'a' },
          { position: 5, id: 'b' },
        ],
        counted(),
      ),
    ).toEqual([]);
  });

  it('names new blocks, and copies of a block, anew', () => {
    const nodes = [
      { position: 0, id: 'a' },
      { position: 5, id: null },
      { position: 9, id: 'a' },
    ];
    expect(idsToSet(nodes, counted())).toEqual([
      { position: 5, id: 'new-1' },
      { position: 9, id: 'new-2' },
    ]);
  });

  it('makes ids of the form that the document model takes', () => {
    expect(freshBlockId()).toMatch(/^[A-Za-z0-9_-]{12}$/);
  });
});
