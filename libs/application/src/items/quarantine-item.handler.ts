import { Inject, Injectable } from '@nestjs/common';
import type { ItemId, PersonActor } from '#domain/kernel';
import { RefusalRecorder } from '../cases/refusal-recorder.js';
import {
  CLOCK,
  type Clock,
  ID_SOURCE,
  type IdSource,
  RANDOMNESS,
  type Randomness,
} from '../ports/environment.ports.js';
import { type CommandEnvelope, UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { driveItemEvent, type ItemEventAnswer } from './drive-item-event.js';

export interface QuarantineItem {
  readonly itemId: ItemId;
  readonly itemVersion: number;
  readonly reason: string | null;
}

/** The confidentiality reviewer locks an item that may hold a secret: nobody reads it until it is cleared or purged (L2 art. 31). */
@Injectable()
export class QuarantineItemHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(RANDOMNESS) private readonly randomness: Randomness,
    private readonly refusals: RefusalRecorder,
  ) {}

  /** @throws ItemNotFoundError, ItemStaleError, DecisionRefusedError */
  async execute(
    command: QuarantineItem,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<ItemEventAnswer> {
    try {
      return await this.unitOfWork.run(envelope, async (tx) => {
        const locked = await tx.lockItem(command.itemId);
        return driveItemEvent(tx, { ids: this.ids, randomness: this.randomness }, locked, {
          type: 'item.quarantine',
          actor,
          itemVersion: command.itemVersion,
          reason: command.reason,
          now: this.clock.now(),
        });
      });
    } catch (error) {
      throw await this.refusals.recordOnItem(error, {
        itemId: command.itemId,
        event: 'item.quarantine',
        actor,
      });
    }
  }
}
