export * from './parse-rows.js';
export * from './table-cells.js';
export * from './table-spec.js';
