export { DecideProcessHandler } from './decide-process.handler.js';
export { type CounterExample, counterExamplesOf } from './counter-examples.js';
export * from './definition.errors.js';
export type * from './definition-rows.js';
export * from './definition.store.port.js';
export { OfficeProcesses } from './office-processes.js';
export * from './process-prover.port.js';
export * from './process-queries.js';
export { type ProcessInUse, ProcessesInUse } from './processes-in-use.js';
export { type ToldFault, tellFault } from './proof-story.js';
export { ProposeProcessHandler } from './propose-process.handler.js';
export { InlineProver, proveSources } from './prove-sources.js';
export {
  processKeepers,
  processPurposes,
  type ProcessPurpose,
  proposalPurposes,
  type ProposalPurpose,
} from './purposes.js';
export { readPolicyDocument } from './read-policies.js';
export { RefusedProcesses } from './refused-processes.js';
export type { UnitProof } from './unit-proof.js';
export { UnitProofs } from './unit-proofs.js';
