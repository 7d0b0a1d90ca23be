export * from './fire-timer.handler.js';
