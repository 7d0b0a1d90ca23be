export * from './consequence-queries.js';
export type { GivenAnswer } from './given-answers.js';
export * from './position-query.js';
export * from './stop-item.handler.js';
export * from './take-back.handler.js';
