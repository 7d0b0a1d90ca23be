import { Inject, Injectable } from '@nestjs/common';
import { type Instant, instantOf, type PersonActor, type TaskId } from '#domain/kernel';
import { eligibility } from '#domain/workflow';
import { byPerson } from '../cases/item-facts.js';
import { processOf } from '../cases/processes.js';
import { newToken, tokenHashOf } from '../identity/session-token.js';
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
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';
import { RemarkDesk } from '../remarks/remark-desk.js';
import { requireCurrentTask, type ShownTask } from '../tasks/require-current-task.js';
import { requireKnowableTask } from '../tasks/require-knowable-task.js';
import { ExpertForbiddenError } from './expert.errors.js';
import { expertLinkRuleOn } from './expert-link-standing.js';

export interface InviteExpert extends ShownTask {
  readonly taskId: TaskId;
  readonly name: string;
  /** Where the expert works. */
  readonly organisation: string;
  readonly question: string;
  /** For how many days the link works; no more than the rule allows. */
  readonly days: number;
}

export interface InvitedExpert {
  readonly linkId: string;
  readonly expiresAt: Instant;
  /** Told once and kept nowhere: null when the same command is answered again. */
  readonly token: string | null;
}

/**
 * Whoever handles a step asks somebody outside, a legal counsel (法律顾问) say, who has no account: by a secret link to the text
 * as the step shows it, covered as for a reviewer. What he answers is advice beside the step and confirms nothing.
 */
@Injectable()
export class InviteExpertHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(RANDOMNESS) private readonly randomness: Randomness,
    private readonly desk: RemarkDesk,
  ) {}

  /** @throws TaskNotFoundError, TaskStaleError, ExpertForbiddenError, SecrecyMarkError */
  async execute(
    command: InviteExpert,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<InvitedExpert> {
    const { name, organisation, question } = command;
    const token = newToken(this.randomness);
    const linkId = this.ids.next();
    const at = this.clock.now();
    const days = Math.min(command.days, expertLinkRuleOn(at).daysMax);
    const expiresAt = instantOf(Date.parse(at) + days * 86_400_000);
    const answer = await this.unitOfWork.run(envelope, async (tx) => {
      const locked = await tx.lockTask(command.taskId);
      await requireKnowableTask(tx, actor, locked);
      await requireCurrentTask(tx, locked, command);
      requireHandler(actor, locked);
      const { item, case: running, task } = locked;
      const entryId = this.desk.append(
        tx,
        locked,
        { actor: actor.personId, at },
        {
          action: 'expert.invited',
          step: task.step,
          task: task.id,
          facts: { link: linkId },
          words: { expert: name, organisation, question },
        },
      );
      const { sourceDigest, contentDigest, releasePlanDigest } = item;
      tx.writeTogether({
        kind: 'expertLink',
        tokenHash: tokenHashOf(token),
        link: {
          id: linkId,
          itemId: item.id,
          caseId: running.id,
          taskId: task.id,
          step: task.step,
          sourceDigest,
          contentDigest,
          releasePlanDigest,
          invitedBy: actor.personId,
          entryId,
          invitedAt: at,
          expiresAt,
        },
      });
      return { linkId, expiresAt };
    });
    return { ...answer, token: answer.linkId === linkId ? token : null };
  }
}

/** Only who may answer the step asks about it. */
function requireHandler(actor: PersonActor, { item, case: running, task }: LockedTask): void {
  const by = byPerson(actor, item);
  const isMine = task.assigneeId === null || task.assigneeId === actor.personId;
  const asked = { process: processOf(running.definitionHash), stored: running.snapshot, step: task.step };
  const mayAct = by.kind === 'person' && eligibility({ ...asked, person: by }).length === 0;
  if (task.step === 'draft' || !isMine || !mayAct)
    throw new ExpertForbiddenError('not the one who handles the step');
}
