import { UuidV7Source } from '#platform';

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
