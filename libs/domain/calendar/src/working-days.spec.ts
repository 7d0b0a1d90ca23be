import type { CivilDate } from '#domain/kernel';
import { makeCalendar } from './working-calendar.js';
import { addCalendarDays, addWorkingDays, explainDays, workingDaysBetween } from './working-days.js';

const china = makeCalendar();
const on = (date: string) => date as CivilDate;

describe('a period of working days', () => {
  it.each([
    ['2022-09-28', 7, '2022-10-12'],
    ['2022-09-28', 20, '2022-10-31'],
    ['2022-01-27', 7, '2022-02-10'],
    ['2022-09-30', 3, '2022-10-10'],
    ['2022-10-08', 20, '2022-11-03'],
    ['2022-04-28', 3, '2022-05-06'],
    ['2026-02-12', 7, '2026-02-28'],
    ['2026-02-12', 20, '2026-03-18'],
    ['2026-09-28', 7, '2026-10-13'],
    ['2022-10-03', 1, '2022-10-08'],
    ['2019-04-30', 1, '2019-05-05'],
    ['2020-01-23', 1, '2020-02-03'],
  ])('of %s and %i days ends on %s', (start, days, due) => {
    expect(addWorkingDays(china, on(start), days)).toEqual({ due, isProvisional: false });
  });

  it('of no days ends on the day itself, or on the next working day', () => {
    expect(addWorkingDays(china, on('2026-09-24'), 0).due).toEqual('2026-09-24');
    expect(addWorkingDays(china, on('2026-09-25'), 0).due).toEqual('2026-09-28');
  });

  it('is explained day by day, with the notice that moved a day', () => {
    const days = explainDays(china, on('2026-02-12'), 7);
    expect(days.map(({ date, counted, reason, name }) => [date.slice(5), counted, reason, name])).toEqual([
      ['02-12', null, 'weekday', null],
      ['02-13', 1, 'weekday', null],
      ['02-14', 2, 'makeUpWorkday', '春节'],
      ...['02-15', '02-16', '02-17', '02-18', '02-19', '02-20', '02-21', '02-22', '02-23'].map((date) => [
        date,
        null,
        'holiday',
        '春节',
      ]),
      ['02-24', 3, 'weekday', null],
      ['02-25', 4, 'weekday', null],
      ['02-26', 5, 'weekday', null],
      ['02-27', 6, 'weekday', null],
      ['02-28', 7, 'makeUpWorkday', '春节'],
    ]);
    expect(days[2]?.table?.notice.number).toEqual('国办发明电〔2025〕7号');
  });

  it('is provisional as soon as it touches a year whose notice is not there', () => {
    expect(addWorkingDays(china, on('2026-12-21'), 5)).toEqual({ due: '2026-12-28', isProvisional: false });
    expect(addWorkingDays(china, on('2026-12-21'), 6)).toEqual({ due: '2026-12-29', isProvisional: true });
    expect(addWorkingDays(china, on('2026-12-30'), 2)).toEqual({ due: '2027-01-04', isProvisional: true });
  });
});

describe('a period of calendar days', () => {
  it('counts every day and moves an end on a day off to the next working day', () => {
    expect(addCalendarDays(china, on('2026-09-21'), 3).due).toEqual('2026-09-24');
    expect(addCalendarDays(china, on('2026-09-21'), 4).due).toEqual('2026-09-28');
  });
});

describe('workingDaysBetween', () => {
  it('counts as a period does, in both directions', () => {
    expect(workingDaysBetween(china, on('2022-09-28'), on('2022-10-12'))).toEqual(7);
    expect(workingDaysBetween(china, on('2022-10-12'), on('2022-09-28'))).toEqual(-7);
    expect(workingDaysBetween(china, on('2022-09-28'), on('2022-09-28'))).toEqual(0);
  });
});
