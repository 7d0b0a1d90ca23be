import { Inject, Injectable } from '@nestjs/common';
import { commitValue, type MadeEntry } from '#domain/audit-log';
import {
  asId,
  type DecisionId,
  type Digest,
  type EntryId,
  type Instant,
  type PersonId,
  type TaskId,
} from '#domain/kernel';
import { decide, type Given, type ItemFacts, type Subject } from '#domain/workflow';
import { requireStepUp } from '../access/step-up.js';
import { atHandOf } from '../assignments/at-hand.js';
import { type Capacity, principalReasons } from '../assignments/capacity.js';
import { requireFinishable } from '../assignments/require-finishable.js';
import { Rosters } from '../assignments/rosters.js';
import { applyMove } from '../cases/apply-move.js';
import { applyStanding } from '../cases/apply-standing.js';
import { subjectOfCase } from '../cases/case-subject.js';
import { readItemFacts } from '../cases/item-facts.js';
import { processOf } from '../cases/processes.js';
import { readSubmission } from '../cases/submission.js';
import { settleRendition, settlesRendition } from '../deidentification/settle-rendition.js';
import { DecisionRefusedError } from '../errors/refused.errors.js';
import { receiptFor, type Receipt } from '../log/receipt-for.js';
import {
  CLOCK,
  type Clock,
  ID_SOURCE,
  type IdSource,
  RANDOMNESS,
  type Randomness,
  RECEIPT_SIGNER,
  type ReceiptSigner,
} from '../ports/environment.ports.js';
import type { CommittedValue, LockedTask, Transaction } from '../ports/unit-of-work.port.js';
import { SettledTraces } from '../screening/traces/settled-traces.js';
import { signOffStatement } from './sign-off-statement.js';

/** What somebody answers, and in whose name. */
export interface DecideTask {
  readonly taskId: TaskId;
  readonly taskVersion: number;
  readonly outcome: string;
  /** Digests of what was on the screen. */
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
  readonly opinion: string | null;
  readonly reasonClass: string | null;
  readonly ground: string | null;
  readonly statement: string | null;
  readonly deferUntil: Instant | null;
  /** The step that is to be done again. */
  readonly returnTo: string | null;
  /** Places in the text that the opinion is about; kept with the opinion, never in the entry. */
  readonly positions: readonly { readonly block: string; readonly start: number; readonly end: number }[];
}

export interface DecidedAnswer {
  readonly itemId: string;
  readonly itemVersion: number;
  readonly state: string;
  readonly taskId: string;
  readonly decisionId: string;
  readonly entryId: string;
  readonly entrySeq: number;
  readonly receipt: Receipt;
  /** Digests to send back with the next decision. */
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
  readonly opened: readonly { readonly taskId: string; readonly step: string }[];
}

/** In what capacity a decision is taken, and what its entry says beside it: how it came here, if not by the decider's own hand. */
export type DecidingAs = Pick<Capacity, 'by' | 'actingFor'> & {
  readonly facts?: Readonly<Record<string, string>> | undefined;
};

