import type { PoolClient } from 'pg';
import { makeEntry, type AuditAction, type EntryFields, type MadeEntry } from '#domain/audit-log';
import type {
  CaseId,
  DecisionId,
  Digest,
  Instant,
  ItemId,
  PersonActor,
  PersonId,
  PublicationId,
  TaskId,
  UnitId,
} from '#domain/kernel';
import type { KeyedDigest } from '#domain/personal-information';
import type { StoredSnapshot, Subject } from '#domain/workflow';
import {
  ContentMissingError,
  ItemNotFoundError,
  SessionChangedError,
  TaskNotFoundError,
  type AdviceRow,
  type CarriedRow,
  type AccessChange,
  type AccessChangeOutcome,
  type Beginning,
  type CaseRow,
  type CommandEnvelope,
  type CommittedValue,
  type CorrectionClass,
  type CorrectionRow,
  type DispositionRow,
  type DeadlineChange,
  type DeadlineMove,
  type DeadlineRow,
  type DecisionRow,
  type ExpertLinkState,
  type GivenAnswer,
  type TogetherRow,
  type ErasureOutcome,
  type ItemChange,
  type NewErasureRow,
  type NewAccountRow,
  type PersonRow,
  type ItemRow,
  type JudgedRendition,
  type LatestChange,
  type LockedItem,
  type LockedTask,
  type NewNotification,
  type OutboxRow,
  type ProofFiles,
  type ProcessRow,
  type ProposalOutcome,
  type PublicationHead,
  type PublicationRow,
  type PublicationStatus,
  type PublishedTrace,
  type RecusalRow,
  type ReleasePlanRow,
  type RenditionRow,
  type RevisionRow,
  type RosterRows,
  type ScreeningRow,
  type SessionProof,
  type SignOffRow,
  type StoredScreening,
  type SubmissionFacts,
  type SubstitutionRow,
  type TaskHolding,
  type OfficeTableActivationRow,
  type OfficeTableVersionRow,
  type StoredCalendarTable,
  type StoredSignOff,
  type TaskRow,
  type TimerRow,
  type TimerState,
  type TraceRow,
  type Transaction,
  type TreatmentRow,
} from '#application';
import { adviceJson, holdingJson, recusalJson, substitutionJson } from '../assignments/assignment-json.js';
import { rosterRows, toRosterRows } from '../assignments/roster-statements.js';
import { beginning, lockProposal } from '../definitions/definition-statements.js';
import { processWrite } from '../definitions/process-writes.js';
import { deadlineById, deadlineOfTask } from '../deadlines/deadline-statements.js';
import { deadlineChangeJson, deadlineMoveJson, toDeadlineRow } from '../deadlines/deadline-rows.js';
import { expertLinkById, toExpertLink } from '../experts/expert-link-statements.js';
import { latestEntryAt } from '../remarks/remark-statements.js';
import { togetherWrite } from '../remarks/together-writes.js';
import { answersOfCase, toGivenAnswer } from '../standing/given-answers.js';
import { type DbRow, toCaseRow, toInstant, toItemRow, toTaskRow } from './row-mapping.js';
import { toStoredScreening } from './screening-rows.js';
import { findSessions } from '../identity/identity-statements.js';
import { isSameSession, type SessionDbRow, toSessionRow } from '../identity/session-rows.js';
import {
  newerTraces,
  publishedTraces,
  toPublishedTrace,
  traceJson,
  tracesParams,
} from '../screening/trace-statements.js';
import { viewerParams } from '../read-models/visibility.js';
import { type ContentSeal, opened } from '../erasure/content-seal.js';
import * as sql from './read-statements.js';
import { type FragmentName, writeStatementFor } from './write-statements.js';

type JsonRow = Record<string, unknown>;
interface ItemPending {
  row: ItemRow;
  isNew: boolean;
  updatedAt: Instant | null;
}

/** The transaction over one connection: reads at once, writes remembered until `flush`. */
export class PgTransaction implements Transaction {
  private readonly writes = new Map<FragmentName, JsonRow[]>();
  private readonly items = new Map<ItemId, ItemPending>();
  private readonly taskChanges = new Map<TaskId, JsonRow>();

