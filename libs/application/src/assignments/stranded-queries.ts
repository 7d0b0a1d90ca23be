import { Inject, Injectable } from '@nestjs/common';
import { AppError, type PersonActor } from '#domain/kernel';
import { missingReasons, remainingWork } from '#domain/workflow';
import { processOf } from '../cases/processes.js';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { reasonView } from '../queries/allowed-actions.js';
import { isHiddenFrom } from '../queries/content-access.js';
import { idCursor, pageSizeOf } from '../queries/page.js';
import { viewerOf } from '../queries/viewer.js';
import type { Page, PageRequest, ReasonView } from '../queries/views.js';
import { OPEN_CASES, type OpenCaseRow, type OpenCases } from './open-cases.port.js';
import type { OfficeRoster } from './office-roster.js';
import { Rosters } from './rosters.js';

/** A case that the people there can no longer finish, and who is missing. */
export interface StrandedCaseView {
  readonly caseId: string;
  readonly itemId: string;
  readonly title: string | null;
  readonly state: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly reasons: readonly ReasonView[];
}

/** Stranded cases are told to those who can do something about them. */
export class StrandedForbiddenError extends AppError {
  readonly code = 'STRANDED.FORBIDDEN';
  readonly kind = 'forbidden';
  constructor() {
    super('neither leader nor compliance officer');
  }
}

const stretch = 500;

/** People leaving is never refused; the cases that they strand are listed for leaders and compliance officers. */
@Injectable()
export class StrandedQueries {
  constructor(
    @Inject(OPEN_CASES) private readonly cases: OpenCases,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly rosters: Rosters,
  ) {}

  /** @throws StrandedForbiddenError, CursorInvalidError */
  async list(actor: PersonActor, request: PageRequest): Promise<Page<StrandedCaseView>> {
    if (!actor.duties.some(({ duty }) => duty === 'leader' || duty === 'complianceOfficer'))
      throw new StrandedForbiddenError();
    const size = pageSizeOf(request);
    const office = await this.unitOfWork.runUnkeyed((tx) => this.rosters.at(tx, null, this.clock.now()));
    const found: StrandedCaseView[] = [];
    let after = idCursor(request);
    for (let isMore = true; isMore && found.length <= size;) {
      const rows = await this.cases.list(viewerOf(actor), after, stretch);
      found.push(...rows.flatMap((row) => strandedView(actor, row, office)));
      after = rows.at(-1)?.caseId ?? after;
      isMore = rows.length === stretch;
    }
    const items = found.slice(0, size);
    return { items, nextCursor: found.length > size ? (items.at(-1)?.caseId ?? null) : null };
  }
}

function strandedView(
  actor: PersonActor,
  row: OpenCaseRow,
  { roster }: OfficeRoster,
): readonly StrandedCaseView[] {
  const work = remainingWork(processOf(row.definitionHash), row.snapshot, row.unitId);
  const reasons = missingReasons(work, roster);
  if (reasons.length === 0) return [];
  const { caseId, itemId, state, unitId, unitName } = row;
  const title = isHiddenFrom(actor, row) ? null : row.title;
  return [
    { caseId, itemId, title, state, unitId, unitName, reasons: reasons.map((one) => reasonView(one, [])) },
  ];
}
