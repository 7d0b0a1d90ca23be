import type { CaseId, Digest, Instant, ItemId, PublicationId, TaskId, UnitId } from '#domain/kernel';
import type {
  DeadlineChange,
  DeadlineMove,
  DeadlineRow,
  NewNotification,
  OutboxRow,
  ProofFiles,
  PublicationHead,
  PublicationRow,
  PublicationStatus,
  StoredCalendarTable,
  TimerRow,
  TimerState,
} from '#application';
import { deadlineById, deadlineOfTask } from '../deadlines/deadline-statements.js';
import { deadlineChangeJson, deadlineMoveJson, toDeadlineRow } from '../deadlines/deadline-rows.js';
import { toInstant } from './row-mapping.js';
import * as sql from './read-statements.js';
import { ContentTransaction } from './content-transaction.js';

/** Publications, and what comes later by itself: timers, deadlines, news. */
export abstract class PublicationTransaction extends ContentTransaction {
  async takeIndexNumber(unitId: UnitId, year: number): Promise<number> {
    return (await this.rows(sql.takeIndexNumber, [unitId, year]))[0]?.['last_number'] as number;
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
      sourceDigest: row['revision_digest'] as Digest,
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
}
