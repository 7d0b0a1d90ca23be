import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '#domain/kernel';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import { UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { ProcessChangeRefusedError, ProcessNotProvenError } from './definition.errors.js';

/** An attempt at what is not one's own, or at what the proof refuses, is an entry in a transaction of its own. */
@Injectable()
export class RefusedProcesses {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  /** @returns the error to throw; anything that is no refusal leaves no entry. */
  async record(
    error: unknown,
    facts: Readonly<Record<string, string>>,
    actor: PersonActor,
  ): Promise<unknown> {
    const reasons = reasonsOf(error);
    if (reasons.length === 0) return error;
    await this.unitOfWork.runUnkeyed((tx) => {
      tx.appendEntry(
        null,
        {
          id: this.ids.next(),
          at: this.clock.now(),
          actor: actor.personId,
          action: 'process.refused',
          outcome: 'refused',
          reasons,
          facts,
        },
        [],
      );
      return Promise.resolve();
    });
    return error;
  }
}

function reasonsOf(error: unknown): readonly string[] {
  if (error instanceof ProcessChangeRefusedError) return error.reasons.map(({ code }) => code);
  if (error instanceof ProcessNotProvenError)
    return [...new Set(error.proven.proof.faults.map(({ fault }) => fault.code))];
  return [];
}
