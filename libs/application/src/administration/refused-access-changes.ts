import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '#domain/kernel';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import { UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import type { AccessChangeKind } from './access-change.js';
import type { AccessChangeRefusedError } from './administration.errors.js';

/** An administrator's attempt at what is not his is an entry, in a transaction of its own. */
@Injectable()
export class RefusedAccessChanges {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  /** @returns the error to throw. */
  async record(
    error: AccessChangeRefusedError,
    kind: AccessChangeKind,
    actor: PersonActor,
  ): Promise<AccessChangeRefusedError> {
    await this.unitOfWork.runUnkeyed((tx) => {
      tx.appendEntry(
        null,
        {
          id: this.ids.next(),
          at: this.clock.now(),
          actor: actor.personId,
          action: 'access.refused',
          outcome: 'refused',
          reasons: error.reasons.map(({ code }) => code),
          facts: { kind },
        },
        [],
      );
      return Promise.resolve();
    });
    return error;
  }
}
