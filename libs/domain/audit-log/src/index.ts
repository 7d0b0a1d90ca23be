export * from './commitment.js';
export * from './entry.js';