  constructor(
    private readonly client: PoolClient,
    private readonly seal: ContentSeal | null = null,
  ) {}

  private async rows(statement: sql.ReadStatement, values: unknown[]): Promise<DbRow[]> {
    const result = await this.client.query<DbRow>({ ...statement, values });
    return opened(result.rows, this.seal) as DbRow[];
  }

  private push(fragment: FragmentName, row: JsonRow): void {
    const rows = this.writes.get(fragment);
    if (rows === undefined) this.writes.set(fragment, [row]);
    else rows.push(row);
  }

  /** @throws SessionChangedError */
  async proveSession({ tokenHash, seen, now, idleSince }: SessionProof): Promise<void> {
    const [row] = await this.rows(findSessions, [[tokenHash], now, idleSince]);
    // What the statement selects is what the type says; rows of a transaction are read without types.
    const found = row as unknown as SessionDbRow | undefined;
    if (found === undefined || !isSameSession(toSessionRow(found), seen)) throw new SessionChangedError();
  }

  async lockTask(taskId: TaskId): Promise<LockedTask> {
    const [row] = await this.rows(sql.lockTask, [taskId]);
    if (row === undefined) throw new TaskNotFoundError(taskId);
    const rosterVersion = row['roster_version'] as string;
    return { item: toItemRow(row), case: toCaseRow(row), task: toTaskRow(row), rosterVersion };
  }

  async lockItem(itemId: ItemId): Promise<LockedItem> {
    const [row] = await this.rows(sql.lockItem, [itemId]);
    if (row === undefined) throw new ItemNotFoundError(itemId);
    const cases = (await this.rows(sql.lockCases, [itemId])).map(toCaseRow);
    const openTasks = (await this.rows(sql.lockOpenTasks, [itemId])).map(toTaskRow);
    const latest = (kind: CaseRow['kind']): CaseRow | null =>
      cases.filter((found) => found.kind === kind).at(-1) ?? null;
    const rosterVersion = row['roster_version'] as string;
    return {
      item: toItemRow(row),
      case: latest('newPublication'),
      takeDown: latest('takeDown'),
      openTasks,
      rosterVersion,
    };
  }

  getRevisionBytes(digest: Digest): Promise<Uint8Array> {
    return this.bytes(sql.revisionBytes, [digest], digest);
  }

  getRenditionBytes(itemId: ItemId, digest: Digest): Promise<Uint8Array> {
    return this.bytes(sql.renditionBytes, [itemId, digest], digest);
  }

  getTreatmentBytes(itemId: ItemId, revision: Digest, digest: Digest): Promise<Uint8Array> {
    return this.bytes(sql.treatmentBytes, [itemId, revision, digest], digest);
  }

  getReleasePlanBytes(itemId: ItemId, digest: Digest): Promise<Uint8Array> {
    return this.bytes(sql.releasePlanBytes, [itemId, digest], digest);
  }

  private async bytes(statement: sql.ReadStatement, values: unknown[], digest: Digest): Promise<Uint8Array> {
    const [row] = await this.rows(statement, values);
    const bytes = (row?.['bytes'] ?? null) as Uint8Array | null;
    if (bytes === null) throw new ContentMissingError(digest);
    return bytes;
  }

  async getLatestSignOff(caseId: CaseId): Promise<StoredSignOff | null> {
    const [row] = await this.rows(sql.latestSignOff, [caseId]);
    if (row === undefined) return null;
    return {
      decisionId: row['decision_id'] as DecisionId,
      caseId,
      signerId: row['person_id'] as PersonId,
      contentDigest: row['content_digest'] as Digest,
      releasePlanDigest: row['release_plan_digest'] as Digest,
      statement: row['statement'] as Uint8Array,
      keyId: row['key_id'] as string,
      signature: row['signature'] as Uint8Array,
    };
  }

