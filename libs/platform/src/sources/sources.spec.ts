import { systemRandomness, UuidV7Source } from '#platform';

describe('UuidV7Source', () => {
  it('gives distinct identifiers that sort in the order they were made', () => {
    const source = new UuidV7Source();
    const made = Array.from({ length: 10_000 }, () => source.next());
    expect([...new Set(made)].sort()).toEqual(made);
  });

  it('gives identifiers of version 7 and the RFC variant', () => {
    expect(new UuidV7Source().next()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});

describe('systemRandomness', () => {
  it('never gives the same bytes twice, also across the edge of its store', () => {
    const made = Array.from({ length: 3_000 }, () => Buffer.from(systemRandomness.bytes(32)).toString('hex'));
    expect(new Set(made).size).toBe(made.length);
  });

  it('gives as many bytes as were asked for, more than its store holds too', () => {
    expect([0, 1, 32, 8_192, 8_193].map((length) => systemRandomness.bytes(length).length)).toEqual([
      0, 1, 32, 8_192, 8_193,
    ]);
  });
});
