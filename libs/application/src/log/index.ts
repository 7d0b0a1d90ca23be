export * from './guarded-unit-of-work.js';
export * from './log-queries.js';
export * from './log-reader.port.js';
export * from './log-watch.js';
export * from './log.errors.js';
export * from './proof-files.js';
export * from './prove-sign-off.js';
export { receiptBytes, type Receipt } from './receipt-for.js';
