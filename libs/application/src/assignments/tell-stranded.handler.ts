import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '#domain/kernel';
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
    const stranded = await this.listStranded(office);
    await this.unitOfWork.runUnkeyed((tx: Transaction) => {
      tx.insertNotifications(
        stranded.flatMap((row) => linesFor(row, office)),
        now,
      );
      tx.markOutboxDone(outboxId, now);
      return Promise.resolve();
    });
    return { stranded: stranded.length };
  }

  private async listStranded({ roster }: OfficeRoster): Promise<readonly OpenCaseRow[]> {
    const found: OpenCaseRow[] = [];
    for (let after: string | null = null, isMore = true; isMore;) {
      const rows: readonly OpenCaseRow[] = await this.cases.listAll(after, stretch);
      found.push(
        ...rows.filter(
          ({ definitionHash, snapshot, unitId }) =>
            !canBeStaffed(remainingWork(processOf(definitionHash), snapshot, unitId), roster),
        ),
      );
      after = rows.at(-1)?.caseId ?? null;
      isMore = rows.length === stretch;
    }
    return found;
  }
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
