import { EntryChecks } from './check-entries.js';
import { Problems } from './problem.js';

function erasedBy(actor: string): readonly (readonly [string, number])[] {
  const checks = new EntryChecks(new Map(), new Problems());
  const entry = {
    action: 'item.erased',
    actor,
    at: '2026-03-02T01:20:00.000Z',
    id: 'entry',
    item: 'item',
    outcome: 'done',
    seq: 1,
    v: 'shenjiao-entry/1',
  };
  checks.check({ bytes: Buffer.from(JSON.stringify(entry)), index: 4, leaf: new Uint8Array(32) });
  return [...checks.erased];
}

describe('an entry that says that content was erased', () => {
  it('excuses what is missing when the eraser’s own login wrote it', () => {
    expect(erasedBy('system:eraser')).toEqual([['item', 4]]);
  });

  it.each(['0190a000-0001-7000-8000-000000000014', 'system:publication', 'eraser'])(
    'excuses nothing when %s wrote it',
    (actor) => {
      expect(erasedBy(actor)).toEqual([]);
    },
  );
});
