export * from './check-submission.js';
export * from './determine-attribute.js';
export * from './document-number.js';
export * from './index-number.js';
export type { LegalReference } from './legal-reference.js';
export * from './parse-release-plan.js';
export * from './printed-mark.js';
export * from './release-plan.js';
export * from './withhold-ground.js';