  async getLatestEntryAt(itemId: ItemId, action: AuditAction): Promise<Instant | null> {
    const [row] = await this.rows(latestEntryAt, [itemId, action]);
    return row === undefined ? null : toInstant(row['at']);
  }

  async getExpertLink({ id }: { readonly id: string }): Promise<ExpertLinkState | null> {
    const [row] = await this.rows(expertLinkById, [id]);
    return row === undefined ? null : toExpertLink(row);
  }

  writeTogether(row: TogetherRow): void {
    this.push(...togetherWrite(row));
  }

  async getAnswers(caseId: CaseId): Promise<readonly GivenAnswer[]> {
    return (await this.rows(answersOfCase, [caseId])).map(toGivenAnswer);
  }

  async getLatestChange(itemId: ItemId): Promise<LatestChange | null> {
    const [row] = await this.rows(sql.latestChange, [itemId]);
    if (row === undefined) return null;
    const actor = row['actor'] as string;
    return {
      action: row['action'] as string,
      step: row['step'] as string | null,
      outcome: row['outcome'] as string,
      personId: actor.startsWith('system:') ? null : (actor as PersonId),
      at: toInstant(row['at']),
    };
  }

  async getRevisionAuthors(itemId: ItemId): Promise<readonly PersonId[]> {
    return (await this.rows(sql.revisionAuthors, [itemId])).map((row) => row['created_by'] as PersonId);
  }

  async mayKnowItem(viewer: PersonActor, itemId: ItemId): Promise<boolean> {
    return (await this.rows(sql.mayKnowItem, [...viewerParams(viewer), itemId])).length > 0;
  }

  async getColumnIds(unitId: UnitId): Promise<readonly string[]> {
    return (await this.rows(sql.columnIds, [unitId])).map((row) => row['id'] as string);
  }

  async getSubmissionFacts(item: ItemRow, earlier: Subject | null): Promise<SubmissionFacts> {
    const { id, unitId, sourceDigest, releasePlanDigest } = item;
    const [row] = await this.rows(sql.submissionFacts, [
      unitId,
      id,
      sourceDigest,
      earlier?.contentDigest ?? null,
      earlier?.releasePlanDigest ?? null,
      releasePlanDigest,
    ]);
    if (row === undefined || row['revision'] === null) throw new ContentMissingError(sourceDigest);
    if (row['release_plan'] === null) throw new ContentMissingError(releasePlanDigest);
    return {
      profile: row['profile'] as string,
      superiors: row['superiors'] as string[],
      containsPersonalInformation: row['personal'] as boolean,
      revision: row['revision'] as Uint8Array,
      releasePlan: row['release_plan'] as Uint8Array,
      earlierRevision: row['earlier_revision'] as Uint8Array | null,
      earlierPlan: row['earlier_plan'] as Uint8Array | null,
      correction:
        row['error_class'] === null
          ? null
          : {
              errorClass: row['error_class'] as CorrectionClass,
              revision: row['public_revision'] as Uint8Array,
              releasePlan: row['public_plan'] as Uint8Array,
            },
    };
  }

  async listItemsPinnedTo(definitionHash: string, units: readonly UnitId[]): Promise<readonly ItemId[]> {
    return (await this.rows(sql.itemsPinnedTo, [definitionHash, units])).map(
      (row) => row['item_id'] as ItemId,
    );
  }

  async getBeginning(unitId: UnitId, purpose: string, at: Instant): Promise<Beginning> {
    const [row] = await this.rows(beginning, [unitId, purpose, at]);
    return {
      profile: row?.['profile'] as string,
      definition: (row?.['definition'] ?? null) as Digest | null,
    };
  }

  async lockProcessProposal(id: string): Promise<ProposalOutcome | null> {
    return ((await this.rows(lockProposal, [id]))[0]?.['outcome'] ?? null) as ProposalOutcome | null;
  }

  insertCorrection(row: CorrectionRow): void {
    this.push('insertCorrections', {
      case_id: row.caseId,
      item_id: row.itemId,
      publication_id: row.publicationId,
      error_class: row.errorClass,
      source_digest: row.sourceDigest,
      release_plan_digest: row.releasePlanDigest,
      entry_id: row.entryId,
    });
  }

