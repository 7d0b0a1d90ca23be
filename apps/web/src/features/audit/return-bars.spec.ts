import { sumReturns } from './return-bars.js';

const count = { month: '2026-03', unitId: 'u', unitName: '某局', step: 'firstReview', stepName: '初审' };

describe('sums of returns', () => {
  it('stand beside all answers of the same kind, the most first', () => {
    const counts = [
      { ...count, reasonClass: null, reasonClassName: null, count: 10 },
      { ...count, reasonClass: 'FACTS', reasonClassName: '事实', count: 1 },
      { ...count, step: 'signOff', stepName: '签发', reasonClass: null, reasonClassName: null, count: 4 },
      { ...count, step: 'signOff', stepName: '签发', reasonClass: 'TYPO', reasonClassName: '差错', count: 3 },
      { ...count, step: 'draft', stepName: '起草', reasonClass: null, reasonClassName: null, count: 9 },
    ];
    expect(sumReturns(counts, ({ stepName }) => stepName)).toEqual([
      { label: '签发', returns: 3, answers: 4 },
      { label: '初审', returns: 1, answers: 10 },
    ]);
    expect(sumReturns(counts, ({ reasonClassName }) => reasonClassName)).toEqual([
      { label: '差错', returns: 3, answers: 0 },
      { label: '事实', returns: 1, answers: 0 },
    ]);
  });
});
