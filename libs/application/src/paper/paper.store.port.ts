import type { Instant, ItemId, TaskId } from '#domain/kernel';
import type { PersonRef } from '../queries/views.js';
import type { ScanType } from './paper-rows.js';

/** A form that was printed for a task. */
export interface PaperFormView {
  readonly number: string;
  readonly code: string;
  readonly printedBy: PersonRef;
  readonly printedAt: Instant;
  readonly isUsed: boolean;
}

export interface StoredScan {
  readonly type: ScanType;
  readonly bytes: Uint8Array;
}

export interface PaperStore {
  /** Newest first. */
  listForms(taskId: TaskId): Promise<readonly PaperFormView[]>;
  /** Null where there is none, or nobody can read it any more. */
  findScan(itemId: ItemId, formNumber: string): Promise<StoredScan | null>;
}

export const PAPER_STORE = Symbol('PaperStore');
