import type { CaseId, Duty, EntryId, Instant, PersonId, TaskId, UnitId } from '#domain/kernel';
import type { RecusalGround } from '#domain/workflow';

/** Who has a task, by whom, for whom, and who has prepared it so far. */
export interface TaskHolding {
  readonly assigneeId: PersonId | null;
  readonly assignedBy: PersonId | null;
  readonly principalId: PersonId | null;
  readonly adviserIds: readonly PersonId[];
}

/** What a delegate has prepared for the principal; the words lie with the entry. */
export interface AdviceRow {
  readonly taskId: TaskId;
  readonly personId: PersonId;
  readonly principalId: PersonId;
  readonly outcome: string;
  readonly entryId: EntryId;
  readonly givenAt: Instant;
}

/** Somebody has left a case. */
export interface RecusalRow {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly ground: RecusalGround;
  readonly decidedBy: PersonId;
  readonly decidedAt: Instant;
  readonly entryId: EntryId;
}

/** Duties that one person lends another for a time: those named, or all; in one unit, or in all. */
export interface SubstitutionRow {
  readonly id: string;
  readonly principalId: PersonId;
  readonly substituteId: PersonId;
  readonly duties: readonly Duty[] | null;
  readonly unitId: UnitId | null;
  readonly validFrom: Instant;
  readonly validTo: Instant;
  readonly madeBy: PersonId;
  readonly madeAt: Instant;
}
