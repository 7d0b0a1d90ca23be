import { Inject, Injectable } from '@nestjs/common';
import { asId, type CivilDate, type DecisionId, type PersonActor, type PersonId } from '#domain/kernel';
import { refusal, type RefusalReason } from '#domain/workflow';
import { atHandOf } from '../assignments/at-hand.js';
import { type Capacity, capacityIn } from '../assignments/capacity.js';
import { requireOwnTask } from '../assignments/require-own-task.js';
import { Rosters } from '../assignments/rosters.js';
import { RefusalRecorder, requireUnmarkedWords } from '../cases/refusal-recorder.js';
import { whatChanged } from '../cases/what-changed.js';
import { DecisionRefusedError } from '../errors/refused.errors.js';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import {
  type CommandEnvelope,
  type LockedTask,
  type Transaction,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';
import { requireKnowableTask } from '../tasks/require-knowable-task.js';
import { type DecidedAnswer, type DecideTask, TaskDecisions } from '../tasks/task-decisions.js';
import type { PaperScan, PrintedPaperForm } from './paper-rows.js';
import { paperReasons, signedOnReasons } from './paper-rules.js';
import { PaperFormOutdatedError } from './paper.errors.js';
import { readScan } from './read-scan.js';
import { isTypist } from './typist.js';

type Answered = Omit<DecideTask, 'taskVersion' | 'contentDigest' | 'releasePlanDigest' | 'positions'>;

/** What stands on a signed sheet. */
export interface RecordPaperDecision extends Answered {
  readonly formNumber: string;
  readonly revisionCode: string;
  /** Who has signed. */
  readonly signerId: PersonId;
  readonly signedOn: CivilDate;
  readonly scan: Uint8Array;
}

/** A decision that somebody has signed on a printed form, typed in by another person: it goes the way of every decision. */
@Injectable()
export class RecordPaperDecisionHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly decisions: TaskDecisions,
    private readonly rosters: Rosters,
    private readonly refusals: RefusalRecorder,
  ) {}

  /**
   * @throws ScanTypeError, ScanTooLargeError before anything is looked at.
   * @throws TaskNotFoundError when the typist may not know of the task.
   * @throws PaperFormOutdatedError with what changed since the form was printed.
   * @throws DecisionRefusedError when the typist, the form, or whoever has signed is not the right one; the attempt is an
   * entry of the typist's.
   */
  async execute(
    command: RecordPaperDecision,
    typist: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<DecidedAnswer> {
    const scan = readScan(command.scan);
    const { taskId, outcome, opinion, statement } = command;
    try {
      return await this.unitOfWork.run(envelope, async (tx) => {
        const locked = await tx.lockTask(taskId);
        await requireKnowableTask(tx, typist, locked);
        requireUnmarkedWords({ opinion, statement });
        const form = await this.requireForm(tx, locked, command, typist);
        const capacity = await this.signerOf(tx, locked, command);
        requireNone(command, locked, [
          ...(capacity.by.persons.includes(typist.personId) ? [refusal('PAPER.TYPIST_SIGNS')] : []),
        ]);
        requireOwnTask(atHandOf(locked), capacity, outcome);
        return this.record(tx, locked, { command, typist, scan, form, capacity });
      });
    } catch (error) {
      throw await this.refusals.record(error, { taskId, outcome, actor: typist });
    }
  }

  /** The form must be one of this task, not used yet, and show what there is to decide on now. */
  private async requireForm(
    tx: Transaction,
    locked: LockedTask,
    command: RecordPaperDecision,
    typist: PersonActor,
  ): Promise<PrintedPaperForm> {
    const { item, task } = locked;
    const mayType = await isTypist(tx, locked, typist);
    requireNone(command, locked, [
      ...(mayType ? [] : [refusal('PAPER.NOT_TYPIST')]),
      ...paperReasons(atHandOf(locked).process, task.step),
    ]);
    const form = await tx.getPaperForm(command.formNumber);
    const isOfStep = form?.itemId === item.id && form.step === task.step;
    if (form === null || !isOfStep || form.code !== command.revisionCode)
      throw refused(command, locked, [refusal('PAPER.FORM_UNKNOWN')]);
    if (form.isUsed) throw refused(command, locked, [refusal('PAPER.FORM_USED')]);
    if (!isCurrent(form, locked)) {
      const { contentDigest, releasePlanDigest } = item;
      const current = { taskStatus: task.status, round: task.round, contentDigest, releasePlanDigest };
      throw new PaperFormOutdatedError(form.number, await whatChanged(tx, item.id, current));
    }
    requireNone(
      command,
      locked,
      signedOnReasons(command.signedOn, { printedAt: form.printedAt, now: this.clock.now() }),
    );
    return form;
  }

  /** Whoever has signed, with what he may do as if he sat here himself. */
  private async signerOf(
    tx: Transaction,
    locked: LockedTask,
    command: RecordPaperDecision,
  ): Promise<Capacity> {
    const office = await this.rosters.at(tx, locked.rosterVersion, this.clock.now());
    const signer = office.people.get(command.signerId);
    if (signer === undefined) throw refused(command, locked, [refusal('PERSON.NOT_THERE')]);
    return capacityIn(signer, atHandOf(locked));
  }

  private async record(
    tx: Transaction,
    locked: LockedTask,
    { command, typist, scan, form, capacity }: Recorded,
  ): Promise<DecidedAnswer> {
    const { signedOn, signerId } = command;
    const { number, contentDigest, releasePlanDigest } = form;
    const shown = { taskVersion: locked.task.version, contentDigest, releasePlanDigest, positions: [] };
    const decided = await this.decisions.decide(
      tx,
      locked,
      { ...command, ...shown },
      {
        ...capacity,
        facts: { via: 'paper', form: number, typist: typist.personId, scan: scan.digest, signedOn },
      },
    );
    const now = this.clock.now();
    tx.insertPaperDecision({
      formNumber: number,
      decisionId: asId<DecisionId>(decided.decisionId),
      itemId: locked.item.id,
      signerId,
      typistId: typist.personId,
      signedOn,
      scan,
      recordedAt: now,
    });
    const told = [signerId, ...(capacity.actingFor === null ? [] : [capacity.actingFor])];
    tx.insertNotifications(
      told.map((personId) => ({
        personId,
        taskId: locked.task.id,
        itemId: locked.item.id,
        kind: 'paper.recorded' as const,
      })),
      now,
    );
    return decided;
  }
}

interface Recorded {
  readonly command: RecordPaperDecision;
  readonly typist: PersonActor;
  readonly scan: PaperScan;
  readonly form: PrintedPaperForm;
  readonly capacity: Capacity;
}

function isCurrent(form: PrintedPaperForm, { item, task }: LockedTask): boolean {
  return (
    task.status === 'open' &&
    form.taskId === task.id &&
    form.round === task.round &&
    form.contentDigest === item.contentDigest &&
    form.releasePlanDigest === item.releasePlanDigest
  );
}

function refused(
  { outcome }: RecordPaperDecision,
  { task }: LockedTask,
  reasons: readonly RefusalReason[],
): DecisionRefusedError {
  return new DecisionRefusedError(`${task.step}.${outcome}`, reasons, []);
}

/** @throws DecisionRefusedError when there is any reason. */
function requireNone(
  command: RecordPaperDecision,
  locked: LockedTask,
  reasons: readonly RefusalReason[],
): void {
  if (reasons.length > 0) throw refused(command, locked, reasons);
}