  writeProcess(row: ProcessRow): void {
    this.push(...processWrite(row));
  }

  async getRevisionCount(itemId: ItemId): Promise<number> {
    return (await this.rows(sql.revisionCount, [itemId]))[0]?.['count'] as number;
  }

  async takeIndexNumber(unitId: UnitId, year: number): Promise<number> {
    return (await this.rows(sql.takeIndexNumber, [unitId, year]))[0]?.['last_number'] as number;
  }

  async getScreening(itemId: ItemId, revision: Digest): Promise<StoredScreening | null> {
    const [row] = await this.rows(sql.screeningOfRevision, [itemId, revision]);
    return row === undefined ? null : toStoredScreening(row);
  }

  async listPublishedTraces(
    traces: readonly KeyedDigest[],
    except: JudgedRendition,
  ): Promise<readonly PublishedTrace[]> {
    return (await this.rows(publishedTraces, tracesParams(traces, except))).map(toPublishedTrace);
  }

  async hasNewerTraces(itemId: ItemId, rendition: Digest): Promise<boolean> {
    return (await this.rows(newerTraces, [itemId, rendition]))[0]?.['found'] as boolean;
  }

  async getPublicationOfItem(itemId: ItemId): Promise<PublicationHead | null> {
    const [row] = await this.rows(sql.publicationOfItem, [itemId]);
    if (row === undefined) return null;
    return {
      id: row['id'] as string,
      status: row['status'] as PublicationStatus,
      caseId: row['case_id'] as CaseId,
      contentDigest: row['content_digest'] as Digest,
      releasePlanDigest: row['release_plan_digest'] as Digest,
    };
  }

  async getTimer(timerId: string): Promise<TimerState | null> {
    const [row] = await this.rows(sql.timer, [timerId]);
    if (row === undefined) return null;
    return {
      id: row['id'] as string,
      kind: row['kind'] as string,
      itemId: row['item_id'] as ItemId,
      caseId: row['case_id'] as CaseId,
      dueAt: toInstant(row['due_at']),
      createdAt: toInstant(row['created_at']),
      isWaiting: row['is_waiting'] as boolean,
    };
  }

  async getDeadline(deadlineId: string): Promise<DeadlineRow | null> {
    const [row] = await this.rows(deadlineById, [deadlineId]);
    return row === undefined ? null : toDeadlineRow(row);
  }

  async getDeadlineOfTask(taskId: TaskId): Promise<DeadlineRow | null> {
    const [row] = await this.rows(deadlineOfTask, [taskId]);
    return row === undefined ? null : toDeadlineRow(row);
  }

  async lockAccessChange(id: string): Promise<Pick<AccessChange, 'outcome'>> {
    const [row] = await this.rows(sql.lockAccessChange, [id]);
    return { outcome: (row?.['outcome'] ?? null) as AccessChange['outcome'] };
  }

  insertAccessChange(row: AccessChange): void {
    this.push('insertAccessChanges', {
      id: row.id,
      kind: row.body.kind,
      body: row.body,
      password_hash: row.passwordHash,
      reason: row.reason,
      proposed_by: row.proposedBy,
      proposed_at: row.proposedAt,
    });
  }

  decideAccessChange(id: string, outcome: AccessChangeOutcome, by: PersonId, at: Instant): void {
    this.push('decideAccessChanges', { id, outcome, decided_by: by, decided_at: at });
  }

  async isErasureDecided(erasureId: string): Promise<boolean> {
    return (await this.rows(sql.erasureIsDecided, [erasureId]))[0]?.['is_decided'] === true;
  }

  insertErasure({ id, itemId, ground, proposedBy, proposedAt }: NewErasureRow): void {
    const row = { id, item_id: itemId, ground, proposed_by: proposedBy, proposed_at: proposedAt };
    this.push('insertErasures', row);
  }

  decideErasure(id: string, outcome: ErasureOutcome, by: PersonId, at: Instant): void {
    this.push('decideErasures', { id, outcome, decided_by: by, decided_at: at });
  }

