export * from './expert-access.js';
export type { ExpertLinkRow, ExpertLinkState } from './expert-link-row.js';
export * from './expert-queries.js';
export * from './expert.errors.js';
export * from './expert.store.port.js';
export * from './invite-expert.handler.js';
export * from './revoke-expert-link.handler.js';
