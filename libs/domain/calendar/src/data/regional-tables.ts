import type { CalendarTable, RegionCode } from '../calendar-table.js';
import { type NoticeRow, type PeriodRow, tableOf } from './table-rows.js';

/** A region whose own holidays are arranged year by year: without its table a year is provisional there. */
export interface RegionWithHolidays {
  readonly region: RegionCode;
  readonly name: string;
  readonly holidays: readonly string[];
}

/** @source 全国年节及纪念日放假办法 (国务院令第795号) 第四条: festivals of national minorities, by their local governments */
export const regionsWithHolidays: readonly RegionWithHolidays[] = [
  { region: '640000', name: '宁夏回族自治区', holidays: ['开斋节', '古尔邦节'] },
];

function ningxiaTable(year: number, notice: NoticeRow, rows: readonly PeriodRow[]): CalendarTable {
  const head = { id: `640000-${year}`, version: 1, region: '640000', arranges: year, year };
  return tableOf(head, '宁夏回族自治区人民政府办公厅', notice, rows);
}

/** Only what the region adds to the national notice; other years and regions are loaded by the office. */
export const regionalTables: readonly CalendarTable[] = [
  ningxiaTable(
    2019,
    ['宁政办发〔2018〕137号', '自治区人民政府办公厅关于2019年部分节假日安排的通知', null],
    [
      ['开斋节', '06-05/06-06'],
      ['古尔邦节', '08-12/08-13'],
    ],
  ),
  ningxiaTable(
    2020,
    [null, '自治区人民政府办公厅关于2020年部分节假日安排的通知', '2019-12-04'],
    [
      ['开斋节', '05-25/05-26'],
      ['古尔邦节', '07-30/07-31'],
    ],
  ),
];
