import { Inject, Injectable } from '@nestjs/common';
import type { AuditAction } from '#domain/audit-log';
import { AppError, type Instant } from '#domain/kernel';
import { decide, timerIds, type Decided, type RefusalReason, type TimerId } from '#domain/workflow';
import { namedRendition } from '../deidentification/settle-rendition.js';
import { applyMove } from '../cases/apply-move.js';
import { readItemFacts } from '../cases/item-facts.js';
import { processOf } from '../cases/processes.js';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import type { CaseRow, TimerState } from '../ports/rows.js';
import {
  type LockedItem,
  type Transaction,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';

export interface FireTimer {
  /** Row of the outbox that brought the news; done in the same transaction. */
  readonly outboxId: string;
  readonly timerId: string;
}

/** `gone`: fired or cancelled before. `refused`: the case does not take the event; that is an entry of its own. */
export type FiredTimer =
  | { readonly kind: 'moved'; readonly state: string }
  | { readonly kind: 'refused'; readonly reasons: readonly RefusalReason[] }
  | { readonly kind: 'gone' };

/** This machine's clock is behind the one that sent the timer: it comes again later. */
export class TimerNotDueError extends AppError {
  readonly code = 'TIMER.NOT_DUE';
  readonly kind = 'conflict';
  constructor(timerId: string, dueAt: Instant) {
    super(`timer ${timerId} is due at ${dueAt}`, { timerId, dueAt });
  }
}

/** A timer's arrival is an event of the case, sent by the program and by no person (I6). Delivered often, it happens once. */
@Injectable()
export class FireTimerHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  /** @throws TimerNotDueError */
  execute(command: FireTimer): Promise<FiredTimer> {
    return this.unitOfWork.runUnkeyed(async (tx) => {
      const now = this.clock.now();
      tx.markOutboxDone(command.outboxId, now);
      const found = await tx.getTimer(command.timerId);
      if (found === null) return { kind: 'gone' };
      const locked = await tx.lockItem(found.itemId);
      const timer = await tx.getTimer(command.timerId);
      if (timer === null || !timer.isWaiting) return { kind: 'gone' };
      if (timer.dueAt > now) throw new TimerNotDueError(timer.id, timer.dueAt);
      tx.markTimerFired(timer.id, now);
      return this.arrive(tx, locked, timer, now);
    });
  }

  private async arrive(
    tx: Transaction,
    locked: LockedItem,
    timer: TimerState,
    now: Instant,
  ): Promise<FiredTimer> {
    const running =
      [locked.case, locked.takeDown].find((candidate) => candidate?.id === timer.caseId) ?? null;
    if (running === null || running.isClosed) return { kind: 'gone' };
    const outcome = await this.decide(tx, locked, running, timer, now);
    if (outcome.kind === 'refused') {
      this.append(tx, locked, running, now, {
        action: 'item.refused',
        outcome: timer.kind,
        reasons: codesOf(outcome.reasons),
      });
      return outcome;
    }
    const { state } = applyMove(
      { tx, ids: this.ids, at: now },
      { item: locked.item, case: running, closing: null },
      outcome,
    );
    this.append(tx, locked, running, now, { action: actions[timerIdOf(timer)], outcome: 'done', state });
    return { kind: 'moved', state };
  }

  private async decide(
    tx: Transaction,
    { item, openTasks }: LockedItem,
    running: CaseRow,
    timer: TimerState,
    now: Instant,
  ): Promise<Decided> {
    return decide(processOf(running.definitionHash), running.snapshot, {
      type: timer.kind,
      by: { kind: 'system', component: 'timer' },
      now,
      shown: null,
      given: {},
      facts: await readItemFacts(tx, item, openTasks, timer.kind),
    });
  }

  private append(
    tx: Transaction,
    { item }: LockedItem,
    running: CaseRow,
    at: Instant,
    said: {
      readonly action: AuditAction;
      readonly outcome: string;
      readonly state?: string;
      readonly reasons?: readonly string[];
    },
  ): void {
    tx.appendEntry(
      item,
      {
        id: this.ids.next(),
        at,
        actor: 'system:timer',
        case: running.id,
        round: running.snapshot.context.round,
        revision: item.sourceDigest,
        rendition: namedRendition(item),
        releasePlan: item.releasePlanDigest,
        definition: running.definitionHash,
        ...said,
      },
      [],
    );
  }
}

/** What the arrival of each timer is recorded as. */
const actions: Readonly<Record<TimerId, AuditAction>> = {
  'publication.due': 'publication.released',
  'deferral.due': 'deferral.ended',
  'afterwards.due': 'afterwards.overdue',
};

/** A timer of a kind that no definition sets is a fault of whoever wrote the row. */
function timerIdOf({ kind }: TimerState): TimerId {
  const known = timerIds.find((id) => id === kind);
  if (known === undefined) throw new Error(`timer kind ${kind} is not known`);
  return known;
}

function codesOf(reasons: readonly RefusalReason[]): readonly string[] {
  return [...new Set(reasons.map((reason) => reason.code))];
}
