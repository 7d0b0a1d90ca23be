/**
 * Ways of writing a day or month of birth, from the place where the figure begins.
 *
 * @source 银川市综合执法监督局政务公开任务台账 (2022) 第11项: 出生日期; GB/T 15835-2011 (forms of dates)
 */
export const datePattern =
  /(?:(?:19|20)\d{2}|\d{2})\s{0,2}(?:年\s{0,2}\d{1,2}\s{0,2}月(?:\s{0,2}\d{1,2}\s{0,2}[日号])?|[-/.—–]\s{0,2}\d{1,2}\s{0,2}[-/.—–]\s{0,2}\d{1,2}(?:日)?|[-/.]\d{1,2}(?![\d.]))(?!\d)/uy;

/** Eight figures, or a year alone, or a year and a month without a sign: only in a column or behind a word. */
export const bareDatePattern =
  /(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:19|20)\d{2}(?:0[1-9]|1[0-2])|(?:19|20)\d{2}年?)(?!\d)/uy;

/** In Chinese figures. */
export const chineseDatePattern =
  /[一二][九零〇○][一二三四五六七八九零〇○]{2}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}[日号])?/gu;

/** The figures of such a date; zero has three forms, and each stands ten places behind the other. */
export const chineseFigures = /[〇零○一二三四五六七八九十]+/gu;
export const figureValues = '〇一二三四五六七八九零_________○';

/** Behind a date: it is a birth date. */
export const bornBehind = /^\s{0,2}[日]?\)?\s{0,2}(?:出生|生人|生于|生(?![产活效成态命物育长意鲜源日]))/u;

/** Behind a date: somebody was born on it (1985年7月12日，马某出生于永宁县). */
export const personBornBehind =
  /^,?(?:其|他|她|本人|当事人|申请人|被告人|[\u4e00-\u9fff]某{1,2}|[\u4e00-\u9fff]{2,3})出生[于在]/u;

/** Before a date: sex, maybe nation, and nothing else but commas. */
export const personBefore =
  /(?:^|[\s,、;:(（|])(?:男|女)(?:性)?[\s,、;|]{1,3}(?:[\u4e00-\u9fff]{1,5}族[\s,、;|]{1,3})?$/u;

/** A published curriculum of an official: 出生年月 by the month is customary there. */
export const curriculum = /现任|历任|拟任|任职|参加工作|入党|中共党员|党组|职务/u;
