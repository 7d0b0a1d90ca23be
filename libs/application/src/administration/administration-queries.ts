import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '#domain/kernel';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import {
  decisionReasons,
  mayReadAdministration,
  type AccessChangeOutcome,
  type AccessRefusalCode,
} from './access-change.js';
import { AdministrationForbiddenError } from './administration.errors.js';
import {
  ADMINISTRATION_STORE,
  type AdministeredPerson,
  type AdministrationStore,
  type ListedChange,
} from './administration.store.port.js';

/** A change with what the person who looks at it may answer. */
export interface ChangeView extends ListedChange {
  readonly allowedOutcomes: readonly AccessChangeOutcome[];
  /** Why it is not this person's to approve; empty when it is. */
  readonly reasons: readonly AccessRefusalCode[];
}

/** Accounts, duties and changes, for the three administrators. */
@Injectable()
export class AdministrationQueries {
  constructor(
    @Inject(ADMINISTRATION_STORE) private readonly store: AdministrationStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AdministrationForbiddenError */
  people(actor: PersonActor): Promise<readonly AdministeredPerson[]> {
    requireAdministrator(actor);
    return this.store.listPeople(this.clock.now());
  }

  /** @throws AdministrationForbiddenError */
  async changes(actor: PersonActor): Promise<readonly ChangeView[]> {
    requireAdministrator(actor);
    const outcomes: readonly AccessChangeOutcome[] = ['approved', 'rejected', 'withdrawn'];
    return (await this.store.listChanges()).map((change) => ({
      ...change,
      allowedOutcomes:
        change.outcome === null
          ? outcomes.filter((outcome) => decisionReasons(actor, change, outcome).length === 0)
          : [],
      reasons: change.outcome === null ? decisionReasons(actor, change, 'approved') : [],
    }));
  }
}

function requireAdministrator(actor: PersonActor): void {
  if (!mayReadAdministration(actor)) throw new AdministrationForbiddenError();
}
