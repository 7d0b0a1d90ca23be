import type { CaseId, Digest, Instant, ItemId, PersonId, TaskId } from '#domain/kernel';

/** A link by which somebody outside reads one step of one item; of its token only the hash is known. */
export interface ExpertLinkRow {
  readonly id: string;
  readonly itemId: ItemId;
  readonly caseId: CaseId;
  readonly taskId: TaskId;
  readonly step: string;
  readonly sourceDigest: Digest;
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
  readonly invitedBy: PersonId;
  /** The entry beside which name, unit and question lie. */
  readonly entryId: string;
  readonly invitedAt: Instant;
  readonly expiresAt: Instant;
}

/** The link as it stands. */
export interface ExpertLinkState extends ExpertLinkRow {
  readonly openings: number;
  readonly revokedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly isTaskOpen: boolean;
}
