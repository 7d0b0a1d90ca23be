import type { AdviceRow, RecusalRow, SubstitutionRow, TaskHolding } from '#application';
import type { TaskId } from '#domain/kernel';

type JsonRow = Record<string, unknown>;

/** Parameters of the fragment that gives a task to somebody. */
export function holdingJson(id: TaskId, holding: TaskHolding): JsonRow {
  return {
    id,
    assignee_id: holding.assigneeId,
    assigned_by: holding.assignedBy,
    principal_id: holding.principalId,
    adviser_ids: holding.adviserIds,
  };
}

/** Parameters of the fragment that keeps what a delegate has prepared. */
export function adviceJson(row: AdviceRow): JsonRow {
  return {
    task_id: row.taskId,
    person_id: row.personId,
    principal_id: row.principalId,
    outcome: row.outcome,
    entry_id: row.entryId,
    given_at: row.givenAt,
  };
}

/** Parameters of the fragment that remembers who has left a case. */
export function recusalJson(row: RecusalRow): JsonRow {
  return {
    case_id: row.caseId,
    person_id: row.personId,
    ground: row.ground,
    decided_by: row.decidedBy,
    decided_at: row.decidedAt,
    entry_id: row.entryId,
  };
}

/** Parameters of the fragment that lends duties for a time. */
export function substitutionJson(row: SubstitutionRow): JsonRow {
  return {
    id: row.id,
    principal_id: row.principalId,
    substitute_id: row.substituteId,
    duties: row.duties,
    unit_id: row.unitId,
    valid_from: row.validFrom,
    valid_to: row.validTo,
    made_by: row.madeBy,
    made_at: row.madeAt,
  };
}
