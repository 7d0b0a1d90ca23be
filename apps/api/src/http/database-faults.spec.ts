import { isDatabaseUnavailable } from './database-faults.js';

const withCode = (code: string): Error => Object.assign(new Error('fault'), { code });

describe('isDatabaseUnavailable', () => {
  it.each([
    '08006',
    '53300',
    '57P01',
    '57P03',
    '40001',
    '40P01',
    '55P03',
    '57014',
    'ECONNREFUSED',
    'ENOENT',
    '53100',
    'ENOSPC',
  ])('says of %s that the same request may succeed later', (code) => {
    expect(isDatabaseUnavailable(withCode(code))).toEqual(true);
  });

  it.each(['23505', '23P01', '42501', '22P02', 'ERR_INVALID_ARG_TYPE'])(
    'says of %s that it will not',
    (code) => {
      expect(isDatabaseUnavailable(withCode(code))).toEqual(false);
    },
  );

  it('looks at what caused an error, and into several errors at once', () => {
    const wrapped = new Error('query failed', { cause: withCode('57P01') });
    const several = new AggregateError([new Error('other'), withCode('ECONNREFUSED')]);
    expect([isDatabaseUnavailable(wrapped), isDatabaseUnavailable(several)]).toEqual([true, true]);
  });

  it('knows the texts of a connection that ended without a code', () => {
    expect(isDatabaseUnavailable(new Error('Connection terminated unexpectedly'))).toEqual(true);
  });
});
