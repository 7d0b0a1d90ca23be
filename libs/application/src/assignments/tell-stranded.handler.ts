import { Inject, Injectable } from '@nestjs/common';
import type { Instant, PersonId } from '#domain/kernel';
import { canBeStaffed, remainingWork } from '#domain/workflow';
import { processOf } from '../cases/processes.js';
import type { NewNotification } from '../notifications/notification.store.port.js';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { type Transaction, UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { OPEN_CASES, type OpenCaseRow, type OpenCases } from './open-cases.port.js';
import type { OfficeRoster } from './office-roster.js';
import { Rosters } from './rosters.js';

export interface TellStranded {
  /** Row of the outbox that says that people have changed. */
  readonly outboxId: string;
}

const stretch = 500;

/**
 * After somebody has left, leaders and compliance officers are told of the cases that nobody can finish any more: once
 * for each open task, however often people change.
 */
@Injectable()
export class TellStrandedHandler {
  constructor(
    @Inject(OPEN_CASES) private readonly cases: OpenCases,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly rosters: Rosters,
  ) {}

  /** @returns how many cases are stranded. */
  async execute({ outboxId }: TellStranded): Promise<{ readonly stranded: number }> {
    const now = this.clock.now();
    const office = await this.unitOfWork.runUnkeyed((tx) => this.rosters.at(tx, null, now));
    let stranded = 0;
    for (let after: string | null = null, isMore = true; isMore;) {
      const rows: readonly OpenCaseRow[] = await this.cases.listAll(after, stretch);
      const found = rows.filter((row) => isStranded(row, office));
      if (found.length > 0) await this.unitOfWork.runUnkeyed((tx) => tell(tx, found, office, now));
      stranded += found.length;
      after = rows.at(-1)?.caseId ?? null;
      isMore = rows.length === stretch;
    }
    await this.unitOfWork.runUnkeyed((tx) => {
      tx.markOutboxDone(outboxId, now);
      return Promise.resolve();
    });
    return { stranded };
  }
}

function tell(
  tx: Transaction,
  found: readonly OpenCaseRow[],
  office: OfficeRoster,
  now: Instant,
): Promise<void> {
  const lines = found.flatMap((row) => linesFor(row, office));
  if (lines.length > 0) tx.insertNotifications(lines, now);
  return Promise.resolve();
}

function isStranded({ definitionHash, snapshot, unitId }: OpenCaseRow, { roster }: OfficeRoster): boolean {
  return !canBeStaffed(remainingWork(processOf(definitionHash), snapshot, unitId), roster);
}

function linesFor(
  { itemId, unitId, hostId, taskId }: OpenCaseRow,
  office: OfficeRoster,
): readonly NewNotification[] {
  if (taskId === null) return [];
  return whoIsTold(office, unitId, hostId).map((personId) => ({
    personId,
    taskId,
    itemId,
    kind: 'case.stranded',
  }));
}

function whoIsTold({ people }: OfficeRoster, unitId: string, hostId: string): readonly PersonId[] {
  return [...people.values()]
    .filter(({ duties }) =>
      duties.some(
        (held) =>
          (held.duty === 'leader' && held.unitId === unitId) ||
          (held.duty === 'complianceOfficer' && (held.unitId === unitId || held.unitId === hostId)),
      ),
    )
    .map(({ personId }) => personId);
}
