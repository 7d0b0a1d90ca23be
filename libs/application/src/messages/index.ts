export * from './catalogue.js';
export * from './message-sections.js';
