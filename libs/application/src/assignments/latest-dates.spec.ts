import { makeCalendar } from '#domain/calendar';
import type { CivilDate } from '#domain/kernel';
import { currentProcess } from '../cases/processes.js';
import { latestDates } from './latest-dates.js';

const calendar = makeCalendar();
const start = '2026-03-02' as CivilDate;
const at = (steps: readonly string[]): readonly unknown[] =>
  [...latestDates(currentProcess('countyOffice'), steps, start, calendar)].map(([step, { on }]) => [
    step,
    on,
  ]);

describe('the latest dates of what is still to come', () => {
  it('let the steps of a stage run beside each other, and the next begin when all are done', () => {
    const together = at(['firstReview', 'firstProof']);
    const [[, review], [, proof]] = together as [[string, string], [string, string]];
    const [, , [, next]] = at(['firstReview', 'firstProof', 'confidentialityReview']) as [
      unknown,
      unknown,
      [string, string],
    ];
    expect([review >= start, proof >= start, next > review, next > proof]).toEqual([true, true, true, true]);
  });
});
