import type { ReleasePlan } from '../../app/api/contract.js';
import { emptyReleasePlan, releasePlanToValues, valuesToReleasePlan } from './release-plan-values.js';

const complete: ReleasePlan = {
  format: 'shenjiao-release-plan/1',
  attribute: 'PARTIAL',
  basis: [
    { law: '中华人民共和国政府信息公开条例', article: 20, paragraph: null, item: 6 },
    { law: '中华人民共和国政府信息公开条例', article: 37, paragraph: 1, item: null },
  ],
  attributeMethod: 'series',
  proactiveCategory: 6,
  withheld: [{ ground: 'THIRD_PARTY_PRIVACY', reason: '涉及个人隐私' }],
  audience: { kind: 'limited', scope: '当事人' },
  channels: ['portal'],
  column: 'penalties',
  notBefore: '2026-03-02T16:30:00.000Z',
  publicityPeriod: { kind: 'until', on: '2027-03-01' },
  riskTier: 'B',
};

describe('a release plan in the form', () => {
  it('comes back as it went in', () => {
    for (const plan of [complete, emptyReleasePlan()]) {
      expect(valuesToReleasePlan(releasePlanToValues(plan))).toEqual(plan);
    }
  });

  it('may be without a basis yet: the row that waits for one is not sent, a row begun is', () => {
    const values = releasePlanToValues(emptyReleasePlan());
    const untouched = { law: '', article: null, paragraph: null, item: null };
    const begun = { ...untouched, law: '中华人民共和国政府信息公开条例' };
    expect(values.basis).toEqual([untouched]);
    expect(valuesToReleasePlan({ ...values, basis: [begun, untouched] }).basis).toEqual([
      { law: '中华人民共和国政府信息公开条例', article: 0, paragraph: null, item: null },
    ]);
  });

  it('drops what belongs to another choice', () => {
    const values = releasePlanToValues(complete);
    const changed = valuesToReleasePlan({
      ...values,
      audience: { ...values.audience, kind: 'public' },
      publicityPeriod: { ...values.publicityPeriod, kind: 'longTerm' },
      notBefore: '',
    });
    expect(changed).toEqual({
      ...complete,
      audience: { kind: 'public' },
      publicityPeriod: { kind: 'longTerm' },
      notBefore: null,
    });
  });
});
