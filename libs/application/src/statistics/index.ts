export * from './event-log.js';
export * from './export-audit.handler.js';
export * from './return-statistics.js';