/** The one way of a decision, whoever has brought it: judged by the process and written with its entry and effects. */
@Injectable()
export class TaskDecisions {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(RANDOMNESS) private readonly randomness: Randomness,
    @Inject(RECEIPT_SIGNER) private readonly signer: ReceiptSigner,
    private readonly rosters: Rosters,
    private readonly traces: SettledTraces,
  ) {}

  /**
   * That the task is the one that was shown has been asked before (`requireCurrentTask`).
   *
   * @throws DecisionRefusedError with every rule that forbids it.
   */
  async decide(
    tx: Transaction,
    locked: LockedTask,
    command: DecideTask,
    { by, actingFor, facts }: DecidingAs,
  ): Promise<DecidedAnswer> {
    const { task } = locked;
    const now = this.clock.now();
    const type = `${task.step}.${command.outcome}`;
    const item = settlesRendition(task, command.outcome)
      ? await settleRendition(tx, locked.item, { at: now, traces: this.traces })
      : locked.item;
    if (type === 'signOff.sign') await this.traces.requireAnswered(tx, item, now);
    const subject = subjectOfCase(item, locked.case);
    const process = processOf(locked.case.definitionHash);
    const outcome = decide(process, locked.case.snapshot, {
      type,
      by,
      now,
      shown: subject,
      given: { ...givenOf(command), ...(task.voice === undefined ? {} : { voice: task.voice }) },
      facts: { ...(await factsFor(tx, { ...locked, item }, type)), ...subject },
    });
    if (outcome.kind === 'refused') throw new DecisionRefusedError(type, outcome.reasons, []);
    requireStepUp(type, by, now);
    const { roster, people } = await this.rosters.at(tx, locked.rosterVersion, now);
    const lost = principalReasons(atHandOf(locked), actingFor, people);
    if (lost.length > 0) throw new DecisionRefusedError(type, lost, []);
    requireFinishable(type, { process, unitId: item.unitId, roster }, locked.case.snapshot, outcome.next);

    const decisionId = asId<DecisionId>(this.ids.next());
    const applied = applyMove(
      { tx, ids: this.ids, at: now },
      { item, case: locked.case, closing: task },
      outcome,
    );
    await applyStanding({ tx, at: now }, item.id, outcome.effects, type);
    const entry = this.appendEntry(
      tx,
      { ...locked, item },
      command,
      { by, actingFor, facts },
      now,
      applied.state,
    );
    tx.insertDecision({
      id: decisionId,
      itemId: item.id,
      caseId: task.caseId,
      taskId: task.id,
      entryId: asId<EntryId>(entry.id),
      step: task.step,
      outcome: command.outcome,
      personId: by.personId,
      actingFor,
      duty: task.duty,
      round: task.round,
      ...subject,
      reasonClass: command.reasonClass,
      ground: command.ground,
      decidedAt: now,
    });
    if (type === 'signOff.sign') this.attest(tx, locked, decisionId, by.personId, now);
    return {
      itemId: item.id,
      itemVersion: item.version + 1,
      state: applied.state,
      taskId: task.id,
      decisionId,
      entryId: entry.id,
      entrySeq: entry.seq,
      receipt: receiptFor(this.signer, entry, now),
      contentDigest: applied.contentDigest,
      releasePlanDigest: item.releasePlanDigest,
      opened: applied.opened,
    };
  }

  private appendEntry(
    tx: Transaction,
    locked: LockedTask,
    command: DecideTask,
    { by, actingFor, facts }: DecidingAs,
    at: Instant,
    state: string,
  ): MadeEntry & { readonly id: string } {
    const id = this.ids.next();
    const subject = subjectOfCase(locked.item, locked.case);
    const values = this.committedValues(command);
    const made = tx.appendEntry(
      locked.item,
      {
        id,
        at,
        actor: by.personId,
        actingFor,
        duty: locked.task.duty,
        action: 'task.decided',
        case: locked.case.id,
        task: locked.task.id,
        step: locked.task.step,
        outcome: command.outcome,
        state,
        round: locked.task.round,
        revision: locked.item.sourceDigest,
        rendition: subject.contentDigest === locked.item.sourceDigest ? null : subject.contentDigest,
        releasePlan: subject.releasePlanDigest,
        definition: locked.case.definitionHash,
        reasons: [command.reasonClass, command.ground].filter((reason) => reason !== null),
        facts: { ...adviserFacts(locked), ...facts },
        commitments: Object.fromEntries(values.map((value) => [value.field, commitValue(value)])),
      },
      values,
    );
    return { ...made, id };
  }

  private committedValues(command: DecideTask): readonly CommittedValue[] {
    const given: readonly (readonly [string, string | null])[] = [
      ['opinion', command.opinion],
      ['statement', command.statement],
      ['positions', command.positions.length === 0 ? null : JSON.stringify(command.positions)],
    ];
    return given.flatMap(([field, value]) =>
      value === null || value === '' ? [] : [{ field, value, salt: this.randomness.bytes(32) }],
    );
  }

  /** The receipt key attests who signed which digests and when: the sign-off is one act with its evidence. */
  private attest(
    tx: Transaction,
    { item, task }: LockedTask,
    decisionId: DecisionId,
    signer: PersonId,
    at: Instant,
  ): void {
    const statement = signOffStatement({
      item: item.id,
      case: task.caseId,
      decision: decisionId,
      signer,
      contentDigest: item.contentDigest,
      releasePlanDigest: item.releasePlanDigest,
      at,
    });
    tx.insertSignOff({
      decisionId,
      caseId: task.caseId,
      contentDigest: item.contentDigest,
      releasePlanDigest: item.releasePlanDigest,
      statement,
      keyId: this.signer.keyId,
      signature: this.signer.sign(statement),
    });
  }
}

/** What the rows say; a submission is also judged by what has changed since anything was confirmed. */
async function factsFor(tx: Transaction, locked: LockedTask, type: string): Promise<ItemFacts> {
  const facts = await readItemFacts(tx, locked.item, [locked.task], type);
  return type === 'draft.submit'
    ? { ...facts, ...(await readSubmission(tx, locked, earlierOf(locked))) }
    : facts;
}

/** What a draft that comes back is compared with; at the first submission nothing has been confirmed yet. */
function earlierOf({ case: { snapshot } }: LockedTask): Subject | null {
  return snapshot.context.round > 1 ? snapshot.context.subject : null;
}

/** Who has prepared the decision counts with whoever takes it; the entry says so to whoever verifies it. */
function adviserFacts({ task: { adviserIds = [] } }: LockedTask): Readonly<Record<string, string>> {
  return Object.fromEntries(adviserIds.map((person, index) => [`adviser${index + 1}`, person]));
}

function givenOf(command: DecideTask): Given {
  return {
    ...(command.reasonClass === null ? {} : { reasonClass: command.reasonClass }),
    ...(command.ground === null ? {} : { groundCode: command.ground }),
    ...(command.deferUntil === null ? {} : { deferUntil: command.deferUntil }),
    ...(command.returnTo === null ? {} : { returnTo: command.returnTo }),
    statement: command.statement !== null && command.statement.trim() !== '',
  };
}
