import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor, PersonId } from '#domain/kernel';
import { findStep, refusal, type RefusalReason } from '#domain/workflow';
import { TaskNotFoundError } from '../errors/not-found.error.js';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { reasonView, taskAtHand } from '../queries/allowed-actions.js';
import { isHiddenFrom } from '../queries/content-access.js';
import { isUuid } from '../queries/page.js';
import { ITEM_READ_MODEL, type ItemReadModel, type ItemScreen } from '../queries/read-models.port.js';
import { viewerOf } from '../queries/viewer.js';
import type { PersonRef, ReasonView } from '../queries/views.js';
import {
  actorReasons,
  boundReasons,
  type Giving,
  handsReasons,
  notInHandReasons,
} from './assignment-reasons.js';
import { capacityIn } from './capacity.js';
import { type AdviceView, TASK_ADVICES, type TaskAdvices } from './task-advices.port.js';
import { Rosters } from './rosters.js';
import { mayAssign } from './who-may-assign.js';

/** In which way a task is to change hands. */
export const handings = ['assign', 'transfer', 'delegate'] as const;
export type Handing = (typeof handings)[number];

/** What the reader can do with a task beside answering it. */
export interface TaskHandsView {
  readonly mayClaim: boolean;
  readonly mayRelease: boolean;
  readonly mayAdvise: boolean;
  readonly mayHand: Readonly<Record<Handing, boolean>>;
  /** What delegates have prepared for it. */
  readonly advices: readonly AdviceView[];
}

/** Somebody to whom a task might be given, and why it cannot. */
export interface CandidateView extends PersonRef {
  readonly reasons: readonly ReasonView[];
}

const shownMax = 30;

/** Who could be given a task, and what its reader may do with it. */
@Injectable()
export class CandidateQueries {
  constructor(
    @Inject(ITEM_READ_MODEL) private readonly items: ItemReadModel,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(TASK_ADVICES) private readonly advices: TaskAdvices,
    private readonly rosters: Rosters,
  ) {}

  /** @throws TaskNotFoundError */
  async hands(actor: PersonActor, taskId: string): Promise<TaskHandsView> {
    const giving = await this.look(actor, taskId);
    const { at } = giving;
    const { task } = at;
    const standing = standingAt(actor, giving);
    const { has, reaches, leads, isBound, isDelegate } = standing;
    const advices = isHiddenFrom(actor, at.item)
      ? []
      : (await this.advices.listOf(taskId)).filter(
          ({ by, principal }) => has || reaches || leads || [by.id, principal.id].includes(actor.personId),
        );
    if (task.status !== 'open') return { ...nothingToDo, advices };
    const { principalId = null } = task;
    return {
      mayClaim: reaches,
      mayRelease:
        task.assigneeId !== null &&
        (principalId === actor.personId || isDelegate || (!isBound && (has || leads))),
      mayAdvise: isDelegate,
      advices,
      mayHand: mayHand(giving, standing),
    };
  }

  /**
   * People by a part of the name, those first who can be given the task; nobody for whoever has nothing to give.
   *
   * @throws TaskNotFoundError
   */
  async candidates(
    actor: PersonActor,
    taskId: string,
    { handing, part }: { readonly handing: Handing; readonly part: string },
  ): Promise<readonly CandidateView[]> {
    const giving = await this.look(actor, taskId);
    const isOpen = giving.at.task.status === 'open';
    if (!isOpen || !mayHand(giving, standingAt(actor, giving))[handing]) return [];
    const principal = capacityIn(actor, giving.at).actingFor ?? actor.personId;
    const principalId = handing === 'delegate' ? principal : null;
    const wanted = part.trim();
    const named = [...giving.office.people.values()].filter(
      ({ name, personId }) =>
        name.includes(wanted) && personId !== actor.personId && personId !== principalId,
    );
    const eligible: CandidateView[] = [];
    const others: CandidateView[] = [];
    for (const { personId, name } of named) {
      if (eligible.length === shownMax) break;
      const reasons = this.reasonsFor(giving, personId, principalId);
      const found = { id: personId, name, reasons: reasons.map((reason) => reasonView(reason, [])) };
      (reasons.length === 0 ? eligible : others).push(found);
    }
    return [...eligible, ...(wanted === '' ? [] : others)].slice(0, shownMax);
  }

  private reasonsFor(
    giving: Giving,
    assigneeId: PersonId,
    principalId: PersonId | null,
  ): readonly RefusalReason[] {
    return giving.at.task.assigneeId === assigneeId
      ? [refusal('DELEGATE.IS_SELF', { step: giving.at.task.step })]
      : handsReasons(giving, { assigneeId, principalId });
  }

  private async look(
    actor: PersonActor,
    taskId: string,
  ): Promise<Giving & { readonly at: ReturnType<typeof taskAtHand> & Pick<ItemScreen, 'item'> }> {
    const screen = isUuid(taskId) ? await this.items.findScreenOfTask(viewerOf(actor), taskId) : null;
    const task = screen?.tasks.find(({ id }) => id === taskId);
    if (screen === null || task === undefined) throw new TaskNotFoundError(taskId);
    const now = this.clock.now();
    const office = await this.unitOfWork.runUnkeyed((tx) => this.rosters.at(tx, null, now));
    const at = taskAtHand({ actor, screen, now }, task);
    return { at: { ...at, item: screen.item }, voice: task.voice, office };
  }
}

const nothingToDo = {
  mayClaim: false,
  mayRelease: false,
  mayAdvise: false,
  mayHand: { assign: false, transfer: false, delegate: false },
};

/** How somebody stands to a task: whether he has it, may take it, leads the unit, or prepares it for another. */
interface Standing {
  readonly has: boolean;
  readonly reaches: boolean;
  readonly leads: boolean;
  readonly isDelegate: boolean;
  readonly isBound: boolean;
}

function standingAt(actor: PersonActor, giving: Giving): Standing {
  const { item, task } = giving.at;
  const isFree = task.assigneeId === null;
  return {
    has: !isFree && notInHandReasons(giving, actor).length === 0,
    reaches: isFree && isReached(actor, giving),
    leads: mayAssign(actor, item),
    isDelegate: (task.principalId ?? null) !== null && task.assigneeId === actor.personId,
    isBound: boundReasons(giving).length > 0,
  };
}

function mayHand(
  giving: Giving,
  { has, reaches, leads, isBound }: Standing,
): Readonly<Record<Handing, boolean>> {
  const mayGive = (has || reaches) && (giving.at.task.principalId ?? null) === null;
  return {
    assign: leads && !isBound,
    transfer: mayGive && !isBound,
    delegate: mayGive && mayDelegate(giving),
  };
}

function isReached(actor: PersonActor, giving: Giving): boolean {
  const { by, reasons } = capacityIn(actor, giving.at);
  return reasons.length === 0 && actorReasons(giving, by).length === 0;
}

function mayDelegate({ at }: Giving): boolean {
  const { step } = at.task;
  return step !== 'draft' && findStep(at.process, step)?.delegation !== 'none';
}
