import { Inject, Injectable } from '@nestjs/common';
import type { HeldDuty, Instant, PersonActor, PersonId } from '#domain/kernel';
import { eligibility, findStep } from '#domain/workflow';
import { capacityIn, type TaskAtHand } from '../assignments/capacity.js';
import { holdingOf } from '../assignments/holding-view.js';
import { processOf } from '../cases/processes.js';
import { TaskNotFoundError } from '../errors/not-found.error.js';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { taskActions } from './allowed-actions.js';
import { toDueView } from './due-view.js';
import { isHiddenFrom } from './content-access.js';
import { opinionsOf, toReturnedView, toTaskSummary } from './item-view.js';
import { idCursor, isUuid, pageSizeOf } from './page.js';
import { type InboxRow, ITEM_READ_MODEL, type ItemReadModel, type WaitingDuty } from './read-models.port.js';
import { viewerOf } from './viewer.js';
import type { InboxFilter, Page, TaskSummaryView, TaskView } from './views.js';

/** How many tasks are looked at in one statement: ever more, where separation of duties bars somebody from most of them. */
const stretchMax = 500;

/** What waits for a person, and the screen on which he decides. */
@Injectable()
export class TaskQueries {
  constructor(
    @Inject(ITEM_READ_MODEL) private readonly items: ItemReadModel,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Open tasks that the person may do now, longest waiting first. Tasks from which separation of duties bars him
   * are passed over by the very policy that would refuse him.
   *
   * @throws CursorInvalidError
   */
  async inbox(actor: PersonActor, request: InboxFilter): Promise<Page<TaskSummaryView>> {
    const size = pageSizeOf(request);
    const now = this.clock.now();
    const asked = { personId: actor.personId, duties: waitingDuties(actor), kind: request.kind ?? 'all' };
    const mine: InboxRow[] = [];
    let after = idCursor(request);
    for (let wanted = size + 1; mine.length <= size; wanted = Math.min(wanted * 2, stretchMax)) {
      const rows = await this.items.inbox({ ...asked, after, limit: wanted });
      mine.push(...rows.filter((row) => mayDo(actor, row)));
      after = rows.at(-1)?.task.id ?? after;
      if (rows.length < wanted) break;
    }
    const shown = mine.slice(0, size);
    return {
      items: shown.map((row) => toSummary(actor, row, now)),
      nextCursor: mine.length > size ? (shown.at(-1)?.task.id ?? null) : null,
    };
  }

  /** @throws TaskNotFoundError also for somebody who may not know of the item. */
  async get(actor: PersonActor, taskId: string): Promise<TaskView> {
    const screen = isUuid(taskId) ? await this.items.findScreenOfTask(viewerOf(actor), taskId) : null;
    const task = screen?.tasks.find(({ id }) => id === taskId);
    if (screen === null || task === undefined) throw new TaskNotFoundError(taskId);
    const looking = { actor, screen, now: this.clock.now() };
    return {
      ...toTaskSummary(looking, task),
      status: task.status,
      contentDigest: task.status === 'open' ? screen.item.contentDigest : task.contentDigest,
      releasePlanDigest: task.status === 'open' ? screen.item.releasePlanDigest : task.releasePlanDigest,
      shows: showsOf(task.step),
      allowedActions: taskActions(looking, task),
      opinions: opinionsOf(looking),
    };
  }
}

const sourceSteps = [
  'draft',
  'firstReview',
  'firstProof',
  'confidentialityReview',
  'confidentialityReferral',
  'sensitivityCheck',
  'deferral',
];
const bothSteps = ['deidentification', 'deidentificationVerify'];

/** The text that a step judges: the source before the treatment, both while treating, the rendition after it. */
function showsOf(step: string): TaskView['shows'] {
  if (bothSteps.includes(step)) return 'both';
  return sourceSteps.includes(step) ? 'source' : 'rendition';
}

/** In which duties tasks may wait for the person: in his own, and in those that others lend him. */
function waitingDuties(actor: PersonActor): readonly WaitingDuty[] {
  const held = (personId: PersonId, duties: readonly HeldDuty[]): readonly WaitingDuty[] =>
    viewerOf({ ...actor, duties, standsFor: [] }).duties.map((one) => ({ ...one, personId }));
  return [
    ...held(actor.personId, actor.duties),
    ...(actor.standsFor ?? []).flatMap(({ principalId, duties }) => held(principalId, duties)),
  ];
}

function atHand({ task, case: running }: InboxRow): TaskAtHand & { readonly task: InboxRow['task'] } {
  return { item: task, process: processOf(running.definitionHash), stored: running.snapshot, task };
}

function mayDo(actor: PersonActor, row: InboxRow): boolean {
  const at = atHand(row);
  const { process, stored } = at;
  const { step } = row.task;
  if (findStep(process, step) === null) return false;
  const { by: person, reasons } = capacityIn(actor, at);
  return reasons.length === 0 && eligibility({ process, stored, step, person }).length === 0;
}

function toSummary(actor: PersonActor, row: InboxRow, now: Instant): TaskSummaryView {
  const { task } = row;
  const isHidden = isHiddenFrom(actor, { unitId: task.unitId, state: row.state });
  return {
    id: task.id,
    version: task.version,
    itemId: task.itemId,
    title: isHidden ? null : row.title,
    step: task.step,
    duty: task.duty,
    round: task.round,
    waitingSince: task.createdAt,
    unitId: task.unitId,
    unitName: row.unitName,
    drafter: row.drafter,
    riskTier: row.riskTier,
    openedBy: task.opener,
    assignee: task.assignee,
    holding: holdingOf(actor, atHand(row)),
    returned: row.sentBackBy === null ? null : toReturnedView(row.sentBackBy, isHidden),
    due: toDueView(task.deadline, now),
  };
}