  insertPerson(row: PersonRow, at: Instant): void {
    const { id, name, unitId, departmentId, post } = row;
    this.push('insertPersons', {
      id,
      name,
      unit_id: unitId,
      department_id: departmentId,
      post,
      created_at: at,
    });
  }

  insertAccount(row: NewAccountRow, at: Instant): void {
    this.push('insertAccounts', {
      id: row.id,
      person_id: row.personId,
      username: row.username,
      password_hash: row.passwordHash,
      password_changed_at: at,
      password_is_initial: true,
      is_demo: row.isDemo,
      created_at: at,
    });
  }

  insertDuty(row: Parameters<Transaction['insertDuty']>[0]): void {
    this.push('insertDuties', {
      id: row.id,
      person_id: row.personId,
      unit_id: row.unitId,
      duty: row.duty,
      step: row.step,
      valid_from: row.validFrom,
      valid_to: row.validTo,
    });
  }

  endDuty(assignmentId: string, at: Instant): void {
    this.push('endDuties', { id: assignmentId, at });
  }

  setAccountActive(personId: PersonId, isActive: boolean): void {
    this.push('updateAccounts', { person_id: personId, is_active: isActive });
  }

  resetPassword(personId: PersonId, passwordHash: string, at: Instant): void {
    this.push('keepPasswords', { person_id: personId, at });
    this.push('resetPasswords', { person_id: personId, password_hash: passwordHash, at });
    this.push('endSessions', { person_id: personId, at });
  }

  endSecondFactor(personId: PersonId, at: Instant): void {
    this.push('endSecondFactors', { person_id: personId, at });
    this.push('endSessions', { person_id: personId, at });
  }

  async getRosterRows(at: Instant, known: string | null): Promise<RosterRows> {
    return toRosterRows((await this.rows(rosterRows, [at, known]))[0]);
  }

  insertItem(item: ItemRow): void {
    this.items.set(item.id, { row: item, isNew: true, updatedAt: item.createdAt });
  }

  updateItem(item: ItemRow, change: ItemChange, at: Instant): void {
    const pending = this.pendingOf(item);
    const version = pending.updatedAt === null ? pending.row.version + 1 : pending.row.version;
    pending.row = { ...pending.row, ...change, version };
    pending.updatedAt = at;
  }

  private pendingOf(item: ItemRow): ItemPending {
    const known = this.items.get(item.id);
    if (known !== undefined) return known;
    const made: ItemPending = { row: item, isNew: false, updatedAt: null };
    this.items.set(item.id, made);
    return made;
  }

  insertCase(row: CaseRow, at: Instant): void {
    this.push('insertCases', {
      id: row.id,
      item_id: row.itemId,
      kind: row.kind,
      definition_hash: row.definitionHash,
      snapshot: row.snapshot,
      opened_at: at,
      closed_at: row.isClosed ? at : null,
    });
  }

  updateCase(caseId: CaseId, snapshot: StoredSnapshot, closedAt: Instant | null): void {
    this.push('updateCases', { id: caseId, snapshot, closed_at: closedAt, definition_hash: null });
  }

  repinCase(caseId: CaseId, definitionHash: string): void {
    const update = this.writes.get('updateCases')?.find((row) => row['id'] === caseId);
    if (update === undefined) throw new Error('a case is brought to a definition before it names it');
    update['definition_hash'] = definitionHash;
  }

  openTask(task: TaskRow, at: Instant): void {
    this.push('insertTasks', {
      id: task.id,
      item_id: task.itemId,
      case_id: task.caseId,
      unit_id: task.unitId,
      step: task.step,
      duty: task.duty,
      assignee_id: task.assigneeId,
      round: task.round,
      version: task.version,
      status: task.status,
      content_digest: task.contentDigest,
      release_plan_digest: task.releasePlanDigest,
      created_at: at,
      voice: task.voice ?? '',
    });
  }

