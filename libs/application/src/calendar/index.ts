export * from './add-calendar-table.handler.js';
export * from './calendar.store.port.js';
export * from './calendar-queries.js';
