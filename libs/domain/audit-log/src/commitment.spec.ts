import { commitValue, matchesCommitment } from '#domain/audit-log';

const salt = Buffer.alloc(32, 7);

describe('commitValue', () => {
  it('depends on field, value and salt', () => {
    const base = { field: 'opinion', value: '同意', salt };
    const all = [
      base,
      { ...base, field: 'statement' },
      { ...base, value: '不同意' },
      { ...base, salt: Buffer.alloc(32, 8) },
      { field: 'opinion同意', value: '', salt },
    ].map(commitValue);
    expect(new Set(all).size).toBe(5);
  });

  it('is HMAC-SHA-256 over the field, a zero byte and the value', () => {
    expect(commitValue({ field: 'opinion', value: '同意', salt })).toBe(
      '8d7684b848cf03494e5a4c58639a4737c3417c910a32059133c694673fdf144e',
    );
  });
});

describe('matchesCommitment', () => {
  const commitment = commitValue({ field: 'opinion', value: '同意', salt });
  it.each([
    ['the value it was made from', '同意', true],
    ['another value', '同意。', false],
    ['nothing', '', false],
  ])('tells %s', (_, value, expected) => {
    expect(matchesCommitment({ field: 'opinion', value, salt }, commitment)).toBe(expected);
  });

  it('takes a shortened commitment as different', () => {
    expect(matchesCommitment({ field: 'opinion', value: '同意', salt }, commitment.slice(0, 32))).toBe(false);
  });
});
