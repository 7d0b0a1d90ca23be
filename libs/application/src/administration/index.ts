export * from './access-change.js';
export * from './administration.errors.js';
export * from './administration.store.port.js';
export { AdministrationQueries, type ChangeView } from './administration-queries.js';
export { DecideAccessChangeHandler } from './decide-access-change.handler.js';
export { ProposeAccessChangeHandler } from './propose-access-change.handler.js';
export { RefusedAccessChanges } from './refused-access-changes.js';
