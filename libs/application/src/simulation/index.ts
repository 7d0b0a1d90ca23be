export { NobodyStartsError, simulate } from './simulate.js';
export * from './simulation-input.js';
export * from './simulation-load.js';
export * from './simulation-report.js';
export * from './with-step.js';
