import type { CivilDate } from '#domain/kernel';
import { dueLimits } from './due-limits.js';
import { makeCalendar } from './working-calendar.js';

const on = (date: string) => date as CivilDate;

describe('several limits on one publication', () => {
  it('are listed with the earliest end first, which governs', () => {
    const happened = [
      { trigger: 'informationFormed', on: on('2022-09-28') },
      { trigger: 'enforcementDecided', on: on('2022-09-28') },
    ] as const;
    expect(dueLimits(makeCalendar('640100'), happened).map(({ limit, due }) => `${limit.id} ${due}`)).toEqual(
      ['enforcement.7 2022-10-12', 'disclosure.20 2022-10-31'],
    );
  });

  it('hold only from the day on which their law came into force', () => {
    const voided = (day: string) => dueLimits(makeCalendar(), [{ trigger: 'penaltyVoided', on: on(day) }]);
    expect([voided('2021-07-14').length, voided('2021-07-15').length]).toEqual([0, 1]);
    expect(voided('2022-09-30').map(({ due }) => due)).toEqual(['2022-10-10']);
  });

  it('hold only in their region', () => {
    const published = (region: string) =>
      dueLimits(makeCalendar(region), [{ trigger: 'documentPublished', on: on('2022-04-28') }]);
    expect(published('110000')).toEqual([]);
    expect(published('640104').map(({ due }) => due)).toEqual(['2022-05-06']);
  });
});
