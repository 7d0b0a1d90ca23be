import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '#domain/kernel';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import { type CommandEnvelope, UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { ErasureDecidedError, ErasureNotFoundError, ErasureRefusedError } from './erasure.errors.js';
import { ERASURE_STORE, type ErasureStore } from './erasure.store.port.js';
import { erasureDecisionReasons, type ErasureOutcome, mayKnowErasure } from './erasure.js';

export interface DecideErasure {
  readonly erasureId: string;
  readonly outcome: ErasureOutcome;
}

/** The second person's word. Approved, it waits for the eraser, which is no part of this program's running. */
@Injectable()
export class DecideErasureHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(ERASURE_STORE) private readonly store: ErasureStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  /** @throws ErasureNotFoundError, ErasureDecidedError, ErasureRefusedError */
  async execute(
    { erasureId, outcome }: DecideErasure,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<{ readonly id: string; readonly outcome: ErasureOutcome }> {
    const erasure = await this.store.find(erasureId);
    const hostId = await this.store.getHostId();
    if (erasure === null || !mayKnowErasure(actor, erasure.unitId, hostId)) throw new ErasureNotFoundError();
    const now = this.clock.now();
    const reasons = erasureDecisionReasons(actor, erasure, { outcome, now });
    if (reasons.length > 0) throw new ErasureRefusedError(reasons);
    return this.unitOfWork.run(envelope, async (tx) => {
      const { item, case: running } = await tx.lockItem(erasure.itemId);
      // Only under the item's lock is it decided: somebody else may have been first.
      if (await tx.isErasureDecided(erasureId)) throw new ErasureDecidedError();
      tx.decideErasure(erasureId, outcome, actor.personId, now);
      tx.appendEntry(
        item,
        {
          id: this.ids.next(),
          at: now,
          actor: actor.personId,
          action: 'erasure.decided',
          case: running?.id ?? null,
          outcome,
          facts: { erasure: erasureId, ground: erasure.ground },
        },
        [],
      );
      return { id: erasureId, outcome };
    });
  }
}
