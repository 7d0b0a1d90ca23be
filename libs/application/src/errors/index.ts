export * from './conflict.errors.js';
export * from './not-found.error.js';
export * from './refused.errors.js';
