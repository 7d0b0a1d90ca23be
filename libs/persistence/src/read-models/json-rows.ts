import type { DecisionFacts, HolderFacts, PersonRef, PublicationFacts, TaskFacts } from '#application';
import {
  asId,
  type CivilDate,
  type Digest,
  type Duty,
  type Instant,
  instantOf,
  type PersonId,
} from '#domain/kernel';

/** An object that PostgreSQL built with `json_build_object`: timestamps are texts, digests and ids too. */
export type Json = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => value as string;
const textOrNull = (value: unknown): string | null => (value ?? null) as string | null;

/** The instant behind a timestamp as JSON writes it. */
export function jsonInstant(value: unknown): Instant {
  return instantOf(Date.parse(text(value)));
}

/** A person by id and name. */
export function toPerson(id: unknown, name: unknown): PersonRef {
  return { id: text(id), name: text(name) };
}

function toPersonOrNull(id: unknown, name: unknown): PersonRef | null {
  return textOrNull(id) === null ? null : toPerson(id, name);
}

/** A task `t` with the names of whoever opened it (`op`) and of whom it is assigned to (`ap`), for whom it is prepared (`pp`), and its deadline (`dl`). */
export const taskJson = `json_build_object('id', t.id, 'itemId', t.item_id, 'caseId', t.case_id, 'unitId', t.unit_id, 'step', t.step,
    'duty', t.duty, 'assigneeId', t.assignee_id, 'round', t.round, 'version', t.version, 'status', t.status,
    'contentDigest', t.content_digest, 'releasePlanDigest', t.release_plan_digest, 'createdAt', t.created_at,
    'voice', t.voice, 'openedBy', t.opened_by, 'openerName', op.name, 'assigneeName', ap.name, 'assignedBy', t.assigned_by,
    'principalId', t.principal_id, 'principalName', pp.name, 'adviserIds', to_json(t.adviser_ids),
    'hasDeadline', dl.id IS NOT NULL, 'dueOn', dl.due_on, 'dueAt', dl.due_at, 'isDueProvisional', dl.is_provisional)`;
export const taskPeople =
  'LEFT JOIN persons op ON op.id = t.opened_by LEFT JOIN persons ap ON ap.id = t.assignee_id LEFT JOIN persons pp ON pp.id = t.principal_id LEFT JOIN deadlines dl ON dl.task_id = t.id';

/** A row of `taskJson`. */
export function toTaskFacts(row: Json): TaskFacts {
  return {
    id: asId(text(row['id'])),
    itemId: asId(text(row['itemId'])),
    caseId: asId(text(row['caseId'])),
    unitId: asId(text(row['unitId'])),
    step: text(row['step']),
    duty: text(row['duty']) as Duty,
    assigneeId: row['assigneeId'] as PersonId | null,
    assignedBy: row['assignedBy'] as PersonId | null,
    principalId: row['principalId'] as PersonId | null,
    adviserIds: row['adviserIds'] as PersonId[],
    round: row['round'] as number,
    version: row['version'] as number,
    status: row['status'] as TaskFacts['status'],
    contentDigest: text(row['contentDigest']) as Digest,
    releasePlanDigest: text(row['releasePlanDigest']) as Digest,
    openedBy: textOrNull(row['openedBy']) === null ? null : asId(text(row['openedBy'])),
    createdAt: jsonInstant(row['createdAt']),
    opener: toPersonOrNull(row['openedBy'], row['openerName']),
    assignee: toPersonOrNull(row['assigneeId'], row['assigneeName']),
    principal: toPersonOrNull(row['principalId'], row['principalName']),
    deadline: row['hasDeadline'] === true ? toDeadlineFacts(row) : null,
    ...(text(row['voice']) === '' ? {} : { voice: text(row['voice']) }),
  };
}

function toDeadlineFacts(row: Json): TaskFacts['deadline'] {
  return {
    dueOn: textOrNull(row['dueOn']) as CivilDate | null,
    dueAt: textOrNull(row['dueAt']) === null ? null : jsonInstant(row['dueAt']),
    isProvisional: row['isDueProvisional'] as boolean,
  };
}

