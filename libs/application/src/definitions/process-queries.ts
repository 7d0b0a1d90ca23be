import { Inject, Injectable } from '@nestjs/common';
import { AppError, type PersonActor, type UnitId } from '#domain/kernel';
import {
  compareDefinitions,
  type CompiledProcess,
  type DefinitionChange,
  type OfficePolicy,
} from '#domain/workflow';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { watchedUnits } from '../cases/migrate-cases.handler.js';
import { ProcessChangeRefusedError, ProposalNotFoundError } from './definition.errors.js';
import {
  DEFINITION_STORE,
  type DefinitionStore,
  type InForce,
  type OfficeDuty,
  type ProcessProposal,
  type ProposalOutcome,
} from './definition.store.port.js';
import { OfficeProcesses } from './office-processes.js';
import { type ProcessInUse, ProcessesInUse } from './processes-in-use.js';
import { decisionRefusals, mayKnowProposal } from './proposal-rights.js';
import { holdsAny, proposingDuties, type ProposalPurpose } from './purposes.js';
import { readPolicyDocument } from './read-policies.js';
import { readSubject } from './read-subject.js';
import type { UnitProof } from './unit-proof.js';
import { UnitProofs } from './unit-proofs.js';

/** No unit has this name. */
export class UnitNotFoundError extends AppError {
  readonly code = 'PROCESS.NO_SUCH_UNIT';
  readonly kind = 'not-found';
  constructor() {
    super('no such unit');
  }
}

/** How a unit works, and what is proposed to change about it. */
export interface UnitProcesses {
  readonly unitId: UnitId;
  readonly inUse: readonly ProcessInUse[];
  readonly policies: readonly PolicySet[];
  readonly proposals: readonly ProposalView[];
  readonly mayPropose: boolean;
  /** Definitions on which open cases run that this person may move to another. */
  readonly running: readonly RunningProcess[];
}

/** A definition with how many open cases run on it. */
export interface RunningProcess {
  readonly process: CompiledProcess;
  readonly openCases: number;
}

/** Rules of the office that every definition is asked for beside what the law asks. */
export interface PolicySet {
  readonly inForce: InForce;
  readonly policies: readonly OfficePolicy[];
}

export interface ProposalView extends ProcessProposal {
  /** What this person may answer. */
  readonly allowedOutcomes: readonly ProposalOutcome[];
  /** Why it is not this person's to bring into force. */
  readonly reasons: readonly string[];
}

/** The people of a unit and of those above it, and what they cannot finish. */
export interface UnitStaffing {
  readonly holders: readonly OfficeDuty[];
  readonly inUse: readonly ProcessInUse[];
  readonly shortages: Pick<UnitProof, 'proof' | 'sources'>;
}

/** A proposal with everything that its second person looks at. */
export interface ProposalDetail {
  readonly proposal: ProposalView;
  readonly text: string;
  /** Null for the office's rules. */
  readonly process: CompiledProcess | null;
  /** What holds now for the same purpose; null for the office's rules. */
  readonly compared: ProcessInUse | null;
  readonly changes: readonly DefinitionChange[];
}

/** Definitions in use, proposals, and proofs that anybody may ask for before proposing. */
@Injectable()
export class ProcessQueries {
  constructor(
    @Inject(DEFINITION_STORE) private readonly store: DefinitionStore,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly inUse: ProcessesInUse,
    private readonly processes: OfficeProcesses,
    private readonly proofs: UnitProofs,
  ) {}

  /** @throws UnitNotFoundError */
  async ofUnit(unitId: UnitId, actor: PersonActor): Promise<UnitProcesses> {
    const upwards = await this.store.listUpwards(unitId);
    if (upwards.length === 0) throw new UnitNotFoundError();
    const inForce = await this.store.listInForce(unitId, this.clock.now());
    const proposals = mayKnowProposal(actor, upwards) ? await this.store.listProposals([unitId]) : [];
    return {
      unitId,
      inUse: await this.inUse.of(unitId),
      policies: await Promise.all(
        inForce.filter(({ purpose }) => purpose === 'policies').map((one) => this.policySet(one)),
      ),
      proposals: proposals.map((proposal) => this.viewOf(proposal, actor, upwards)),
      mayPropose: holdsAny(actor, proposingDuties, upwards),
      running: await this.running(actor),
    };
  }

