export * from './allowed-events.js';
export type { CaseContext } from './case-context.js';
export { actedIn, emptyContext } from './case-context.js';
export * from './case-event.js';
export * from './consequences.js';
export * from './take-back.js';
export { awaitableAt, isFulfilled, isIncluded, someStepWaits } from './conditions.js';
export {
  compile,
  compileAside,
  definitionBytes,
  definitionHash,
  findCompiled,
  type CompiledProcess,
  type ProcessSource,
} from './compile.js';
export { compareDefinitions } from './compare/compare-definitions.js';
export { conditionText, leadsTo } from './compare/compare-steps.js';
export {
  type DefinitionChange,
  type DefinitionChangeCode,
  definitionChangeCodes,
} from './compare/definition-change.js';
export * from './changes/change-class.js';
export * from './changes/classify.js';
export * from './changes/matrix.js';
export {
  decide,
  GuardWithoutReasonError,
  tasksAt,
  type Decided,
  type Effect,
  type Moved,
  type OpenedTask,
  type Refused,
} from './decide.js';
export type * from './definition.js';
export type * from './language/document.js';
export * from './language/issue.js';
export { lower } from './language/lower.js';
export * from './language/parse.js';
export { processSchema } from './language/schema.js';
export * from './definitions/index.js';
export * from './floor.js';
export * from './diagram.js';
export * from './eligibility.js';
export * from './listing.js';
export * from './migrate/check-plan.js';
export * from './migrate/migrate-case.js';
export * from './prove/index.js';
export * from './leave-case.js';
export * from './recusal.js';
export * from './refusal.js';
export {
  isClosed,
  machineFormatOf,
  openSteps,
  SnapshotMismatchError,
  stateOf,
  type StoredSnapshot,
} from './snapshot.js';
export * from './staffing/index.js';
export * from './start-case.js';
export * from './vocabulary.js';
export type { Voice } from './voices.js';
