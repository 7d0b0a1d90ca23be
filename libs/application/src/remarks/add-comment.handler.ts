import { Inject, Injectable } from '@nestjs/common';
import type { ItemId, PersonActor } from '#domain/kernel';
import { type CommandEnvelope, UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { participantsOf } from './participants.js';
import { RemarkDesk, taskToPointTo } from './remark-desk.js';

export interface AddComment {
  readonly itemId: ItemId;
  readonly text: string;
}

export interface RemarkAnswer {
  readonly itemId: string;
  readonly entryId: string;
}

/**
 * A comment (留言) on an item, for those who take part in its case. Its text is kept apart from the entry, which only
 * commits to it. It answers nothing, and everybody who has taken part is told that there is one.
 */
@Injectable()
export class AddCommentHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    private readonly desk: RemarkDesk,
  ) {}

  /** @throws ItemNotFoundError, SecrecyMarkError */
  async execute(
    { itemId, text }: AddComment,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<RemarkAnswer> {
    const { screen, now } = await this.desk.lookAsParticipant(actor, itemId);
    const taskId = taskToPointTo(screen.tasks);
    return this.unitOfWork.run(envelope, async (tx) => {
      const locked = await this.desk.lock(tx, itemId);
      const entryId = this.desk.append(
        tx,
        locked,
        { actor: actor.personId, at: now },
        { action: 'comment.added', words: { comment: text } },
      );
      if (taskId !== null) {
        const told = participantsOf(screen, actor.personId);
        tx.insertNotifications(
          told.map((personId) => ({ personId, taskId, itemId, kind: 'comment.added' as const })),
          now,
        );
      }
      return { itemId, entryId };
    });
  }
}
