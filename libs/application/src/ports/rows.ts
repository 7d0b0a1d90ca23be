import type {
  CaseId,
  DecisionId,
  Digest,
  Duty,
  EntryId,
  Instant,
  ItemId,
  PersonId,
  TaskId,
  UnitId,
} from '#domain/kernel';
import type { StoredSnapshot, Subject } from '#domain/workflow';
import type { OpenFindings } from '../screening/finding-standing.js';

/** The lock root: one row per disclosure item, holding what every command needs first. */
export interface ItemRow {
  readonly id: ItemId;
  readonly unitId: UnitId;
  readonly departmentId: string | null;
  readonly version: number;
  /** State of the publishing case, parallel steps joined by `+`, e.g. `FIRST_REVIEW+FIRST_PROOF`. */
  readonly state: string;
  readonly title: string;
  readonly riskTier: 'A' | 'B' | 'C';
  readonly sourceDigest: Digest;
  readonly treatmentDigest: Digest | null;
  /** What confirmations are bound to: the salted source until de-identification is decided, then the rendition. */
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
  /** How many findings of each check are unanswered and hold its steps. */
  readonly openFindings: OpenFindings;
  readonly createdBy: PersonId;
  readonly createdAt: Instant;
  /** Place of the item's newest audit entry in its chain; 0 and null before the first. */
  readonly entrySeq: number;
  readonly entryLeaf: Uint8Array | null;
}

export type CaseKind = 'newPublication' | 'takeDown';

export interface CaseRow {
  readonly id: CaseId;
  readonly itemId: ItemId;
  readonly kind: CaseKind;
  readonly definitionHash: string;
  readonly snapshot: StoredSnapshot;
  readonly isClosed: boolean;
}

export interface TaskRow {
  readonly id: TaskId;
  readonly itemId: ItemId;
  readonly caseId: CaseId;
  readonly unitId: UnitId;
  readonly step: string;
  readonly duty: Duty;
  /** Who has the task: by the process (the drafter's own draft), by claim or by assignment; null: any holder of the duty. */
  readonly assigneeId: PersonId | null;
  /** Who gave the task to its assignee, by claim he himself; null where the process did or nobody has it. */
  readonly assignedBy?: PersonId | null;
  /** To whom the task comes back from its assignee, who prepares it for him (委派). */
  readonly principalId?: PersonId | null;
  /** Who has prepared the decision for whoever takes it: it counts as theirs too. */
  readonly adviserIds?: readonly PersonId[];
  readonly round: number;
  readonly version: number;
  readonly status: 'open' | 'done' | 'void';
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
  readonly openedBy: PersonId | null;
  /** Which of several voices of the step it waits for; absent where one person answers. */
  readonly voice?: string;
}

/** A confirmation that holds on a text it was not given on. */
export interface CarriedRow {
  readonly caseId: CaseId;
  readonly round: number;
  readonly step: string;
  readonly rule: string;
  readonly before: Subject;
  readonly after: Subject;
  readonly at: Instant;
}

export interface DecisionRow {
  readonly id: DecisionId;
  readonly itemId: ItemId;
  readonly caseId: CaseId;
  readonly taskId: TaskId;
  readonly entryId: EntryId;
  readonly step: string;
  readonly outcome: string;
  readonly personId: PersonId;
  readonly actingFor: PersonId | null;
  readonly duty: Duty;
  readonly round: number;
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
  readonly reasonClass: string | null;
  readonly ground: string | null;
  readonly decidedAt: Instant;
}

export interface RevisionRow {
  readonly digest: Digest;
  readonly itemId: ItemId;
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly saltCommitment: string;
  readonly createdBy: PersonId;
  readonly createdAt: Instant;
}

export interface TreatmentRow {
  readonly itemId: ItemId;
  readonly revisionDigest: Digest;
  readonly digest: Digest;
  readonly bytes: Uint8Array;
  readonly createdBy: PersonId;
  readonly createdAt: Instant;
}

export interface RenditionRow {
  readonly itemId: ItemId;
  readonly digest: Digest;
  readonly revisionDigest: Digest;
  readonly treatmentDigest: Digest | null;
  readonly bytes: Uint8Array;
  readonly createdAt: Instant;
}

export interface ReleasePlanRow {
  readonly itemId: ItemId;
  readonly digest: Digest;
  readonly bytes: Uint8Array;
  readonly createdBy: PersonId;
  readonly createdAt: Instant;
}

export interface SignOffRow {
  readonly decisionId: DecisionId;
  readonly caseId: CaseId;
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
  readonly statement: Uint8Array;
  readonly keyId: string;
  readonly signature: Uint8Array;
}

/** A row for the relay: ids only, never content (I12). */
export interface OutboxRow {
  readonly kind: string;
  readonly dedupeKey: string;
  readonly payload: Readonly<Record<string, string>>;
  readonly createdAt: Instant;
  readonly notBefore: Instant;
}

export interface TimerRow {
  readonly id: string;
  readonly kind: string;
  readonly itemId: ItemId;
  readonly caseId: CaseId;
  readonly dueAt: Instant;
  readonly createdAt: Instant;
}

/** A timer as it stands. */
export interface TimerState extends TimerRow {
  /** Neither fired nor cancelled. */
  readonly isWaiting: boolean;
}

export interface PublicationRow {
  readonly id: string;
  readonly itemId: ItemId;
  readonly caseId: CaseId;
  readonly unitId: UnitId;
  readonly columnId: string;
  readonly channel: 'portal';
  readonly indexNumber: string;
  readonly title: string;
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
  readonly signOffId: DecisionId;
  readonly publishedAt: Instant;
  readonly publicUntil: string | null;
  readonly templateVersion: string;
  /** Canonical bytes of the publication facts: with the rendition and the template version they yield the page. */
  readonly facts: Uint8Array;
  readonly page: Uint8Array;
  readonly pageDigest: Digest;
  /** Search terms: single characters and two-character windows, and Latin words, in lower case. */
  readonly terms: readonly string[];
}

/** What is to be known of a publication before anything is done to it. */
export interface PublicationHead {
  readonly id: string;
  readonly status: PublicationStatus;
  readonly caseId: CaseId;
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
  /** The revision that the public text was made of. */
  readonly sourceDigest: Digest;
}

export type PublicationStatus = 'LIVE' | 'SUSPENDED' | 'WITHDRAWN' | 'EXPIRED_OFFLINE' | 'HISTORICAL';
