import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '#domain/kernel';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { ERASURE_STORE, type ErasureStore } from './erasure.store.port.js';
import {
  type Erasure,
  erasureDecisionReasons,
  erasureOutcomes,
  type ErasureOutcome,
  type ErasureRefusalCode,
  mayKnowErasure,
} from './erasure.js';

export interface ListedErasure extends Erasure {
  /** What the reader may answer, and for what he may not, why. */
  readonly answers: readonly {
    readonly outcome: ErasureOutcome;
    readonly reasons: readonly ErasureRefusalCode[];
  }[];
}

/** Erasures that somebody has a say in. */
@Injectable()
export class ErasureQueries {
  constructor(
    @Inject(ERASURE_STORE) private readonly store: ErasureStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The newest first; empty for who has no say in any unit. */
  async list(actor: PersonActor): Promise<readonly ListedErasure[]> {
    const [hostId, all] = [await this.store.getHostId(), await this.store.list()];
    const now = this.clock.now();
    return all
      .filter(({ unitId }) => mayKnowErasure(actor, unitId, hostId))
      .map((erasure) => ({
        ...erasure,
        answers:
          erasure.outcome === null
            ? erasureOutcomes.map((outcome) => ({
                outcome,
                reasons: erasureDecisionReasons(actor, erasure, { outcome, now }),
              }))
            : [],
      }));
  }
}
