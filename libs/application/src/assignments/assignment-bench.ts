import { Inject, Injectable } from '@nestjs/common';
import { commitValue, type EntryFields } from '#domain/audit-log';
import type { Instant, PersonActor, TaskId } from '#domain/kernel';
import type { RefusalReason } from '#domain/workflow';
import { RefusalRecorder, requireUnmarkedWords } from '../cases/refusal-recorder.js';
import { whatChanged } from '../cases/what-changed.js';
import { namedRendition } from '../deidentification/settle-rendition.js';
import { TaskStaleError } from '../errors/conflict.errors.js';
import { DecisionRefusedError } from '../errors/refused.errors.js';
import {
  CLOCK,
  type Clock,
  ID_SOURCE,
  type IdSource,
  RANDOMNESS,
  type Randomness,
} from '../ports/environment.ports.js';
import {
  type CommandEnvelope,
  type CommittedValue,
  type LockedTask,
  type Transaction,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';
import { requireKnowableTask } from '../tasks/require-knowable-task.js';
import type { TaskHolding } from './assignment-rows.js';
import type { Giving } from './assignment-reasons.js';
import { atHandOf } from './at-hand.js';
import { Rosters } from './rosters.js';

/** What every change of hands names: the task as it was shown. */
export interface ShownHands {
  readonly taskId: TaskId;
  readonly taskVersion: number;
}

/** Who has a task now. */
export interface HandsAnswer {
  readonly taskId: string;
  readonly taskVersion: number;
  readonly itemId: string;
  readonly entryId: string;
}

/** A locked task on which somebody works, with everybody there is. */
export interface HandsAtWork extends Giving {
  readonly tx: Transaction;
  readonly locked: LockedTask;
  readonly actor: PersonActor;
  readonly now: Instant;
}

/** What all changes of hands have in common: lock, knowledge, version, entry, and the refusal as an entry. */
@Injectable()
export class AssignmentBench {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(RANDOMNESS) private readonly randomness: Randomness,
    private readonly rosters: Rosters,
    private readonly refusals: RefusalRecorder,
  ) {}

  /**
   * @param verb what is done, as the entry of a refusal names it.
   * @throws TaskNotFoundError, TaskStaleError, DecisionRefusedError (the attempt is an entry).
   */
  async work(
    verb: string,
    { taskId, taskVersion }: ShownHands,
    actor: PersonActor,
    envelope: CommandEnvelope,
    change: (at: HandsAtWork) => HandsAnswer,
  ): Promise<HandsAnswer> {
    try {
      return await this.unitOfWork.run(envelope, async (tx) => {
        const locked = await tx.lockTask(taskId);
        await requireKnowableTask(tx, actor, locked);
        const { task, item } = locked;
        if (task.status !== 'open' || task.version !== taskVersion)
          throw new TaskStaleError(
            task.id,
            await whatChanged(tx, item.id, { status: task.status, taskVersion: task.version }),
          );
        const now = this.clock.now();
        const office = await this.rosters.at(tx, locked.rosterVersion, now);
        const at = { ...atHandOf(locked), item };
        return change({ tx, locked, actor, now, at, voice: task.voice, office });
      });
    } catch (error) {
      throw await this.refusals.record(error, { taskId, outcome: verb, actor });
    }
  }

  /** @throws DecisionRefusedError when there is any reason. */
  require(verb: string, { locked: { task } }: HandsAtWork, reasons: readonly RefusalReason[]): void {
    if (reasons.length > 0) throw new DecisionRefusedError(`${task.step}.${verb}`, reasons, []);
  }

  /** The task in other hands, with its entry; whoever has it now is told, unless he did it himself. */
  give(
    { tx, locked, actor, now }: HandsAtWork,
    holding: TaskHolding,
    entry: Pick<EntryFields, 'action' | 'outcome' | 'facts' | 'actingFor'>,
    words: Readonly<Record<string, string | null>> = {},
  ): HandsAnswer {
    const { item, task, case: running } = locked;
    const id = this.ids.next();
    requireUnmarkedWords(words);
    const values = this.committed(words);
    tx.assignTask(task.id, holding);
    tx.appendEntry(
      item,
      {
        id,
        at: now,
        actor: actor.personId,
        duty: task.duty,
        case: running.id,
        task: task.id,
        step: task.step,
        round: task.round,
        rendition: namedRendition(item),
        releasePlan: item.releasePlanDigest,
        commitments: Object.fromEntries(values.map((value) => [value.field, commitValue(value)])),
        ...entry,
      },
      values,
    );
    const { assigneeId } = holding;
    if (assigneeId !== null && assigneeId !== actor.personId)
      tx.insertNotifications(
        [
          {
            personId: assigneeId,
            taskId: task.id,
            itemId: item.id,
            kind: entry.action === 'task.advised' ? 'task.advised' : 'task.assigned',
          },
        ],
        now,
      );
    return { taskId: task.id, taskVersion: task.version + 1, itemId: item.id, entryId: id };
  }

  private committed(words: Readonly<Record<string, string | null>>): readonly CommittedValue[] {
    return Object.entries(words).flatMap(([field, value]) =>
      value === null || value === '' ? [] : [{ field, value, salt: this.randomness.bytes(32) }],
    );
  }
}
