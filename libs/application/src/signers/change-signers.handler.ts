import { Inject, Injectable } from '@nestjs/common';
import { commitValue } from '#domain/audit-log';
import type { PersonActor, PersonId, TaskId } from '#domain/kernel';
import { decide, type OutcomeId } from '#domain/workflow';
import { atHandOf } from '../assignments/at-hand.js';
import { type Capacity, capacityIn } from '../assignments/capacity.js';
import { requireFinishable } from '../assignments/require-finishable.js';
import { requireOwnTask } from '../assignments/require-own-task.js';
import { Rosters } from '../assignments/rosters.js';
import { applyMove } from '../cases/apply-move.js';
import { subjectOfCase } from '../cases/case-subject.js';
import { readItemFacts } from '../cases/item-facts.js';
import { processOf } from '../cases/processes.js';
import { RefusalRecorder, requireUnmarkedWords } from '../cases/refusal-recorder.js';
import { namedRendition } from '../deidentification/settle-rendition.js';
import { DecisionRefusedError } from '../errors/refused.errors.js';
import type { ItemEventAnswer } from '../items/drive-item-event.js';
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
  type LockedTask,
  type Transaction,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';
import { requireCurrentTask, type ShownTask } from '../tasks/require-current-task.js';
import { requireKnowableTask } from '../tasks/require-knowable-task.js';
import { ColleagueQueries } from './colleague-queries.js';

/** Before or after oneself (加签), or doing without somebody whom one called in (减签). */
export const signerChanges = [
  'addSignerBefore',
  'addSignerAfter',
  'removeSigner',
] as const satisfies readonly OutcomeId[];
export type SignerChange = (typeof signerChanges)[number];

export interface ChangeSigners extends ShownTask {
  readonly taskId: TaskId;
  readonly change: SignerChange;
  readonly signerId: PersonId;
  /** What the signer is asked; kept beside the entry that commits to it. */
  readonly reason: string | null;
}

/**
 * Whoever may answer a step calls in a further signer, or does without one again. The signer needs no duty; every rule of
 * separation holds for him over the whole case, when he is called in and again when he answers.
 */
@Injectable()
export class ChangeSignersHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(RANDOMNESS) private readonly randomness: Randomness,
    private readonly colleagues: ColleagueQueries,
    private readonly rosters: Rosters,
    private readonly refusals: RefusalRecorder,
  ) {}

  /** @throws TaskNotFoundError, ColleagueNotFoundError, TaskStaleError, DecisionRefusedError, SecrecyMarkError */
  async execute(
    command: ChangeSigners,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<ItemEventAnswer> {
    const { taskId, change, signerId, reason } = command;
    if (change !== 'removeSigner') await this.colleagues.get(signerId);
    try {
      return await this.unitOfWork.run(envelope, async (tx) => {
        const locked = await tx.lockTask(taskId);
        await requireKnowableTask(tx, actor, locked);
        requireUnmarkedWords({ reason });
        await requireCurrentTask(tx, locked, command);
        const at = atHandOf(locked);
        const capacity = capacityIn(actor, at);
        requireOwnTask(at, capacity, change);
        return this.change(tx, locked, command, capacity);
      });
    } catch (error) {
      throw await this.refusals.record(error, { taskId, outcome: change, actor });
    }
  }

  private async change(
    tx: Transaction,
    locked: LockedTask,
    { change, signerId, reason }: ChangeSigners,
    { by, actingFor }: Capacity,
  ): Promise<ItemEventAnswer> {
    const { item, task, case: running } = locked;
    const at = this.clock.now();
    const type = `${task.step}.${change}`;
    const subject = subjectOfCase(item, running);
    const process = processOf(running.definitionHash);
    const moved = decide(process, running.snapshot, {
      type,
      by,
      now: at,
      shown: subject,
      given: { signer: signerId },
      facts: { ...(await readItemFacts(tx, item, [task], type)), ...subject },
    });
    if (moved.kind === 'refused') throw new DecisionRefusedError(type, moved.reasons, []);
    const { roster } = await this.rosters.at(tx, locked.rosterVersion, at);
    requireFinishable(type, { process, unitId: item.unitId, roster }, running.snapshot, moved.next);
    const applied = applyMove({ tx, ids: this.ids, at }, { item, case: running, closing: null }, moved);
    const id = this.ids.next();
    const values =
      reason === null ? [] : [{ field: 'reason', value: reason, salt: this.randomness.bytes(32) }];
    tx.appendEntry(
      item,
      {
        id,
        at,
        actor: by.personId,
        actingFor,
        duty: task.duty,
        action: change === 'removeSigner' ? 'signer.removed' : 'signer.added',
        case: running.id,
        task: task.id,
        step: task.step,
        outcome: change,
        state: applied.state,
        round: task.round,
        revision: item.sourceDigest,
        rendition: namedRendition(item),
        releasePlan: item.releasePlanDigest,
        definition: running.definitionHash,
        facts: { person: signerId },
        commitments: Object.fromEntries(values.map((value) => [value.field, commitValue(value)])),
      },
      values,
    );
    return {
      itemId: item.id,
      itemVersion: item.version + 1,
      state: applied.state,
      entryId: id,
      opened: applied.opened,
    };
  }
}
