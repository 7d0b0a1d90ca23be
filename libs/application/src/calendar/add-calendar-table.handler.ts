import { Inject, Injectable } from '@nestjs/common';
import { parseCalendarTable } from '#domain/calendar';
import { AppError, type Duty, type PersonActor } from '#domain/kernel';
import { ContentInvalidError } from '../errors/refused.errors.js';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import { type CommandEnvelope, UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';

export interface AddCalendarTable {
  /** In the form of docs/formats/calendar.md; read here. */
  readonly table: unknown;
}

export interface AddedCalendarTable {
  readonly id: string;
  readonly version: number;
}

/** Holiday tables are kept by whoever watches over the office, and by the system's administrator. */
export class CalendarForbiddenError extends AppError {
  readonly code = 'CALENDAR.FORBIDDEN';
  readonly kind = 'forbidden';
  constructor() {
    super('this person may not add holiday tables');
  }
}

/** Who keeps the office's holiday tables. */
export const calendarKeepers: readonly Duty[] = ['complianceOfficer', 'systemAdmin'];

/**
 * Adds a holiday table, or a further version of one. What is stored stays; open deadlines are computed anew from the outbox,
 * so that nobody waits for them.
 */
@Injectable()
export class AddCalendarTableHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  /** @throws CalendarForbiddenError, ContentInvalidError with everything that is wrong with the table */
  execute(
    command: AddCalendarTable,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<AddedCalendarTable> {
    const keeper = calendarKeepers.find((duty) => actor.duties.some((held) => held.duty === duty));
    if (keeper === undefined) throw new CalendarForbiddenError();
    const parsed = parseCalendarTable(command.table);
    if (!parsed.ok) throw new ContentInvalidError(parsed.issues);
    const { id, version } = parsed.table;
    return this.unitOfWork.run(envelope, (tx) => {
      const at = this.clock.now();
      tx.insertCalendarTable({ table: parsed.table, addedBy: actor.personId, addedAt: at });
      tx.appendEntry(
        null,
        {
          id: this.ids.next(),
          at,
          actor: actor.personId,
          duty: keeper,
          action: 'calendar.tableAdded',
          outcome: 'done',
          rules: { [id]: String(version) },
        },
        [],
      );
      tx.addOutbox({
        kind: 'deadlines.recompute',
        dedupeKey: `recompute:${id}:${version}`,
        payload: {},
        createdAt: at,
        notBefore: at,
      });
      return Promise.resolve({ id, version });
    });
  }
}
