import type { CaseEvent } from '../case-event.js';
import type { StateId } from '../vocabulary.js';

/** Everything that a proof can find against a definition; each has a sentence in the message catalogues. */
export const faultCodes = [
  'PROOF.DEAD_END',
  'PROOF.LIVELOCK',
  'PROOF.UNREACHABLE',
  'PROOF.BYPASS',
  'PROOF.STALE',
  'PROOF.UNSIGNED',
  'PROOF.AFTERWARDS_MISSING',
  'PROOF.SEPARATION',
  'PROOF.SHARED_PROOFS',
  'PROOF.NOBODY_CAN',
  'PROOF.NOT_STAFFED',
  'PROOF.NO_DEADLINE',
  'PROOF.CONSENT_ONLY',
  'PROOF.DISSENT_CONFIRMS',
  'PROOF.SILENCE_DECIDES',
  'PROOF.WITHOUT_REASON',
  'PROOF.WITHOUT_AUTHENTICATION',
  'PROOF.BLIND',
  'PROOF.TOO_EARLY',
  'PROOF.POLICY',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** Something that is wrong with a definition, shown by a case that goes wrong. */
export interface Fault {
  readonly code: FaultCode;
  /** What the sentence names: steps, states, events, rules, numbers of people. */
  readonly params: Readonly<Record<string, string>>;
  /** The shortest case that shows it, event by event from its start; every one is accepted by the engine. */
  readonly events: readonly CaseEvent[];
  /** Where the case is then. */
  readonly state: StateId;
}
