import { Inject, Injectable } from '@nestjs/common';
import type { AuditAction } from '#domain/audit-log';
import type { Instant, PersonActor } from '#domain/kernel';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import {
  type CommandEnvelope,
  type Transaction,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';
import {
  ProcessChangeRefusedError,
  ProcessNotProvenError,
  type ProcessRefusalCode,
  ProcessUnfitError,
  ProposalDecidedError,
  ProposalNotFoundError,
} from './definition.errors.js';
import {
  DEFINITION_STORE,
  type DefinitionStore,
  type ProcessProposal,
  type ProposalOutcome,
} from './definition.store.port.js';
import { provingReader } from './process-prover.port.js';
import { proofRow } from './proof-row.js';
import { decisionRefusals, mayKnowProposal } from './proposal-rights.js';
import { readSubject } from './read-subject.js';
import { RefusedProcesses } from './refused-processes.js';
import type { UnitProof } from './unit-proof.js';
import { UnitProofs } from './unit-proofs.js';

export interface DecideProcess {
  readonly proposalId: string;
  readonly outcome: ProposalOutcome;
}

export interface DecidedProcess {
  readonly id: string;
  readonly outcome: ProposalOutcome;
}

const actions: Readonly<Record<ProposalOutcome, AuditAction>> = {
  activated: 'process.activated',
  declined: 'process.declined',
  withdrawn: 'process.declined',
};

/**
 * The second person's word on how a unit shall work. What is brought into force is proven anew, with the people there
 * are at that moment; from then on new cases begin on it, and those that run stay where they are.
 */
@Injectable()
export class DecideProcessHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(DEFINITION_STORE) private readonly store: DefinitionStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    private readonly proofs: UnitProofs,
    private readonly refusals: RefusedProcesses,
  ) {}

  /**
   * @throws ProposalNotFoundError, ProposalDecidedError
   * @throws ProcessChangeRefusedError when it is not this person's to decide; the attempt is an entry.
   * @throws ProcessUnfitError when its time is over before it began.
   * @throws ProcessNotProvenError when it does not hold (any more); the attempt is an entry.
   */
  async execute(
    command: DecideProcess,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<DecidedProcess> {
    const proposal = await this.store.findProposal(command.proposalId);
    const upwards = proposal === null ? [] : await this.store.listUpwards(proposal.unitId);
    if (proposal === null || !mayKnowProposal(actor, upwards)) throw new ProposalNotFoundError();
    try {
      if (proposal.outcome === null) this.requireDecider(proposal, command.outcome, actor, upwards);
      const proven =
        command.outcome === 'activated' && proposal.outcome === null ? await this.prove(proposal) : null;
      return await this.unitOfWork.run(envelope, async (tx) => {
        if ((await tx.lockProcessProposal(proposal.id)) !== null) throw new ProposalDecidedError();
        return this.write(tx, proposal, { outcome: command.outcome, proven }, actor);
      });
    } catch (error) {
      const facts = { proposal: proposal.id, unit: proposal.unitId, purpose: proposal.purpose };
      throw await this.refusals.record(error, facts, actor);
    }
  }

  private requireDecider(
    proposal: ProcessProposal,
    outcome: ProposalOutcome,
    actor: PersonActor,
    upwards: readonly string[],
  ): void {
    const reasons: readonly ProcessRefusalCode[] = decisionRefusals(actor, proposal, {
      outcome,
      upwards,
      now: this.clock.now(),
    });
    if (reasons.length > 0) throw new ProcessChangeRefusedError(reasons);
  }

  private async prove(proposal: ProcessProposal): Promise<UnitProof> {
    const { purpose, subject, unitId, validTo } = proposal;
    if (validTo !== null && validTo <= this.beginning(proposal))
      throw new ProcessUnfitError([{ code: 'PROCESS.PERIOD', path: '' }]);
    const body =
      purpose === 'policies'
        ? await this.store.findPolicies(subject)
        : await this.store.findDefinition(subject);
    const proven = await this.proofs.of(
      unitId,
      readSubject(purpose, Buffer.from(body ?? '').toString('utf8')),
    );
    if (proven.proof.faults.length > 0) throw new ProcessNotProvenError(proven);
    return proven;
  }

  /** What was to hold from a day that has passed holds from now on: nothing holds before it was decided. */
  private beginning({ validFrom }: ProcessProposal): Instant {
    const now = this.clock.now();
    return validFrom !== null && validFrom > now ? validFrom : now;
  }

  private write(
    tx: Transaction,
    proposal: ProcessProposal,
    { outcome, proven }: { readonly outcome: ProposalOutcome; readonly proven: UnitProof | null },
    actor: PersonActor,
  ): DecidedProcess {
    const at = this.clock.now();
    const entryId = this.ids.next();
    const { id: proposalId, subject, unitId, purpose, proposedBy, validTo } = proposal;
    if (proven !== null) {
      const proofId = this.ids.next();
      tx.writeProcess(proofRow(proven, { id: proofId, unitId, subject, at }));
      tx.writeProcess({
        row: 'activation',
        ...{ proposalId, subject, unitId, purpose, proposedBy, proofId, validTo, at, entryId },
        reader: provingReader,
        validFrom: this.beginning(proposal),
        activatedBy: actor.personId,
      });
    }
    tx.writeProcess({ row: 'outcome', proposalId, outcome, decidedBy: actor.personId, at });
    tx.appendEntry(
      null,
      {
        id: entryId,
        at,
        actor: actor.personId,
        action: actions[outcome],
        outcome: outcome === 'activated' ? 'done' : outcome === 'declined' ? 'rejected' : 'withdrawn',
        ...(purpose === 'policies' ? {} : { definition: subject }),
        facts: { proposal: proposalId, unit: unitId, purpose, subject },
      },
      [],
    );
    return { id: proposalId, outcome };
  }
}
