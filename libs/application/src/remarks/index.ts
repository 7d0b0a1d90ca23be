export * from './add-comment.handler.js';
export * from './comment-queries.js';
export * from './copy-item.handler.js';
export type { ItemCopyRow } from './item-copy-row.js';
export type { TogetherRow } from './together-row.js';
export { RemarkDesk } from './remark-desk.js';
export * from './remark.errors.js';
export * from './urge-item.handler.js';
