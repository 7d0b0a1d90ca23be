import { Inject, Injectable } from '@nestjs/common';
import type { ItemId, PersonActor } from '#domain/kernel';
import { Rosters } from '../assignments/rosters.js';
import { RefusalRecorder } from '../cases/refusal-recorder.js';
import { driveItemEvent, type ItemEventAnswer } from '../items/drive-item-event.js';
import {
  CLOCK,
  type Clock,
  ID_SOURCE,
  type IdSource,
  RANDOMNESS,
  type Randomness,
} from '../ports/environment.ports.js';
import { type CommandEnvelope, UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';

/** `item.pause` until somebody resumes it, or `item.void` for good. */
export interface StopItem {
  readonly itemId: ItemId;
  readonly itemVersion: number;
  readonly event: 'item.pause' | 'item.void';
  /** Why; kept beside the entry that commits to it. */
  readonly reason: string;
}

/**
 * An item is paused (中止) or given up (作废) by whom its definition lets, with a reason. A paused one is resumed by the answer
 * to the task that the pause opens; what stood confirmed still stands then.
 */
@Injectable()
export class StopItemHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(RANDOMNESS) private readonly randomness: Randomness,
    private readonly rosters: Rosters,
    private readonly refusals: RefusalRecorder,
  ) {}

  /** @throws ItemNotFoundError, ItemStaleError, DecisionRefusedError, SecrecyMarkError */
  async execute(
    { itemId, itemVersion, event, reason }: StopItem,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<ItemEventAnswer> {
    try {
      return await this.unitOfWork.run(envelope, async (tx) => {
        const locked = await tx.lockItem(itemId);
        const tools = { ids: this.ids, randomness: this.randomness, rosters: this.rosters };
        return driveItemEvent(tx, tools, locked, {
          type: event,
          actor,
          itemVersion,
          reason,
          now: this.clock.now(),
        });
      });
    } catch (error) {
      throw await this.refusals.recordOnItem(error, { itemId, event, actor });
    }
  }
}
