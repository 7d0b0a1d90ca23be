import { auditQueryOf } from './audit-filter.js';

describe('a search over audit entries', () => {
  const empty = { item: '', person: '', from: '', to: '', step: '', action: '', outcome: '', rule: '' };

  it('takes in both of its days, in the time of the office', () => {
    expect(auditQueryOf({ ...empty, from: '2026-03-02', to: '2026-03-02', step: 'signOff' })).toEqual({
      item: '',
      person: '',
      from: '2026-03-01T16:00:00.000Z',
      to: '2026-03-02T16:00:00.000Z',
      step: 'signOff',
      action: '',
      outcome: '',
      rule: '',
    });
  });

  it('without days has no range', () => {
    expect(auditQueryOf({ ...empty, item: ' i1 ' })).toEqual({ ...empty, item: 'i1', from: null, to: null });
  });
});