  private changeTask(taskId: TaskId, change: JsonRow): void {
    this.taskChanges.set(taskId, { ...(this.taskChanges.get(taskId) ?? { id: taskId }), ...change });
  }

  closeTask(taskId: TaskId, at: Instant): void {
    this.changeTask(taskId, { status: 'done', closed_at: at });
  }

  voidTasks(caseId: CaseId, steps: readonly string[], at: Instant): void {
    const [answered = null] = [...this.taskChanges].flatMap(([id, { status }]) =>
      status === 'done' ? [id] : [],
    );
    for (const step of steps) this.push('voidTasks', { case_id: caseId, step, at, answered });
  }

  markTaskOpened(taskId: TaskId, by: PersonId, at: Instant): void {
    this.changeTask(taskId, { opened_by: by, opened_at: at });
  }

  assignTask(taskId: TaskId, holding: TaskHolding): void {
    this.push('assignTasks', holdingJson(taskId, holding));
  }

  insertAdvice(row: AdviceRow): void {
    this.push('insertAdvices', adviceJson(row));
  }

  insertRecusal(row: RecusalRow): void {
    this.push('insertRecusals', recusalJson(row));
  }

  insertSubstitution(row: SubstitutionRow): void {
    this.push('insertSubstitutions', substitutionJson(row));
  }

  endSubstitution(id: string, at: Instant): void {
    this.push('endSubstitutions', { id, at });
  }

  rebindTask(taskId: TaskId, contentDigest: Digest): void {
    this.changeTask(taskId, { content_digest: contentDigest });
  }

  insertDecision(decision: DecisionRow): void {
    this.push('insertDecisions', {
      id: decision.id,
      item_id: decision.itemId,
      case_id: decision.caseId,
      task_id: decision.taskId,
      entry_id: decision.entryId,
      step: decision.step,
      outcome: decision.outcome,
      person_id: decision.personId,
      acting_for: decision.actingFor,
      duty: decision.duty,
      round: decision.round,
      content_digest: decision.contentDigest,
      release_plan_digest: decision.releasePlanDigest,
      reason_class: decision.reasonClass,
      ground: decision.ground,
      decided_at: decision.decidedAt,
    });
  }

  insertAct(caseId: CaseId, step: string, personId: PersonId, exceptions: readonly string[]): void {
    this.push('insertActs', { case_id: caseId, step, person_id: personId, exceptions });
  }

  insertCarried({ caseId, round, step, rule, before, after, at }: CarriedRow): void {
    this.push('insertCarried', {
      case_id: caseId,
      round,
      step,
      rule,
      content_digest_before: before.contentDigest,
      release_plan_digest_before: before.releasePlanDigest,
      content_digest: after.contentDigest,
      release_plan_digest: after.releasePlanDigest,
      carried_at: at,
    });
  }

  insertSignOff(signOff: SignOffRow): void {
    this.push('insertSignOffs', {
      decision_id: signOff.decisionId,
      case_id: signOff.caseId,
      content_digest: signOff.contentDigest,
      release_plan_digest: signOff.releasePlanDigest,
      statement: signOff.statement,
      key_id: signOff.keyId,
      signature: signOff.signature,
    });
  }

  insertRevision(row: RevisionRow): void {
    this.push('insertRevisions', {
      digest: row.digest,
      item_id: row.itemId,
      number: row.number,
      size_bytes: row.bytes.length,
      salt_commitment: row.saltCommitment,
      created_by: row.createdBy,
      created_at: row.createdAt,
    });
    this.push('insertRevisionContents', { digest: row.digest, bytes: this.sealed(row.itemId, row.bytes) });
  }

  insertTreatment(row: TreatmentRow): void {
    this.push('insertTreatments', {
      item_id: row.itemId,
      revision_digest: row.revisionDigest,
      digest: row.digest,
      bytes: row.bytes,
      created_by: row.createdBy,
      created_at: row.createdAt,
    });
  }

