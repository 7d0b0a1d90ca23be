export * from './printed-form.port.js';
