import type { AuditAction } from '#domain/audit-log';
import type {
  CaseId,
  DecisionId,
  Digest,
  Instant,
  ItemId,
  PersonActor,
  PersonId,
  TaskId,
  UnitId,
} from '#domain/kernel';
import type { StoredSnapshot } from '#domain/workflow';
import {
  ItemNotFoundError,
  TaskNotFoundError,
  type AdviceRow,
  type CarriedRow,
  type CaseRow,
  type CorrectionRow,
  type DecisionRow,
  type ExpertLinkState,
  type GivenAnswer,
  type TogetherRow,
  type ItemChange,
  type ItemRow,
  type LatestChange,
  type LockedItem,
  type LockedTask,
  type PaperDecisionRow,
  type PaperFormRow,
  type PrintedPaperForm,
  type RecusalRow,
  type SignOffRow,
  type TaskHolding,
  type StoredSignOff,
  type TaskRow,
} from '#application';
import { adviceJson, holdingJson, recusalJson } from '../assignments/assignment-json.js';
import { expertLinkById, toExpertLink } from '../experts/expert-link-statements.js';
import { paperDecisionJson, paperFormByNumber, paperFormJson, toPaperForm } from '../paper/paper-writes.js';
import { latestEntryAt } from '../remarks/remark-statements.js';
import { togetherWrite } from '../remarks/together-writes.js';
import { answersOfCase, toGivenAnswer } from '../standing/given-answers.js';
import { toCaseRow, toInstant, toItemRow, toTaskRow } from './row-mapping.js';
import { viewerParams } from '../read-models/visibility.js';
import * as sql from './read-statements.js';
import { OfficeTransaction } from './office-transaction.js';

/** Items, their cases, tasks and decisions. */
export abstract class CaseTransaction extends OfficeTransaction {
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

  async mayKnowItem(viewer: PersonActor, itemId: ItemId): Promise<boolean> {
    return (await this.rows(sql.mayKnowItem, [...viewerParams(viewer), itemId])).length > 0;
  }

  async listItemsPinnedTo(definitionHash: string, units: readonly UnitId[]): Promise<readonly ItemId[]> {
    return (await this.rows(sql.itemsPinnedTo, [definitionHash, units])).map(
      (row) => row['item_id'] as ItemId,
    );
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

  insertItem(item: ItemRow): void {
    this.items.set(item.id, { row: item, isNew: true, updatedAt: item.createdAt });
  }

  updateItem(item: ItemRow, change: ItemChange, at: Instant): void {
    const pending = this.pendingOf(item);
    const version = pending.updatedAt === null ? pending.row.version + 1 : pending.row.version;
    pending.row = { ...pending.row, ...change, version };
    pending.updatedAt = at;
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

  async getPaperForm(number: string): Promise<PrintedPaperForm | null> {
    const [row] = await this.rows(paperFormByNumber, [number]);
    return row === undefined ? null : toPaperForm(row);
  }

  insertPaperForm(row: PaperFormRow): void {
    this.push('insertPaperForms', paperFormJson(row));
  }

  insertPaperDecision(row: PaperDecisionRow): void {
    const { formNumber: form_number, itemId, scan } = row;
    this.push('insertPaperDecisions', paperDecisionJson(row));
    const bytes = this.sealed(itemId, scan.bytes);
    this.push('insertPaperScans', { form_number, item_id: itemId, digest: scan.digest, bytes });
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
}
