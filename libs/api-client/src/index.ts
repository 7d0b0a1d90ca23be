export * from './office-client.js';
export type { components, operations, paths } from './generated/api-types.js';
