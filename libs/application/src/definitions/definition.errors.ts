import { AppError } from '#domain/kernel';
import type { DocumentIssue } from '#domain/workflow';
import type { Language } from '../messages/message-sections.js';
import { type CounterExample, counterExamplesOf } from './counter-examples.js';
import type { UnitProof } from './unit-proof.js';

export const processRefusalCodes = [
  'PROCESS.NOT_PROPOSER',
  'PROCESS.NOT_DECIDER',
  'PROCESS.SAME_PERSON',
  'PROCESS.NOT_OWN_PROPOSAL',
  'PROCESS.STALE_AUTHENTICATION',
] as const;
export type ProcessRefusalCode = (typeof processRefusalCodes)[number];

/** It is not this person's to propose or to bring into force; the attempt is an entry. */
export class ProcessChangeRefusedError extends AppError {
  readonly code = 'PROCESS.REFUSED';
  readonly kind = 'refused';
  readonly reasons: readonly { readonly code: ProcessRefusalCode }[];
  constructor(codes: readonly ProcessRefusalCode[]) {
    super(`change of process refused: ${codes.join(', ')}`);
    this.reasons = codes.map((code) => ({ code }));
  }
}

export const processIssueCodes = [
  'PROCESS.LEADS_NOWHERE',
  'PROCESS.KIND_UNFIT',
  'PROCESS.NAME_TAKEN',
  'PROCESS.PERIOD',
  'PROCESS.ALREADY_IN_FORCE',
  'PROCESS.POLICIES_UNREADABLE',
] as const;
export type ProcessIssueCode = (typeof processIssueCodes)[number];

/** What was proposed cannot be read, or does not fit its purpose. */
export class ProcessUnfitError extends AppError {
  readonly code = 'PROCESS.UNFIT';
  readonly kind = 'invalid';
  constructor(
    readonly issues: readonly (DocumentIssue | { readonly code: ProcessIssueCode; readonly path: string })[],
  ) {
    super(`process unfit: ${issues.map(({ code }) => code).join(', ')}`);
  }
}

/** The proof found something; what it found is told as stories. */
export class ProcessNotProvenError extends AppError {
  readonly code = 'PROCESS.NOT_PROVEN';
  readonly kind = 'refused';
  constructor(readonly proven: UnitProof) {
    super(`not proven: ${proven.proof.faults.map(({ fault }) => fault.code).join(', ')}`);
  }

  /** The shortest case against it for every fault, as people are told it. */
  counterExamples(language: Language): readonly CounterExample[] {
    return counterExamplesOf(this.proven, language);
  }
}

/** The proof took longer than anybody waits: the definition has too many ways. */
export class ProofTooLongError extends AppError {
  readonly code = 'PROCESS.PROOF_TOO_LONG';
  readonly kind = 'refused';
  constructor() {
    super('the proof did not end in time');
  }
}

/** There is no such proposal, or none that this person may know of. */
export class ProposalNotFoundError extends AppError {
  readonly code = 'PROCESS.NO_SUCH_PROPOSAL';
  readonly kind = 'not-found';
  constructor() {
    super('no such proposal');
  }
}

/** Somebody has decided on the proposal in the meantime. */
export class ProposalDecidedError extends AppError {
  readonly code = 'PROCESS.DECIDED_ALREADY';
  readonly kind = 'conflict';
  constructor() {
    super('the proposal has been decided');
  }
}
