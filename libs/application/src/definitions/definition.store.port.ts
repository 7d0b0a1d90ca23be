import type { Digest, Duty, Instant, PersonId, UnitId } from '#domain/kernel';
import type { ProposalPurpose } from './purposes.js';

export type ProposalOutcome = 'activated' | 'declined' | 'withdrawn';

/** A proposal as it stands. */
export interface ProcessProposal {
  readonly id: string;
  readonly unitId: UnitId;
  readonly purpose: ProposalPurpose;
  /** Hash of the definition, or of the office's rules. */
  readonly subject: Digest;
  readonly reason: string;
  readonly validFrom: Instant | null;
  readonly validTo: Instant | null;
  readonly proposedBy: PersonId;
  readonly proposerName: string;
  readonly proposedAt: Instant;
  readonly outcome: ProposalOutcome | null;
  readonly deciderName: string | null;
  readonly decidedAt: Instant | null;
}

/** What is in force in a unit for one purpose, and where it was brought into force. */
export interface InForce {
  readonly purpose: ProposalPurpose;
  readonly subject: Digest;
  /** The unit itself, or the nearest above it. */
  readonly unitId: UnitId;
  readonly validFrom: Instant;
  readonly validTo: Instant | null;
}

/** Somebody with a duty at this moment. */
export interface OfficeDuty {
  readonly personId: PersonId;
  readonly name: string;
  readonly unitId: UnitId;
  readonly duty: Duty;
  readonly step: string | null;
}

/** Open cases of one definition. */
export interface OpenCaseCount {
  readonly hash: string;
  readonly cases: number;
}

/** What the office has written down about how it works; reads only. */
export interface DefinitionStore {
  /** Canonical bytes of a definition. */
  findDefinition(hash: string): Promise<Uint8Array | null>;
  /** Canonical bytes of a set of the office's own rules. */
  findPolicies(hash: string): Promise<Uint8Array | null>;
  /** Hash of the definition that has this name and version. */
  findNamed(name: string, version: number): Promise<string | null>;
  /** Hashes of every definition that was ever brought into force. */
  listActivated(): Promise<readonly string[]>;
  /** The unit and those above it, nearest first. */
  listUpwards(unitId: UnitId): Promise<readonly UnitId[]>;
  getProfile(unitId: UnitId): Promise<string | null>;
  /** The nearest for each purpose; of the office's rules all, the unit's and those above it. */
  listInForce(unitId: UnitId, at: Instant): Promise<readonly InForce[]>;
  /** Proposals for these units: the waiting ones, then the newest decided ones. */
  listProposals(units: readonly UnitId[]): Promise<readonly ProcessProposal[]>;
  findProposal(id: string): Promise<ProcessProposal | null>;
  /** How many open cases run on each definition, in what those who watch over these units see. */
  countOpenCases(units: readonly UnitId[]): Promise<readonly OpenCaseCount[]>;
  listHolders(at: Instant): Promise<readonly OfficeDuty[]>;
}

export const DEFINITION_STORE = Symbol('DefinitionStore');
