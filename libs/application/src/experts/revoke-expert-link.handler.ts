import { Inject, Injectable } from '@nestjs/common';
import type { ItemId, PersonActor } from '#domain/kernel';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { type CommandEnvelope, UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { isOverseer } from '../queries/content-access.js';
import { isUuid } from '../queries/page.js';
import type { RemarkAnswer } from '../remarks/add-comment.handler.js';
import { RemarkDesk } from '../remarks/remark-desk.js';
import { ExpertForbiddenError, ExpertLinkNotFoundError } from './expert.errors.js';

export interface RevokeExpertLink {
  readonly itemId: ItemId;
  readonly linkId: string;
}

/** Whoever made a link, or watches over the unit, ends it; what was answered by it stays. */
@Injectable()
export class RevokeExpertLinkHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly desk: RemarkDesk,
  ) {}

  /** @throws ItemNotFoundError, ExpertLinkNotFoundError, ExpertForbiddenError */
  async execute(
    { itemId, linkId }: RevokeExpertLink,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<RemarkAnswer> {
    const { screen } = await this.desk.lookAsParticipant(actor, itemId);
    if (!isUuid(linkId)) throw new ExpertLinkNotFoundError();
    return this.unitOfWork.run(envelope, async (tx) => {
      const locked = await this.desk.lock(tx, itemId);
      const link = await tx.getExpertLink({ id: linkId });
      if (link === null || link.itemId !== itemId) throw new ExpertLinkNotFoundError();
      if (link.invitedBy !== actor.personId && !isOverseer(actor, screen))
        throw new ExpertForbiddenError('neither the one who invited nor an overseer');
      if (link.revokedAt !== null || link.answeredAt !== null) throw new ExpertLinkNotFoundError();
      const at = this.clock.now();
      const entryId = this.desk.append(
        tx,
        locked,
        { actor: actor.personId, at },
        {
          action: 'expert.revoked',
          step: link.step,
          task: link.taskId,
          facts: { link: linkId },
          words: {},
        },
      );
      tx.writeTogether({ kind: 'expertRevocation', id: linkId, by: actor.personId, at });
      return { itemId, entryId };
    });
  }
}
