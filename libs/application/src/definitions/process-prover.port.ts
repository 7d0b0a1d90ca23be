import type { Fault, OfficePolicy, ProcessSource, RosterMember } from '#domain/workflow';

/** What is to be proven, as plain data: it travels to a thread of its own. */
export interface ProofRequest {
  readonly sources: readonly ProcessSource[];
  readonly policies: readonly OfficePolicy[];
  /** The people of the unit, with units named as `proofUnits` names them; null where staffing is not asked. */
  readonly roster: readonly RosterMember[] | null;
}

/** Everything against the definitions, each fault with the one that it is in. */
export interface ProcessProof {
  readonly faults: readonly { readonly definition: string; readonly fault: Fault }[];
  readonly situations: number;
  readonly transitions: number;
}

/** Proves definitions; however long it takes, nobody else waits for it. */
export interface ProcessProver {
  /** @throws ProofTooLongError */
  prove(request: ProofRequest): Promise<ProcessProof>;
}

export const PROCESS_PROVER = Symbol('ProcessProver');

/** The oldest and newest reader of the language that this program proves with; a proof names it. */
export const provingReader = 2;
