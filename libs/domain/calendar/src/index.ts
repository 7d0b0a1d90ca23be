export * from './calendar-table.js';
export { readCivilDate, type Weekday } from './civil-date.js';
export * from './due-date-report.js';
export * from './parse-calendar-table.js';
export * from './rules/counting-rules.js';
export * from './working-calendar.js';
export * from './working-days.js';
