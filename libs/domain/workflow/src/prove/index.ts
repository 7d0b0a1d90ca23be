export { faultCodes, type Fault, type FaultCode } from './fault.js';
export type { OfficePolicy } from './office-policy.js';
export { prove, type Proof, type ProofOptions } from './prove.js';
export { replay, type Replayed } from './replay.js';
export { proofUnits, understaffed } from './staffed.js';
