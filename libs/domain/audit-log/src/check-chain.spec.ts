import { checkChain, makeEntry, readEntry, type Chain, type ChainRow } from '#domain/audit-log';
import { asId, instantOf, type ItemId } from '#domain/kernel';

const item = asId<ItemId>('01890a5d-0000-7000-8000-00000000000a');

function aChain(length: number): Chain {
  const rows: ChainRow[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const columns = {
      at: instantOf(Date.UTC(2026, 2, 2, 4, seq)),
      actor: `person-${seq}`,
      action: 'task.decided',
      step: 'firstReview',
      outcome: 'pass',
    } as const;
    const { canon, leaf } = makeEntry({
      id: `entry-${seq}`,
      ...columns,
      item,
      seq,
      prev: rows.at(-1)?.leaf ?? null,
    });
    rows.push({ seq, canon, leaf, columns });
  }
  return { item, rows, head: { seq: length, leaf: rows.at(-1)?.leaf ?? null } };
}

function withRow(chain: Chain, seq: number, change: (row: ChainRow) => ChainRow): Chain {
  return { ...chain, rows: chain.rows.map((row) => (row.seq === seq ? change(row) : row)) };
}

/** The row as its owner would rewrite it: other bytes, and the leaf that the database computes from them. */
function rewritten(row: ChainRow, from: string, to: string): ChainRow {
  const entry = readEntry(Buffer.from(Buffer.from(row.canon).toString('utf8').replace(from, to), 'utf8'))!;
  const { canon, leaf } = makeEntry({
    ...entry,
    item,
    prev: entry.prev === null ? null : Buffer.from(entry.prev, 'hex'),
  });
  return { ...row, canon, leaf, columns: { ...row.columns, actor: entry.actor } };
}

describe('checkChain', () => {
  it('finds nothing wrong with an untouched chain', () => {
    const chain = aChain(4);
    expect(checkChain(chain)).toEqual({
      intact: true,
      entries: 4,
      headLeaf: Buffer.from(chain.head.leaf!).toString('hex'),
      brokenSeq: null,
      problems: [],
    });
  });

  it('takes an item without entries as intact', () => {
    expect(checkChain({ item, rows: [], head: { seq: 0, leaf: null } })).toEqual({
      intact: true,
      entries: 0,
      headLeaf: null,
      brokenSeq: null,
      problems: [],
    });
  });

  it('names the entry whose actor was exchanged, although its leaf was computed again', () => {
    const chain = withRow(aChain(4), 2, (row) => rewritten(row, 'person-2', 'person-9'));
    expect(checkChain(chain).problems).toEqual([{ seq: 2, code: 'CHAIN.NOT_CONFIRMED' }]);
  });

  it('names the newest entry when it was exchanged, by the item row', () => {
    const chain = withRow(aChain(4), 4, (row) => rewritten(row, 'person-4', 'person-9'));
    expect(checkChain(chain).problems).toEqual([{ seq: 4, code: 'CHAIN.NOT_CONFIRMED' }]);
  });

  it.each([1, 2, 4])('names entry %i when it is missing', (seq) => {
    const chain = aChain(4);
    const { brokenSeq, problems } = checkChain({
      ...chain,
      rows: chain.rows.filter((row) => row.seq !== seq),
    });
    expect([brokenSeq, problems[0]]).toEqual([seq, { seq, code: 'CHAIN.MISSING' }]);
  });

  it('names entries beyond the newest that the item knows', () => {
    const chain = aChain(4);
    expect(checkChain({ ...chain, head: { seq: 3, leaf: chain.rows[2]!.leaf } }).problems).toEqual([
      { seq: 4, code: 'CHAIN.BEYOND_HEAD' },
    ]);
  });

  it('names an entry of another item', () => {
    const stranger = { ...aChain(3), item: '01890a5d-0000-7000-8000-00000000000b' };
    expect(checkChain(stranger).problems.map(({ code }) => code)).toEqual([
      'CHAIN.OTHER_PLACE',
      'CHAIN.OTHER_PLACE',
      'CHAIN.OTHER_PLACE',
    ]);
  });

  it('names a column that says something else than the bytes', () => {
    const chain = withRow(aChain(3), 2, (row) => ({
      ...row,
      columns: { ...row.columns, outcome: 'reject' },
    }));
    expect(checkChain(chain).problems).toEqual([{ seq: 2, code: 'CHAIN.COLUMNS_DIFFER' }]);
  });

  it('names an entry that stands twice', () => {
    const chain = aChain(3);
    const { problems } = checkChain({
      ...chain,
      rows: [chain.rows[0]!, chain.rows[1]!, chain.rows[1]!, chain.rows[2]!],
    });
    expect(problems).toEqual([{ seq: 2, code: 'CHAIN.REPEATED' }]);
  });

  it('notices every single changed bit of an entry, at that entry', () => {
    const chain = aChain(3);
    const second = chain.rows[1]!;
    const unnoticed: number[] = [];
    for (let bit = 0; bit < second.canon.length * 8; bit += 1) {
      const canon = Uint8Array.from(second.canon);
      canon[bit >> 3]! ^= 1 << (bit & 7);
      const report = checkChain(withRow(chain, 2, (row) => ({ ...row, canon })));
      if (!report.problems.some(({ seq }) => seq === 2)) unnoticed.push(bit);
    }
    expect(unnoticed).toEqual([]);
  });
});
