export * from './allowed-events.js';
export type { CaseContext } from './case-context.js';
export { actedIn } from './case-context.js';
export * from './case-event.js';
export { compile, definitionBytes, definitionHash, findCompiled, type CompiledProcess } from './compile.js';
export {
  decide,
  GuardWithoutReasonError,
  type Decided,
  type Effect,
  type Moved,
  type OpenedTask,
  type Refused,
} from './decide.js';
export type * from './definition.js';
export { countyOffice } from './definitions/county-office.v1.js';
export { takeDown } from './definitions/take-down.v1.js';
export * from './eligibility.js';
export * from './listing.js';
export * from './refusal.js';
export {
  isClosed,
  machineFormat,
  openSteps,
  SnapshotMismatchError,
  stateOf,
  type StoredSnapshot,
} from './snapshot.js';
export * from './start-case.js';
export * from './vocabulary.js';