  /** @throws ProposalNotFoundError */
  async proposal(id: string, actor: PersonActor): Promise<ProposalDetail> {
    const proposal = await this.store.findProposal(id);
    const upwards = proposal === null ? [] : await this.store.listUpwards(proposal.unitId);
    if (proposal === null || !mayKnowProposal(actor, upwards)) throw new ProposalNotFoundError();
    const view = this.viewOf(proposal, actor, upwards);
    const { purpose, subject, unitId } = proposal;
    if (purpose === 'policies') {
      const text = textOf(await this.store.findPolicies(subject));
      return { proposal: view, text, process: null, compared: null, changes: [] };
    }
    const text = textOf(await this.store.findDefinition(subject));
    const process = await this.processes.get(subject);
    const compared = (await this.inUse.of(unitId)).find((one) => one.purpose === purpose) ?? null;
    const changes = compared === null ? [] : compareDefinitions(compared.process, process);
    return { proposal: view, text, process, compared, changes };
  }

  /** Any definition by its hash. @throws DefinitionNotFoundError */
  definition(hash: string): Promise<CompiledProcess> {
    return this.processes.get(hash);
  }

  /** What a proof would say of a text; nothing is kept. @throws ProcessUnfitError, ProofTooLongError */
  check(unitId: UnitId, purpose: ProposalPurpose, text: string): Promise<UnitProof> {
    return this.proofs.of(unitId, readSubject(purpose, text));
  }

  /** Who holds which duty for a unit, and what they cannot finish. @throws UnitNotFoundError, ProcessChangeRefusedError */
  async staffing(unitId: UnitId, actor: PersonActor): Promise<UnitStaffing> {
    const upwards = await this.store.listUpwards(unitId);
    if (upwards.length === 0) throw new UnitNotFoundError();
    if (!mayKnowProposal(actor, upwards)) throw new ProcessChangeRefusedError(['PROCESS.NOT_DECIDER']);
    const holders = await this.store.listHolders(this.clock.now());
    return {
      holders: holders.filter((holder) => upwards.includes(holder.unitId)),
      inUse: await this.inUse.of(unitId),
      shortages: await this.proofs.ofStaffing(unitId),
    };
  }

  private async running(actor: PersonActor): Promise<readonly RunningProcess[]> {
    const units = watchedUnits(actor);
    if (units.length === 0) return [];
    const counts = await this.store.countOpenCases(units);
    return Promise.all(
      counts.map(async ({ hash, cases }) => ({ process: await this.processes.get(hash), openCases: cases })),
    );
  }

  private viewOf(proposal: ProcessProposal, actor: PersonActor, upwards: readonly string[]): ProposalView {
    if (proposal.outcome !== null) return { ...proposal, allowedOutcomes: [], reasons: [] };
    const now = this.clock.now();
    const refusals = (outcome: ProposalOutcome) =>
      decisionRefusals(actor, proposal, { outcome, upwards, now });
    // That the password is to be given again is asked when somebody acts, not when somebody looks.
    const lasting = refusals('activated').filter((code) => code !== 'PROCESS.STALE_AUTHENTICATION');
    return {
      ...proposal,
      allowedOutcomes: [
        ...(lasting.length === 0 ? (['activated', 'declined'] as const) : []),
        ...(refusals('withdrawn').length === 0 ? (['withdrawn'] as const) : []),
      ],
      reasons: lasting,
    };
  }

  private async policySet(inForce: InForce): Promise<PolicySet> {
    const read = readPolicyDocument(JSON.parse(textOf(await this.store.findPolicies(inForce.subject))));
    return { inForce, policies: read.ok ? read.policies : [] };
  }
}

function textOf(body: Uint8Array | null): string {
  return Buffer.from(body ?? '').toString('utf8');
}
