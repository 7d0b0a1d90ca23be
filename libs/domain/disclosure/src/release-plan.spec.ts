import { mayBeOverridden, parseReleasePlan, releasePlanDigest, withholdGrounds } from '#domain/disclosure';

const plan = {
  format: 'shenjiao-release-plan/1',
  attribute: 'PARTIAL',
  basis: [{ law: '中华人民共和国政府信息公开条例', article: 37, paragraph: null, item: null }],
  attributeMethod: 'item',
  proactiveCategory: 6,
  withheld: [{ ground: 'THIRD_PARTY_PRIVACY', reason: '涉及个人住址' }],
  audience: { kind: 'limited', scope: '青石镇' },
  channels: ['portal'],
  column: 'penalties',
  notBefore: '2026-03-02T01:00:00.000Z',
  publicityPeriod: { kind: 'until', on: '2027-03-02' },
  riskTier: 'B',
};

function issuesOf(change: Record<string, unknown>): unknown {
  const parsed = parseReleasePlan({ ...plan, ...change });
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => [code, path]);
}

describe('parseReleasePlan', () => {
  it('takes a whole plan as it is', () => {
    expect(parseReleasePlan(plan)).toEqual({ ok: true, plan });
  });

  it('takes a draft in which little is decided', () => {
    const change = { basis: [], column: '', channels: [], notBefore: null, proactiveCategory: null };
    expect(
      issuesOf({ ...change, audience: { kind: 'public' }, publicityPeriod: { kind: 'longTerm' } }),
    ).toEqual([]);
  });

  it.each([
    [{ format: 'shenjiao-release-plan/2' }, ['SHAPE.NOT_ONE_OF', '/format']],
    [{ attribute: 'SECRET' }, ['SHAPE.NOT_ONE_OF', '/attribute']],
    [{ proactiveCategory: 0 }, ['SHAPE.NOT_A_NUMBER_IN_RANGE', '/proactiveCategory']],
    [{ proactiveCategory: 16 }, ['SHAPE.NOT_A_NUMBER_IN_RANGE', '/proactiveCategory']],
    [{ basis: [{ law: '条例', paragraph: null, item: null }] }, ['SHAPE.MISSING_KEY', '/basis/0']],
    [{ withheld: [{ ground: 'EMBARRASSING', reason: '' }] }, ['SHAPE.NOT_ONE_OF', '/withheld/0/ground']],
    [{ audience: { kind: 'public', scope: 'x' } }, ['SHAPE.UNKNOWN_KEY', '/audience']],
    [{ audience: 'public' }, ['SHAPE.NOT_AN_OBJECT', '/audience']],
    [{ channels: ['wechat'] }, ['SHAPE.NOT_ONE_OF', '/channels/0']],
    [{ channels: ['portal', 'portal'] }, ['SHAPE.TOO_MANY', '/channels']],
    [{ notBefore: '2026-03-02T09:00:00+08:00' }, ['VALUE.INSTANT_INVALID', '/notBefore']],
    [{ notBefore: '2026-02-30T01:00:00.000Z' }, ['VALUE.INSTANT_INVALID', '/notBefore']],
    [{ publicityPeriod: { kind: 'until', on: '2027-02-29' } }, ['VALUE.DATE_INVALID', '/publicityPeriod/on']],
    [{ riskTier: 'D' }, ['SHAPE.NOT_ONE_OF', '/riskTier']],
    [{ column: 'a\u0000b' }, ['TEXT.CONTROL_CHARACTER', '/column']],
    [{ approvedBy: 'x' }, ['SHAPE.UNKNOWN_KEY', '']],
  ])('refuses %j', (change, issue) => {
    const issues = issuesOf(change);
    expect(Array.isArray(issues) ? issues[0] : issues).toEqual(issue);
  });

  it('refuses what is no object', () => {
    expect(parseReleasePlan(null)).toEqual({
      ok: false,
      issues: [{ code: 'SHAPE.NOT_AN_OBJECT', path: '', params: {} }],
    });
  });
});

describe('releasePlanDigest', () => {
  it('does not depend on the order of keys, and changes with every fact', () => {
    const digestOf = (value: unknown) => {
      const parsed = parseReleasePlan(value);
      return parsed.ok ? releasePlanDigest(parsed.plan) : null;
    };
    const reversed = Object.fromEntries(Object.entries(plan).reverse());
    const changes = [
      { attribute: 'PROACTIVE' },
      { column: 'other' },
      { riskTier: 'A' },
      { notBefore: null },
      { audience: { kind: 'public' } },
      { publicityPeriod: { kind: 'longTerm' } },
    ];
    expect(digestOf(reversed)).toEqual(digestOf(plan));
    const digests = [plan, ...changes.map((change) => ({ ...plan, ...change }))].map(digestOf);
    expect(new Set(digests).size).toEqual(digests.length);
  });
});

describe('mayBeOverridden', () => {
  it('leaves a reviewer no choice on what must not be disclosed', () => {
    expect(withholdGrounds.filter(mayBeOverridden)).toEqual([
      'INTERNAL_AFFAIRS',
      'PROCESS_INFO',
      'ENFORCEMENT_FILE',
    ]);
  });
});
