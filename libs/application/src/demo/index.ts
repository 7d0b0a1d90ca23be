export * from './demo-office.js';
export * from './demo-people.js';
export * from './seed-demo-office.handler.js';
