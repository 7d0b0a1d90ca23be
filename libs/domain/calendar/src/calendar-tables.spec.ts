import { getSolarDateFromLunar, getSolarTermDate, isWorkday } from 'chinese-days';
import type { CivilDate } from '#domain/kernel';
import { civilDateOfDay, dayNumberOf, daysAfter, weekdayOf } from './civil-date.js';
import type { CalendarTable } from './calendar-table.js';
import { nationalTables } from './data/national-tables.js';
import { movingDays } from './data/statutory-days.js';
import { parseCalendarTable } from './parse-calendar-table.js';
import { makeCalendar, shippedTables } from './working-calendar.js';
import { addWorkingDays } from './working-days.js';

const on = (date: string) => dayNumberOf(date as CivilDate);
const years = nationalTables.flatMap(({ arranges }) => arranges ?? []);

function daysOf(year: number): ReturnType<typeof on>[] {
  const first = on(`${year}-01-01`);
  const count = on(`${year + 1}-01-01`) - first;
  return Array.from({ length: count }, (_, index) => daysAfter(first, index));
}

describe('the national tables', () => {
  it('arrange every year from 2018 to 2026', () => {
    expect(years).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  });

  it.each(years)('agree with the public package chinese-days on every day of %i', (year) => {
    const china = makeCalendar();
    const different = daysOf(year)
      .map((day) => china.dayOf(day))
      .filter(({ date, isWorking }) => isWorkday(date) !== isWorking);
    expect(different).toEqual([]);
  });

  it('put every make-up day on a weekend', () => {
    const worked = nationalTables.flatMap(({ periods }) => periods.flatMap((period) => period.worked));
    expect(worked.filter((date) => weekdayOf(on(date)) <= 5)).toEqual([]);
  });

  it.each(years.filter((year) => year !== 2020))(
    'take as many weekdays off in %i as the law gives holidays, no more',
    (year) => {
      const periods = nationalTables
        .filter(({ id }) => id.startsWith(`cn-${year}`))
        .flatMap((table) => table.periods);
      const off = new Set(
        periods.flatMap(({ off: spans }) =>
          spans.flatMap(([first, last]) =>
            Array.from({ length: on(last) - on(first) + 1 }, (_, index) => daysAfter(on(first), index)),
          ),
        ),
      );
      const weekdaysOff = [...off].filter((day) => weekdayOf(day) <= 5).length;
      const worked = new Set(periods.flatMap((period) => period.worked)).size;
      expect(weekdaysOff - worked).toEqual(year < 2025 ? 11 : 13);
    },
  );

  it('all pass the reader that takes tables from outside', () => {
    const refused = shippedTables
      .map((table) => parseCalendarTable(structuredClone(table)))
      .filter(({ ok }) => !ok);
    expect(refused).toEqual([]);
  });
});

