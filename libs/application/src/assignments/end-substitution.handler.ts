import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '#domain/kernel';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import { type CommandEnvelope, UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import type { SubstituteAnswer } from './name-substitute.handler.js';
import { rosterChanged } from './roster-changed.js';
import { SubstitutionNotFoundError } from './substitution.errors.js';
import { SUBSTITUTION_STORE, type SubstitutionStore } from './substitution.store.port.js';

/** Whoever has lent duties takes them back before the time; from the next request on the substitute has them no more. */
@Injectable()
export class EndSubstitutionHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(SUBSTITUTION_STORE) private readonly store: SubstitutionStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  /** @throws SubstitutionNotFoundError */
  execute(id: string, actor: PersonActor, envelope: CommandEnvelope): Promise<SubstituteAnswer> {
    return this.unitOfWork.run(envelope, async (tx) => {
      const at = this.clock.now();
      const mine = await this.store.listOf(actor.personId, at);
      const found = mine.find((one) => one.id === id && one.principal.id === actor.personId);
      if (found === undefined) throw new SubstitutionNotFoundError();
      const entryId = this.ids.next();
      tx.endSubstitution(id, at);
      tx.addOutbox(rosterChanged(entryId, at));
      tx.appendEntry(
        null,
        {
          id: entryId,
          at,
          actor: actor.personId,
          action: 'substitute.ended',
          outcome: 'done',
          facts: { substitution: id, person: found.substitute.id },
        },
        [],
      );
      return { id, entryId };
    });
  }
}
