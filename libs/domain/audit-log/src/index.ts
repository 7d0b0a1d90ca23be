export * from './actions.js';
export * from './check-chain.js';
export * from './commitment.js';
export * from './entry.js';
export * from './read-entry.js';