describe('a year without a notice', () => {
  it('knows the holidays that the law fixes, and is provisional', () => {
    const china = makeCalendar();
    const statutory = daysOf(2027)
      .map((day) => china.dayOf(day))
      .filter(({ reason }) => reason === 'statutory')
      .map(({ date, name, isProvisional }) => `${date} ${name} ${isProvisional}`);
    expect(statutory).toEqual([
      '2027-01-01 元旦 true',
      '2027-02-05 春节 true',
      '2027-02-06 春节 true',
      '2027-02-07 春节 true',
      '2027-02-08 春节 true',
      '2027-04-05 清明节 true',
      '2027-05-01 劳动节 true',
      '2027-05-02 劳动节 true',
      '2027-06-09 端午节 true',
      '2027-09-15 中秋节 true',
      '2027-10-01 国庆节 true',
      '2027-10-02 国庆节 true',
      '2027-10-03 国庆节 true',
    ]);
  });

  it('takes the days of the Chinese calendar from rows that agree with chinese-days', () => {
    const solar = (year: number, lunar: string) => getSolarDateFromLunar(`${year}-${lunar}`).date.slice(5);
    const computed = [...movingDays.keys()].map((year) => [
      year,
      {
        springFestival: solar(year, '1-1'),
        qingming: getSolarTermDate(year, 4, 'pure_brightness').slice(5),
        dragonBoat: solar(year, '5-5'),
        midAutumn: solar(year, '8-15'),
      },
    ]);
    expect([...movingDays]).toEqual(computed);
  });

  it('becomes known when its table is there, and dates move', () => {
    const start = '2026-12-30' as CivilDate;
    const invented: CalendarTable = {
      id: 'cn-2027',
      version: 1,
      region: 'CN',
      arranges: 2027,
      notice: { number: null, title: '虚构的通知', issuer: '虚构机关', issuedOn: null },
      periods: [{ name: '元旦', off: [['2026-12-31' as CivilDate, '2027-01-03' as CivilDate]], worked: [] }],
    };
    expect(addWorkingDays(makeCalendar(), start, 2)).toEqual({ due: '2027-01-04', isProvisional: true });
    expect(addWorkingDays(makeCalendar('CN', [...shippedTables, invented]), start, 2)).toEqual({
      due: '2027-01-05',
      isProvisional: false,
    });
  });
});

describe('a region with holidays of its own', () => {
  it('adds them to the nation, for itself and what lies inside it', () => {
    const dayIn = (region: string) => makeCalendar(region).dayOf(on('2020-05-25')).isWorking;
    expect([dayIn('CN'), dayIn('110000'), dayIn('640000'), dayIn('640104')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is provisional in a year for which only the nation has a table', () => {
    const isProvisional = (region: string) => makeCalendar(region).dayOf(on('2026-03-20')).isProvisional;
    expect([isProvisional('CN'), isProvisional('110000'), isProvisional('640100')]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('a later version of a table', () => {
  it('replaces the earlier one whole', () => {
    const first = nationalTables.at(-1)!;
    const corrected = { ...first, version: 2, periods: first.periods.slice(1) };
    const calendar = makeCalendar('CN', [corrected, ...nationalTables]);
    expect(civilDateOfDay(on('2026-01-02'))).toEqual('2026-01-02');
    expect(calendar.dayOf(on('2026-01-02')).isWorking).toEqual(true);
    expect(calendar.dayOf(on('2026-02-28')).table?.version).toEqual(2);
  });
});

describe('a table from outside', () => {
  const table = structuredClone(nationalTables[0]!) as unknown as Record<string, unknown>;
  const codesOf = (value: unknown) => {
    const parsed = parseCalendarTable(value);
    return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`);
  };

  it('is refused when it names no day: an empty year means unknown, not free of holidays', () => {
    expect(codesOf({ ...table, periods: [] })).toEqual(['SHAPE.TOO_FEW /periods']);
    expect(codesOf({ ...table, periods: [{ name: '元旦', off: [], worked: [] }] })).toEqual([
      'CALENDAR.NO_DAYS /periods',
    ]);
  });

  it('is refused with everything that is wrong', () => {
    const periods = [
      { name: '元旦', off: [['2018-01-03', '2018-01-01']], worked: ['2018-02-30'] },
      { name: '春节', off: [['2018-02-15', '2018-02-21']], worked: ['2018-02-15'] },
    ];
    expect(codesOf({ ...table, region: '宁夏', periods })).toEqual([
      'CALENDAR.REGION_UNKNOWN /region',
      'VALUE.DATE_INVALID /periods/0/worked/0',
    ]);
    periods[0]!.worked = ['2020-01-01'];
    expect(codesOf({ ...table, periods })).toEqual([
      'CALENDAR.SPAN_BACKWARDS /periods/0/off/0',
      'CALENDAR.DAY_OUTSIDE_YEAR /periods/0/worked/0',
      'CALENDAR.DAY_TWICE /periods/1/worked/0',
    ]);
  });
});
