import type { CivilDate, DecisionId, Digest, Instant, ItemId, PersonId, TaskId } from '#domain/kernel';

/** A form as it was printed for one task: what was shown then. */
export interface PaperFormRow {
  /** Unique in the office, and on the sheet. */
  readonly number: string;
  /** Stands on the sheet beside the number and follows from what was shown (`revisionCode`). */
  readonly code: string;
  readonly itemId: ItemId;
  readonly taskId: TaskId;
  readonly step: string;
  readonly round: number;
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
  readonly printedBy: PersonId;
  readonly printedAt: Instant;
  readonly entryId: string;
}

/** A printed form, and whether a decision has been recorded on it. */
export interface PrintedPaperForm extends PaperFormRow {
  readonly isUsed: boolean;
}

export type ScanType = 'application/pdf' | 'image/jpeg' | 'image/png';

/** A signed sheet as bytes. */
export interface PaperScan {
  readonly digest: Digest;
  readonly type: ScanType;
  readonly bytes: Uint8Array;
}

/** A decision that was signed on paper and typed in by another person. */
export interface PaperDecisionRow {
  readonly formNumber: string;
  readonly decisionId: DecisionId;
  readonly itemId: ItemId;
  readonly signerId: PersonId;
  readonly typistId: PersonId;
  readonly signedOn: CivilDate;
  readonly scan: PaperScan;
  readonly recordedAt: Instant;
}
