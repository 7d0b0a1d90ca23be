import { Inject, Injectable } from '@nestjs/common';
import type { ItemId, PersonActor, PersonId } from '#domain/kernel';
import { ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import { type CommandEnvelope, UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { contentAccess } from '../queries/content-access.js';
import { ColleagueQueries } from '../signers/colleague-queries.js';
import type { RemarkAnswer } from './add-comment.handler.js';
import { RemarkDesk, taskToPointTo } from './remark-desk.js';
import { NothingToCopyError } from './remark.errors.js';

export interface CopyItem {
  readonly itemId: ItemId;
  /** To whom. */
  readonly personId: PersonId;
}

/**
 * An item is copied (抄送) to a colleague, who may from then on know of it and read the text that was copied, covered as for a
 * reviewer; he has nothing to answer, and a later text is not his until it is copied again. Nobody copies more than he reads.
 */
@Injectable()
export class CopyItemHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    private readonly colleagues: ColleagueQueries,
    private readonly desk: RemarkDesk,
  ) {}

  /** @throws ItemNotFoundError, ColleagueNotFoundError, NothingToCopyError */
  async execute(
    { itemId, personId }: CopyItem,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<RemarkAnswer> {
    const { screen, now } = await this.desk.lookAsParticipant(actor, itemId);
    const access = contentAccess(actor, screen);
    if (access === 'none') throw new NothingToCopyError('nothing to read, nothing to copy');
    await this.colleagues.get(personId);
    const taskId = taskToPointTo(screen.tasks);
    return this.unitOfWork.run(envelope, async (tx) => {
      const locked = await this.desk.lock(tx, itemId);
      const entryId = this.desk.append(
        tx,
        locked,
        { actor: actor.personId, at: now },
        { action: 'item.copied', facts: { person: personId }, words: {} },
      );
      tx.writeTogether({
        kind: 'itemCopy',
        copy: {
          id: this.ids.next(),
          itemId,
          personId,
          sourceDigest: screen.item.sourceDigest,
          showsSource: access === 'source',
          entryId,
          copiedAt: now,
        },
      });
      if (taskId !== null) tx.insertNotifications([{ personId, taskId, itemId, kind: 'item.copied' }], now);
      return { itemId, entryId };
    });
  }
}
