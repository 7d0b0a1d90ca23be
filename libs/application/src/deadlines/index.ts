export * from './change-deadline.handler.js';
export * from './deadline.errors.js';
export * from './deadline.store.port.js';
export type * from './deadline-row.js';
export * from './deadline-queries.js';
export * from './notify-deadline.handler.js';
export * from './publication-limit-queries.js';
export * from './recompute-deadlines.handler.js';