  insertRendition(row: RenditionRow): void {
    this.push('insertRenditions', {
      item_id: row.itemId,
      digest: row.digest,
      revision_digest: row.revisionDigest,
      treatment_digest: row.treatmentDigest,
      size_bytes: row.bytes.length,
      created_at: row.createdAt,
    });
    this.push('insertRenditionContents', {
      item_id: row.itemId,
      digest: row.digest,
      bytes: this.sealed(row.itemId, row.bytes),
    });
  }

  private sealed(itemId: ItemId, bytes: Uint8Array): Uint8Array {
    return this.seal === null ? bytes : this.seal.seal(itemId, bytes);
  }

  insertScreening(row: ScreeningRow): void {
    this.push('insertScreenings', {
      id: row.id,
      item_id: row.itemId,
      revision_digest: row.revisionDigest,
      scene: row.scene,
      checks: row.checks,
      findings: row.findings,
      screened_at: row.screenedAt,
    });
  }

  insertTraces(rows: readonly TraceRow[]): void {
    if (rows.length > 0) this.push('insertTraces', { rows: rows.map(traceJson) });
  }

  insertDispositions(rows: readonly DispositionRow[]): void {
    const said = rows.map((row) => ({
      id: row.id,
      item_id: row.itemId,
      revision_digest: row.revisionDigest,
      finding_id: row.findingId,
      kind: row.kind,
      reason: row.reason,
      person_id: row.personId,
      decided_at: row.decidedAt,
      entry_id: row.entryId,
      carried_from: row.carriedFrom,
    }));
    if (said.length > 0) this.push('insertDispositions', { rows: said });
  }

  insertReleasePlan(row: ReleasePlanRow): void {
    this.push('insertReleasePlans', {
      item_id: row.itemId,
      digest: row.digest,
      bytes: row.bytes,
      created_by: row.createdBy,
      created_at: row.createdAt,
    });
  }

  insertPublication(row: PublicationRow): void {
    this.push('insertPublications', {
      id: row.id,
      item_id: row.itemId,
      case_id: row.caseId,
      unit_id: row.unitId,
      column_id: row.columnId,
      channel: row.channel,
      index_number: row.indexNumber,
      title: row.title,
      content_digest: row.contentDigest,
      release_plan_digest: row.releasePlanDigest,
      sign_off_id: row.signOffId,
      published_at: row.publishedAt,
      public_until: row.publicUntil,
      template_version: row.templateVersion,
      facts: row.facts,
      page: row.page,
      page_digest: row.pageDigest,
      terms: row.terms,
    });
  }

  insertPublicationProof(publicationId: PublicationId, { sha256, sm3 }: ProofFiles): void {
    this.push('insertPublicationProofs', { publication_id: publicationId, sha256, sm3 });
  }

  setPublicationStatus(id: string, status: PublicationStatus, reason: string, at: Instant): void {
    this.push('updatePublications', { id, status, reason, at });
  }

  setTimer(row: TimerRow): void {
    this.push('insertTimers', {
      id: row.id,
      kind: row.kind,
      item_id: row.itemId,
      case_id: row.caseId,
      due_at: row.dueAt,
      created_at: row.createdAt,
    });
  }

  cancelTimers(caseId: CaseId, at: Instant): void {
    this.push('cancelTimers', { case_id: caseId, at });
  }

  markTimerFired(timerId: string, at: Instant): void {
    this.push('fireTimers', { id: timerId, at });
  }

  insertCalendarTable({ table, addedBy, addedAt }: StoredCalendarTable): void {
    const { id, version, region } = table;
    this.push('insertCalendarTables', {
      id,
      version,
      region,
      body: table,
      added_by: addedBy,
      added_at: addedAt,
    });
  }

  insertOfficeTableVersion(row: OfficeTableVersionRow): void {
    this.push('insertOfficeTableVersions', {
      table_name: row.table,
      version: row.version,
      rows: row.rows,
      digest: row.digest,
      made_by: row.madeBy,
      made_at: row.madeAt,
      entry_id: row.entryId,
    });
  }

  insertOfficeTableActivation(row: OfficeTableActivationRow): void {
    this.push('insertOfficeTableActivations', {
      table_name: row.table,
      version: row.version,
      activated_by: row.activatedBy,
      activated_at: row.activatedAt,
      entry_id: row.entryId,
    });
  }

