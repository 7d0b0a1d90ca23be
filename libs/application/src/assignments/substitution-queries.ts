import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '#domain/kernel';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import {
  SUBSTITUTION_STORE,
  type SubstitutionStore,
  type SubstitutionView,
} from './substitution.store.port.js';

/** Whom a person has stand in for her, and for whom she stands in. */
@Injectable()
export class SubstitutionQueries {
  constructor(
    @Inject(SUBSTITUTION_STORE) private readonly store: SubstitutionStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those that run or are to come. */
  mine(actor: PersonActor): Promise<readonly SubstitutionView[]> {
    return this.store.listOf(actor.personId, this.clock.now());
  }
}
