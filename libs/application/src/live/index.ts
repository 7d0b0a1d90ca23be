export * from './live.ports.js';