  updateDeadline(deadlineId: string, change: DeadlineChange, move: DeadlineMove | null): void {
    this.push('updateDeadlines', deadlineChangeJson(deadlineId, change));
    if (move !== null) this.push('insertDeadlineChanges', deadlineMoveJson(move));
  }

  insertNotifications(rows: readonly NewNotification[], at: Instant): void {
    const told = rows.map(({ personId, taskId, itemId, kind }) => ({
      person_id: personId,
      task_id: taskId,
      item_id: itemId,
      kind,
    }));
    if (told.length > 0) this.push('insertNotifications', { rows: told, at });
  }

  addOutbox(row: OutboxRow): void {
    this.push('insertOutbox', {
      kind: row.kind,
      dedupe_key: row.dedupeKey,
      payload: row.payload,
      created_at: row.createdAt,
      not_before: row.notBefore,
    });
  }

  markOutboxDone(outboxId: string, at: Instant): void {
    this.push('finishOutbox', { id: outboxId, at });
  }

  appendEntry(item: ItemRow | null, fields: EntryFields, values: readonly CommittedValue[]): MadeEntry {
    const pending = item === null ? null : this.pendingOf(item);
    const made = makeEntry({
      ...fields,
      item: pending === null ? null : pending.row.id,
      seq: pending === null ? 1 : pending.row.entrySeq + 1,
      prev: pending?.row.entryLeaf ?? null,
    });
    if (pending !== null) pending.row = { ...pending.row, entrySeq: made.seq, entryLeaf: made.leaf };
    this.push('insertEntries', {
      id: fields.id,
      item_id: item?.id ?? null,
      seq: made.seq,
      unit_id: item?.unitId ?? null,
      at: fields.at,
      actor: fields.actor,
      action: fields.action,
      step: fields.step ?? null,
      outcome: fields.outcome,
      canon: made.canon,
    });
    for (const value of values) {
      this.push('insertValues', {
        entry_id: fields.id,
        field: value.field,
        value: item === null || this.seal === null ? value.value : this.seal.sealText(item.id, value.value),
        salt: value.salt,
      });
    }
    return made;
  }

  /** Remembers the command's key and its answer, to be written with everything else. */
  rememberAnswer(command: CommandEnvelope, answer: object): void {
    this.push('insertKeys', {
      actor: command.actor,
      key: command.idempotencyKey,
      request_mac: command.requestMac,
      answer,
    });
  }

  /** Sends all remembered writes as one statement; resolves when the database has carried it out. */
  flush(): Promise<unknown> | null {
    for (const { row, isNew, updatedAt } of this.items.values())
      this.push(isNew ? 'insertItems' : 'updateItems', itemJson(row, updatedAt));
    for (const change of this.taskChanges.values()) this.push('updateTasks', change);
    if (this.writes.size === 0) return null;
    const counts = new Map([...this.writes].map(([fragment, rows]) => [fragment, rows.length]));
    const { name, text, parameters } = writeStatementFor(counts);
    const values = parameters.map(({ fragment, row, column, isJson }) => {
      const value = this.writes.get(fragment)?.[row]?.[column];
      return isJson ? JSON.stringify(value) : value;
    });
    return this.client.query({ name, text, values });
  }
}

function itemJson(row: ItemRow, updatedAt: Instant | null): JsonRow {
  return {
    id: row.id,
    unit_id: row.unitId,
    department_id: row.departmentId,
    version: row.version,
    state: row.state,
    title: row.title,
    risk_tier: row.riskTier,
    source_digest: row.sourceDigest,
    treatment_digest: row.treatmentDigest,
    content_digest: row.contentDigest,
    release_plan_digest: row.releasePlanDigest,
    open_findings: row.openFindings,
    entry_seq: row.entrySeq,
    entry_leaf: row.entryLeaf,
    created_by: row.createdBy,
    created_at: row.createdAt,
    updated_at: updatedAt,
  };
}
