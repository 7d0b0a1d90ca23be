import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import { readerOfItem } from '../assignments/reader.js';
import { UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import type { Looking } from './allowed-actions.js';
import { isWithheld, publishingCase } from './content-access.js';
import { ContentWithheldError } from './content-withheld.error.js';

/**
 * Reading an original is an entry (GB/T 22239-2019 8.1.4.3: important user acts are recorded), except where the reading
 * is the work itself: by an author, or by somebody with the duty of a step that is open.
 */
@Injectable()
export class OriginalReads {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  /**
   * Appends the entry before the text is given out: no entry, no text.
   *
   * @throws ContentWithheldError when the item was quarantined since it was looked at.
   */
  async record(looking: Looking): Promise<void> {
    if (!isWork(looking)) await this.append(looking, 'source.read');
  }

  /**
   * What was covered is shown: an entry also where the reading is the work itself.
   *
   * @throws ContentWithheldError when the item was quarantined since it was looked at.
   */
  recordReveal(looking: Looking): Promise<void> {
    return this.append(looking, 'source.revealed');
  }

  private async append({ actor, screen }: Looking, action: 'source.read' | 'source.revealed'): Promise<void> {
    await this.unitOfWork.runUnkeyed(async (tx) => {
      const { item } = await tx.lockItem(screen.item.id);
      if (isWithheld(item.state)) throw new ContentWithheldError(item.id, 'quarantine');
      tx.appendEntry(
        item,
        {
          id: this.ids.next(),
          at: this.clock.now(),
          actor: actor.personId,
          action,
          case: publishingCase(screen).id,
          outcome: 'done',
          revision: screen.item.sourceDigest,
        },
        [],
      );
    });
  }
}

function isWork({ actor, screen }: Looking): boolean {
  const held = readerOfItem(actor, screen.tasks).duties.filter(({ unitId }) => unitId === screen.item.unitId);
  return (
    screen.authors.includes(actor.personId) ||
    screen.tasks.some(
      (task) =>
        task.status === 'open' &&
        held.some(({ duty, step }) => duty === task.duty && (step === null || step === task.step)) &&
        (task.assigneeId === null || task.assigneeId === actor.personId),
    )
  );
}
