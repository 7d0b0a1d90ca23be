import { Inject, Injectable } from '@nestjs/common';
import { nextNotice, overdueShare, planDeadline } from '#domain/calendar';
import type { Instant } from '#domain/kernel';
import { CALENDAR_STORE, type CalendarStore } from '../calendar/calendar.store.port.js';
import {
  type DutyHolder,
  type NewNotification,
  NOTIFICATION_STORE,
  type NotificationKind,
  type NotificationStore,
} from '../notifications/notification.store.port.js';
import { whoMayAct } from '../notifications/whom-to-tell.js';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import type { CaseRow, TaskRow } from '../ports/rows.js';
import {
  type LockedItem,
  type Transaction,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';
import type { DeadlineRow } from './deadline-row.js';

export interface NotifyDeadline {
  /** Row of the outbox that brought the news; done in the same transaction. */
  readonly outboxId: string;
  readonly deadlineId: string;
}

/** `gone`: the task is closed, the clock stands still, or the moment has been put off. */
export type NotifiedDeadline =
  { readonly kind: 'told'; readonly share: number; readonly people: number } | { readonly kind: 'gone' };

/**
 * Reminds those who may act, and when the time is over tells those to whom the definition escalates. Nothing is decided by
 * it: a deadline that has passed changes no state (I6).
 */
@Injectable()
export class NotifyDeadlineHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(NOTIFICATION_STORE) private readonly notifications: NotificationStore,
    @Inject(CALENDAR_STORE) private readonly calendars: CalendarStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  async execute({ outboxId, deadlineId }: NotifyDeadline): Promise<NotifiedDeadline> {
    const calendar = await this.calendars.current();
    return this.unitOfWork.runUnkeyed(async (tx) => {
      const now = this.clock.now();
      tx.markOutboxDone(outboxId, now);
      const found = await tx.getDeadline(deadlineId);
      if (found === null) return { kind: 'gone' };
      const locked = await tx.lockItem(found.itemId);
      const deadline = (await tx.getDeadline(deadlineId)) ?? found;
      const task = locked.openTasks.find(({ id }) => id === deadline.taskId);
      const plan = planDeadline(calendar, deadline.clock, deadline.remindAt);
      const due = nextNotice(plan, deadline.told);
      if (task === undefined || due === null) {
        tx.updateDeadline(deadlineId, { ...deadline, nextAt: null }, null);
        return { kind: 'gone' };
      }
      if (due.at > now) return { kind: 'gone' };
      const people = await this.people(locked, task, deadline, due.share, now);
      tx.insertNotifications(people, now);
      const nextAt = nextNotice(plan, due.share)?.at ?? null;
      tx.updateDeadline(deadlineId, { ...deadline, told: due.share, nextAt }, null);
      if (due.share === overdueShare) this.append(tx, locked, task, now);
      return { kind: 'told', share: due.share, people: people.length };
    });
  }

  private async people(
    locked: LockedItem,
    task: TaskRow,
    { escalateTo }: DeadlineRow,
    share: number,
    now: Instant,
  ): Promise<readonly NewNotification[]> {
    const holders = await this.notifications.listHoldersUpwards(task.unitId, now);
    const acting = whoMayAct(waitingTask(task, caseOf(locked, task)), holders);
    const superiors = share === overdueShare ? escalationHolders(holders, escalateTo) : [];
    const line = { taskId: task.id, itemId: task.itemId };
    return [
      ...acting.map((personId) => ({ ...line, personId, kind: kindOf(share) })),
      ...superiors
        .filter((personId) => !acting.includes(personId))
        .map((personId) => ({ ...line, personId, kind: 'deadline.escalated' as const })),
    ];
  }

  private append(tx: Transaction, { item }: LockedItem, task: TaskRow, at: Instant): void {
    tx.appendEntry(
      item,
      {
        id: this.ids.next(),
        at,
        actor: 'system:timer',
        action: 'deadline.passed',
        case: task.caseId,
        task: task.id,
        step: task.step,
        outcome: 'overdue',
      },
      [],
    );
  }
}

function kindOf(share: number): NotificationKind {
  if (share >= overdueShare) return 'deadline.overdue';
  if (share >= 100) return 'deadline.today';
  return share > 50 ? 'deadline.near' : 'deadline.half';
}

/** For each duty whoever holds it nearest: in the task's unit, else in the next unit above where anybody does. */
function escalationHolders(
  holders: readonly DutyHolder[],
  duties: DeadlineRow['escalateTo'],
): readonly DutyHolder['personId'][] {
  const nearest = duties.flatMap((duty) => {
    const holding = holders.filter((holder) => holder.duty === duty);
    return holding.filter(({ unitId }) => unitId === holding[0]?.unitId);
  });
  return [...new Set(nearest.map(({ personId }) => personId))];
}

function caseOf(locked: LockedItem, task: TaskRow): CaseRow {
  const found = [locked.case, locked.takeDown].find((running) => running?.id === task.caseId);
  if (found === null || found === undefined) throw new Error(`task ${task.id} has no case`);
  return found;
}

function waitingTask(task: TaskRow, { definitionHash, snapshot }: CaseRow): Parameters<typeof whoMayAct>[0] {
  const { id: taskId, itemId, unitId, step, assigneeId } = task;
  return { taskId, itemId, unitId, step, assigneeId, definitionHash, snapshot };
}
