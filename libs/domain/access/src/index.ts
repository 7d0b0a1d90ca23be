export * from './item-standing.js';
export * from './permission-table.js';
