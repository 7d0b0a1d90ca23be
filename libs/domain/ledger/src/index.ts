export * from './import-task-table.js';
export type { MetadataHints } from './metadata-hints.js';
