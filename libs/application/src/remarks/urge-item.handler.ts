import { Inject, Injectable } from '@nestjs/common';
import { asId, type Duty, type Instant, type ItemId, type PersonActor, type PersonId } from '#domain/kernel';
import { dutiesIn } from '../cases/item-facts.js';
import {
  type DutyHolder,
  NOTIFICATION_STORE,
  type NewNotification,
  type NotificationStore,
} from '../notifications/notification.store.port.js';
import { whoMayAct } from '../notifications/whom-to-tell.js';
import { type CommandEnvelope, UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import type { LockedItem } from '../ports/unit-of-work.port.js';
import type { Looking } from '../queries/allowed-actions.js';
import type { RemarkAnswer } from './add-comment.handler.js';
import { RemarkDesk } from './remark-desk.js';
import { NothingToUrgeError, UrgedTooSoonError, UrgeForbiddenError } from './remark.errors.js';
import { urgingRules } from './rules/urging.v1.js';

export interface UrgeItem {
  readonly itemId: ItemId;
}

/** The drafter or a leader urges (催办) those whom a case waits for; not more often than the office's rule allows. */
@Injectable()
export class UrgeItemHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(NOTIFICATION_STORE) private readonly notifications: NotificationStore,
    private readonly desk: RemarkDesk,
  ) {}

  /** @throws ItemNotFoundError, UrgeForbiddenError, NothingToUrgeError, UrgedTooSoonError */
  async execute({ itemId }: UrgeItem, actor: PersonActor, envelope: CommandEnvelope): Promise<RemarkAnswer> {
    const looking = await this.desk.lookAsParticipant(actor, itemId);
    const { screen, now } = looking;
    const rule = ruleOn(now);
    requireUrger(looking, rule.leaders);
    const holders = await this.notifications.listHoldersUpwards(screen.item.unitId, now);
    return this.unitOfWork.run(envelope, async (tx) => {
      const locked = await this.desk.lock(tx, itemId);
      const told = whomToUrge(locked, holders, actor.personId);
      const [first] = told;
      if (first === undefined) throw new NothingToUrgeError('nothing waits');
      const before = await tx.getLatestEntryAt(itemId, 'item.urged');
      if (before !== null && Date.parse(now) - Date.parse(before) < rule.intervalHours * 3_600_000)
        throw new UrgedTooSoonError(rule.intervalHours);
      const entryId = this.desk.append(
        tx,
        locked,
        { actor: actor.personId, at: now },
        {
          action: 'item.urged',
          step: locked.openTasks.find(({ id }) => id === first.taskId)?.step ?? null,
          task: first.taskId,
          facts: { told: told.length, rule: `${rule.id}.v${rule.version}` },
          words: {},
        },
      );
      tx.insertNotifications(told, now);
      return { itemId, entryId };
    });
  }
}

function ruleOn(now: Instant): (typeof urgingRules)[number] {
  const rule = urgingRules.findLast(({ validFrom }) => validFrom <= now);
  if (rule === undefined) throw new Error('no rule on urging holds');
  return rule;
}

function requireUrger({ actor, screen }: Looking, leaders: readonly Duty[]): void {
  const isDrafter = screen.item.createdBy === actor.personId || screen.authors.includes(actor.personId);
  const leads = [...dutiesIn(actor, screen.item.unitId), ...dutiesIn(actor, screen.hostId)].some(({ duty }) =>
    leaders.includes(duty),
  );
  if (!isDrafter && !leads) throw new UrgeForbiddenError('neither drafter nor leader');
}

/** Those whom the open tasks wait for; nobody urges himself. */
function whomToUrge(
  { item, case: running, takeDown, openTasks }: LockedItem,
  holders: readonly DutyHolder[],
  except: PersonId,
): readonly NewNotification[] {
  return openTasks.flatMap((task) => {
    const its = [running, takeDown].find((found) => found?.id === task.caseId);
    if (its === null || its === undefined) return [];
    const waiting = {
      taskId: task.id,
      itemId: item.id,
      unitId: task.unitId,
      step: task.step,
      assigneeId: task.assigneeId,
      definitionHash: its.definitionHash,
      snapshot: its.snapshot,
    };
    return whoMayAct(waiting, holders)
      .filter((personId) => personId !== except)
      .map((personId) => ({
        personId: asId<PersonId>(personId),
        taskId: task.id,
        itemId: item.id,
        kind: 'task.urged' as const,
      }));
  });
}
