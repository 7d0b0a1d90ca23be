export * from './paper-queries.js';
export * from './paper-rows.js';
export * from './paper.store.port.js';
export * from './print-paper-form.handler.js';
export { scanBytesMax } from './read-scan.js';
export * from './record-paper-decision.handler.js';
