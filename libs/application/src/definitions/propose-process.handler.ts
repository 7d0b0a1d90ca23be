import { Inject, Injectable } from '@nestjs/common';
import type { Instant, PersonActor, UnitId } from '#domain/kernel';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import {
  type CommandEnvelope,
  type Transaction,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';
import {
  ProcessChangeRefusedError,
  type ProcessIssueCode,
  ProcessNotProvenError,
  ProcessUnfitError,
} from './definition.errors.js';
import { DEFINITION_STORE, type DefinitionStore } from './definition.store.port.js';
import { proofRow } from './proof-row.js';
import { holdsAny, type ProposalPurpose, proposingDuties } from './purposes.js';
import { type ReadSubject, readSubject, rowOfSubject } from './read-subject.js';
import { RefusedProcesses } from './refused-processes.js';
import type { UnitProof } from './unit-proof.js';
import { UnitProofs } from './unit-proofs.js';

export interface ProposeProcess {
  readonly unitId: UnitId;
  readonly purpose: ProposalPurpose;
  /** A definition (`shenjiao-process/2`), or the office's rules (`shenjiao-policy/1`), as JSON text. */
  readonly text: string;
  readonly reason: string;
  /** From when on; as soon as it is activated where nothing is given. */
  readonly validFrom: Instant | null;
  readonly validTo: Instant | null;
}

export interface ProposedProcess {
  readonly id: string;
  readonly hash: string;
}

/** One person says how the unit shall work; nothing holds until a second one has looked at it and brought it into force. */
@Injectable()
export class ProposeProcessHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(DEFINITION_STORE) private readonly store: DefinitionStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    private readonly proofs: UnitProofs,
    private readonly refusals: RefusedProcesses,
  ) {}

  /**
   * @throws ProcessChangeRefusedError when it is not this person's to propose; the attempt is an entry.
   * @throws ProcessUnfitError naming everything that cannot be read or does not fit.
   * @throws ProcessNotProvenError with the shortest cases against it; the attempt is an entry.
   */
  async execute(
    command: ProposeProcess,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<ProposedProcess> {
    try {
      await this.requireProposer(command.unitId, actor);
      const subject = await this.readFitting(command);
      const proven = await this.prove(command.unitId, subject);
      return await this.unitOfWork.run(envelope, (tx) =>
        Promise.resolve(this.write(tx, command, { subject, proven }, actor)),
      );
    } catch (error) {
      const { unitId, purpose } = command;
      throw await this.refusals.record(error, { unit: unitId, purpose }, actor);
    }
  }

  private async requireProposer(unitId: UnitId, actor: PersonActor): Promise<void> {
    if (!holdsAny(actor, proposingDuties, await this.store.listUpwards(unitId)))
      throw new ProcessChangeRefusedError(['PROCESS.NOT_PROPOSER']);
  }

  private async readFitting({
    purpose,
    text,
    unitId,
    validFrom,
    validTo,
  }: ProposeProcess): Promise<ReadSubject> {
    const subject = readSubject(purpose, text);
    const now = this.clock.now();
    const codes: ProcessIssueCode[] = [];
    if (validTo !== null && validTo <= (validFrom ?? now)) codes.push('PROCESS.PERIOD');
    const inForce = await this.store.listInForce(unitId, now);
    if (
      inForce.some((one) => one.unitId === unitId && one.purpose === purpose && one.subject === subject.hash)
    )
      codes.push('PROCESS.ALREADY_IN_FORCE');
    if (subject.kind === 'definition') {
      const { name, version } = subject.process.definition;
      const namesake = await this.store.findNamed(name, version);
      if (namesake !== null && namesake !== subject.hash) codes.push('PROCESS.NAME_TAKEN');
    }
    if (codes.length > 0) throw new ProcessUnfitError(codes.map((code) => ({ code, path: '' })));
    return subject;
  }

  private async prove(unitId: UnitId, subject: ReadSubject): Promise<UnitProof> {
    const proven = await this.proofs.of(unitId, subject);
    if (proven.proof.faults.length > 0) throw new ProcessNotProvenError(proven);
    return proven;
  }

  private write(
    tx: Transaction,
    { unitId, purpose, reason, validFrom, validTo }: ProposeProcess,
    { subject, proven }: { readonly subject: ReadSubject; readonly proven: UnitProof },
    actor: PersonActor,
  ): ProposedProcess {
    const at = this.clock.now();
    const [id, entryId] = [this.ids.next(), this.ids.next()];
    const { hash } = subject;
    tx.writeProcess(rowOfSubject(subject, at));
    tx.writeProcess({
      row: 'proposal',
      ...{ id, unitId, purpose, subject: hash, reason, validFrom, validTo, at, entryId },
      proposedBy: actor.personId,
    });
    tx.writeProcess(proofRow(proven, { id: this.ids.next(), unitId, subject: hash, at }));
    tx.appendEntry(
      null,
      {
        id: entryId,
        at,
        actor: actor.personId,
        action: 'process.proposed',
        outcome: 'done',
        ...(subject.kind === 'definition' ? { definition: hash } : {}),
        facts: { proposal: id, unit: unitId, purpose, subject: hash },
      },
      [],
    );
    return { id, hash };
  }
}
