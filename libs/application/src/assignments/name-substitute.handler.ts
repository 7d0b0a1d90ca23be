import { Inject, Injectable } from '@nestjs/common';
import {
  administratorDuties,
  type Duty,
  type Instant,
  type PersonActor,
  type PersonId,
  type UnitId,
} from '#domain/kernel';
import type { Issue } from '#domain/text';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import { type CommandEnvelope, UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { ColleagueQueries } from '../signers/colleague-queries.js';
import { lentDuties } from './office-roster.js';
import { SubstitutionInvalidError } from './substitution.errors.js';

export interface NameSubstitute {
  readonly substituteId: PersonId;
  /** Duties that are lent; null for all. */
  readonly duties: readonly Duty[] | null;
  /** In which unit; null for all. */
  readonly unitId: UnitId | null;
  readonly validFrom: Instant;
  readonly validTo: Instant;
}

export interface SubstituteAnswer {
  readonly id: string;
  readonly entryId: string;
}

/**
 * 代理: a person lends duties of hers to another for a period. Both names stand on what he does, and both count for
 * separation. Administrators neither lend nor borrow (三员分立, GB/T 22239-2019 8.1.4).
 */
@Injectable()
export class NameSubstituteHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    private readonly colleagues: ColleagueQueries,
  ) {}

  /** @throws ColleagueNotFoundError, SubstitutionInvalidError */
  async execute(
    command: NameSubstitute,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<SubstituteAnswer> {
    await this.colleagues.get(command.substituteId);
    return this.unitOfWork.run(envelope, (tx) => {
      const madeAt = this.clock.now();
      const issues = issuesOf(command, actor, madeAt);
      if (issues.length > 0) throw new SubstitutionInvalidError(issues);
      const [id, entryId] = [this.ids.next(), this.ids.next()];
      const { substituteId, duties, unitId, validFrom, validTo } = command;
      tx.insertSubstitution({
        ...{ id, principalId: actor.personId, substituteId, duties, unitId, validFrom, validTo },
        ...{ madeBy: actor.personId, madeAt },
      });
      tx.appendEntry(
        null,
        {
          id: entryId,
          at: madeAt,
          actor: actor.personId,
          action: 'substitute.named',
          outcome: 'done',
          facts: {
            ...{ substitution: id, person: substituteId, from: validFrom, to: validTo },
            ...(duties === null ? {} : { duties: duties.join('|') }),
            ...(unitId === null ? {} : { unit: unitId }),
          },
        },
        [],
      );
      return Promise.resolve({ id, entryId });
    });
  }
}

function issuesOf(
  { substituteId, duties, unitId, validFrom, validTo }: NameSubstitute,
  actor: PersonActor,
  now: Instant,
): readonly Issue[] {
  const isAdministrator = actor.duties.some(({ duty }) =>
    administratorDuties.some((known) => known === duty),
  );
  const lent = isAdministrator ? [] : lentDuties({ duties, unitId }, actor.duties);
  const issue = (code: string, path: string): Issue => ({ code, path, params: {} });
  return [
    ...(substituteId === actor.personId ? [issue('SUBSTITUTION.SELF', '/substituteId')] : []),
    ...(lent.length === 0 ? [issue('SUBSTITUTION.NOTHING_LENT', '/duties')] : []),
    ...(validTo > validFrom && validTo > now ? [] : [issue('SUBSTITUTION.PERIOD', '/validTo')]),
  ];
}
