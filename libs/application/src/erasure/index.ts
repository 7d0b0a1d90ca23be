export * from './erasure.js';
export * from './erasure.errors.js';
export * from './erasure.store.port.js';
export { DecideErasureHandler } from './decide-erasure.handler.js';
export { ErasureQueries, type ListedErasure } from './erasure-queries.js';
export { ProposeErasureHandler } from './propose-erasure.handler.js';
