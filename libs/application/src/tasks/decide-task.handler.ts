import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '#domain/kernel';
import { atHandOf } from '../assignments/at-hand.js';
import { capacityIn } from '../assignments/capacity.js';
import { requireOwnTask } from '../assignments/require-own-task.js';
import { RefusalRecorder, requireUnmarkedWords } from '../cases/refusal-recorder.js';
import { requireSubmittable } from '../items/require-submittable.js';
import { type CommandEnvelope, UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { requireCurrentTask } from './require-current-task.js';
import { requireKnowableTask } from './require-knowable-task.js';
import { type DecidedAnswer, type DecideTask, TaskDecisions } from './task-decisions.js';

/** One person's decision on one task: locked, judged by the process, written with its entry and effects, or refused. */
@Injectable()
export class DecideTaskHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    private readonly decisions: TaskDecisions,
    private readonly refusals: RefusalRecorder,
  ) {}

  /**
   * @throws TaskNotFoundError when there is no such task or the person may not know of it.
   * @throws TaskStaleError with what changed, when the task or the text is not the one that was shown.
   * @throws DecisionRefusedError with every rule that forbids it and who could do it instead; the attempt is an entry.
   * @throws SecrecyMarkError when the words beside the decision carry the mark of a state secret.
   * @throws ContentInvalidError when a draft is submitted that lacks something.
   */
  async execute(command: DecideTask, actor: PersonActor, envelope: CommandEnvelope): Promise<DecidedAnswer> {
    try {
      return await this.unitOfWork.run(envelope, async (tx) => {
        const locked = await tx.lockTask(command.taskId);
        await requireKnowableTask(tx, actor, locked);
        const { opinion, statement, positions } = command;
        requireUnmarkedWords({ opinion, statement, positions });
        await requireCurrentTask(tx, locked, command);
        const at = atHandOf(locked);
        const capacity = capacityIn(actor, at);
        requireOwnTask(at, capacity, command.outcome);
        if (locked.task.step === 'draft' && command.outcome === 'submit')
          await requireSubmittable(tx, locked.item);
        return this.decisions.decide(tx, locked, command, capacity);
      });
    } catch (error) {
      throw await this.refusals.record(error, { taskId: command.taskId, outcome: command.outcome, actor });
    }
  }
}