/** A decision `d` with the names of its author (`dp`) and of whom he acted for (`fp`), and the values that its entry commits to. */
export const decisionJson = `json_build_object('id', d.id, 'caseId', d.case_id, 'taskId', d.task_id, 'step', d.step, 'outcome', d.outcome,
    'personId', d.person_id, 'personName', dp.name, 'actingForId', d.acting_for, 'actingForName', fp.name, 'duty', d.duty, 'round', d.round, 'contentDigest', d.content_digest,
    'releasePlanDigest', d.release_plan_digest, 'reasonClass', d.reason_class, 'ground', d.ground, 'at', d.decided_at,
    'carriedBy', (SELECT cc.rule FROM carried_confirmations cc WHERE cc.case_id = d.case_id AND cc.step = d.step
      AND cc.carried_at > d.decided_at ORDER BY cc.carried_at DESC LIMIT 1),
    'paper', (SELECT json_build_object('formNumber', pd.form_number, 'typistId', pd.typist_id, 'typistName', pt.name, 'signedOn', pd.signed_on,
      'scanDigest', pd.scan_digest) FROM paper_decisions pd JOIN persons pt ON pt.id = pd.typist_id WHERE pd.decision_id = d.id),
    'opinion', (SELECT av.value FROM audit_values av WHERE av.entry_id = d.entry_id AND av.field = 'opinion'),
    'positions', (SELECT av.value FROM audit_values av WHERE av.entry_id = d.entry_id AND av.field = 'positions'))`;
export const decisionPeople =
  'JOIN persons dp ON dp.id = d.person_id LEFT JOIN persons fp ON fp.id = d.acting_for';

/** A row of `decisionJson`. */
export function toDecisionFacts(row: Json): DecisionFacts {
  return {
    id: text(row['id']),
    caseId: text(row['caseId']),
    taskId: text(row['taskId']),
    step: text(row['step']),
    outcome: text(row['outcome']),
    person: toPerson(row['personId'], row['personName']),
    actingFor: toPersonOrNull(row['actingForId'], row['actingForName']),
    duty: text(row['duty']) as Duty,
    round: row['round'] as number,
    contentDigest: text(row['contentDigest']) as Digest,
    releasePlanDigest: text(row['releasePlanDigest']) as Digest,
    reasonClass: textOrNull(row['reasonClass']),
    ground: textOrNull(row['ground']),
    opinion: textOrNull(row['opinion']),
    positions: textOrNull(row['positions']),
    at: jsonInstant(row['at']),
    carriedBy: textOrNull(row['carriedBy']),
    paper: toPaperView(row['paper'] as Json | null),
  };
}

function toPaperView(row: Json | null): DecisionFacts['paper'] {
  if (row === null) return null;
  return {
    formNumber: text(row['formNumber']),
    typist: toPerson(row['typistId'], row['typistName']),
    signedOn: text(row['signedOn']) as CivilDate,
    scanDigest: text(row['scanDigest']) as Digest,
  };
}

/** The newest publication of item `i`. */
export const publicationJson = `(SELECT json_build_object('id', pb.id, 'status', pb.status, 'indexNumber', pb.index_number, 'columnId', pb.column_id,
    'publishedAt', pb.published_at, 'contentDigest', pb.content_digest, 'pageDigest', pb.page_digest, 'templateVersion', pb.template_version)
    FROM publications pb WHERE pb.item_id = i.id ORDER BY pb.published_at DESC, pb.id DESC LIMIT 1)`;

/** A row of `publicationJson`; null when the item has never been public. */
export function toPublicationFacts(row: unknown): PublicationFacts | null {
  if (row === null || row === undefined) return null;
  const json = row as Json;
  return {
    id: text(json['id']),
    status: json['status'] as PublicationFacts['status'],
    indexNumber: text(json['indexNumber']),
    columnId: text(json['columnId']),
    publishedAt: jsonInstant(json['publishedAt']),
    contentDigest: text(json['contentDigest']) as Digest,
    pageDigest: text(json['pageDigest']) as Digest,
    templateVersion: text(json['templateVersion']),
  };
}

/** Somebody with a duty in the item's unit. */
export function toHolderFacts(row: Json): HolderFacts {
  return {
    person: toPerson(row['personId'], row['name']),
    duty: text(row['duty']) as Duty,
    step: textOrNull(row['step']),
  };
}
