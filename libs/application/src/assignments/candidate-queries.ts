import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor, PersonId } from '#domain/kernel';
import { findStep, refusal, type RefusalReason } from '#domain/workflow';
import { TaskNotFoundError } from '../errors/not-found.error.js';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { reasonView, taskAtHand } from '../queries/allowed-actions.js';
import { isUuid } from '../queries/page.js';
import { ITEM_READ_MODEL, type ItemReadModel } from '../queries/read-models.port.js';
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
    const advices = await this.advices.listOf(taskId);
    if (task.status !== 'open') return { ...nothingToDo, advices };
    const { principalId = null } = task;
    const mine = notInHandReasons(giving, actor).length === 0;
    const isDelegate = principalId !== null && task.assigneeId === actor.personId;
    const isBound = boundReasons(giving).length > 0;
    const leads = mayAssign(actor, at.item);
    const reaches = mine && task.assigneeId === null && isReached(actor, giving);
    const has = mine && task.assigneeId !== null;
    return {
      mayClaim: reaches,
      mayRelease:
        task.assigneeId !== null &&
        (principalId === actor.personId || isDelegate || (!isBound && (has || leads))),
      mayAdvise: isDelegate,
      advices,
      mayHand: {
        assign: leads && !isBound,
        transfer: (has || reaches) && !isBound && principalId === null,
        delegate: (has || reaches) && principalId === null && mayDelegate(giving),
      },
    };
  }

  /** People by a part of the name, those first who can be given the task. @throws TaskNotFoundError */
  async candidates(
    actor: PersonActor,
    taskId: string,
    { handing, part }: { readonly handing: Handing; readonly part: string },
  ): Promise<readonly CandidateView[]> {
    const giving = await this.look(actor, taskId);
    const principal = capacityIn(actor, giving.at).actingFor ?? actor.personId;
    const principalId = handing === 'delegate' ? principal : null;
    const wanted = part.trim();
    const named = [...giving.office.people.values()].filter(
      ({ name, personId }) =>
        name.includes(wanted) && personId !== actor.personId && personId !== principalId,
    );
    const judged = named.map(({ personId, name }) => ({
      id: personId,
      name,
      reasons: this.reasonsFor(giving, personId, principalId).map((reason) => reasonView(reason, [])),
    }));
    const eligible = judged.filter(({ reasons }) => reasons.length === 0);
    const others = wanted === '' ? [] : judged.filter(({ reasons }) => reasons.length > 0);
    return [...eligible, ...others].slice(0, shownMax);
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
  ): Promise<Giving & { readonly at: ReturnType<typeof taskAtHand> }> {
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

function isReached(actor: PersonActor, giving: Giving): boolean {
  const { by, reasons } = capacityIn(actor, giving.at);
  return reasons.length === 0 && actorReasons(giving, by).length === 0;
}

function mayDelegate({ at }: Giving): boolean {
  const { step } = at.task;
  return step !== 'draft' && findStep(at.process, step)?.delegation !== 'none';
}
