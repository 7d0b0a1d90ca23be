export * from './environment.ports.js';
export * from './rows.js';
export * from './unit-of-work.port.js';
