import { datesOf, fieldOfIssue, holidayTableOf, type HolidayTableValues } from './holiday-table.js';

const notice: HolidayTableValues = {
  region: 'CN',
  year: 2031,
  isWhole: true,
  number: ' 国办发明电〔2030〕1号 ',
  title: '国务院办公厅关于2031年部分节假日安排的通知',
  issuer: '国务院办公厅',
  issuedOn: '2030-11-04',
  periods: [
    { name: '元旦', first: '2031-01-01' },
    { name: '春节', first: '2031-01-22', last: '2031-01-29', worked: '1月19日（周日）、2月1日（周六）上班' },
  ],
};

describe('a holiday table', () => {
  it('is what was typed in of its notice', () => {
    const periods = notice.periods.map((one) => ({ ...one, worked: one.worked?.replace('上班', '') ?? '' }));
    expect(holidayTableOf({ ...notice, periods }, [])).toEqual({
      id: 'cn-2031',
      version: 1,
      region: 'CN',
      arranges: 2031,
      notice: {
        number: '国办发明电〔2030〕1号',
        title: '国务院办公厅关于2031年部分节假日安排的通知',
        issuer: '国务院办公厅',
        issuedOn: '2030-11-04',
      },
      periods: [
        { name: '元旦', off: [['2031-01-01', '2031-01-01']], worked: [] },
        { name: '春节', off: [['2031-01-22', '2031-01-29']], worked: ['2031-01-19', '2031-02-01'] },
      ],
    });
  });

  it('is a further version when it is entered again, and one of its own when it changes days of a known year', () => {
    const known = [{ id: 'cn-2031', version: 2 }];
    const again = holidayTableOf(notice, known);
    const change = holidayTableOf({ ...notice, isWhole: false, issuedOn: '2031-03-22' }, known);
    expect([again.id, again.version, change.id, change.version, change.arranges]).toEqual([
      'cn-2031',
      3,
      'cn-2031-20310322',
      1,
      null,
    ]);
  });
});

describe('days as people write them', () => {
  it('are read with and without their year', () => {
    expect(datesOf('2030-12-29 1月4日（星期六）、2031/2/1', 2031)).toEqual([
      '2030-12-29',
      '2031-01-04',
      '2031-02-01',
    ]);
    expect(datesOf('', 2031)).toEqual([]);
  });

  it('are not guessed', () => {
    expect([datesOf('2月7日上班', 2031), datesOf('20310207', 2031)]).toEqual([null, null]);
  });
});

it('shows an issue at the field it is about', () => {
  const paths = ['notice.title', 'periods[1].worked[0]', 'periods[0].off[0][1]', 'periods', 'id'];
  expect(paths.map(fieldOfIssue)).toEqual([
    ['title'],
    ['periods', 1, 'worked'],
    ['periods', 0, 'first'],
    null,
    null,
  ]);
});
