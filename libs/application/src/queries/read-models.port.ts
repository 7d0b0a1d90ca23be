import type {
  CivilDate,
  Digest,
  Duty,
  HeldDuty,
  Instant,
  PersonActor,
  PersonId,
  UnitId,
} from '#domain/kernel';
import type { StoredSnapshot } from '#domain/workflow';
import type { CaseKind, ItemRow, PublicationStatus, TaskRow } from '../ports/index.js';
import type { InboxKind, PaperSignatureView, PersonRef, UnitView } from './views.js';

/**
 * Rows of the read side: one query per screen, never used for decisions. Every method answers only what its
 * viewer may know of; what he may not see is absent, exactly as if it did not exist.
 */
export interface CaseFacts {
  readonly id: string;
  readonly kind: CaseKind;
  readonly definitionHash: string;
  readonly snapshot: StoredSnapshot;
  readonly isClosed: boolean;
}

export interface TaskFacts extends TaskRow {
  readonly createdAt: Instant;
  readonly opener: PersonRef | null;
  readonly assignee: PersonRef | null;
  readonly principal: PersonRef | null;
  readonly deadline: DeadlineFacts | null;
}

/** Until when a task is to be done; without an end while its clock is paused. */
export interface DeadlineFacts {
  readonly dueOn: CivilDate | null;
  readonly dueAt: Instant | null;
  readonly isProvisional: boolean;
}

/** A decision with the values behind its commitments, null where they have been erased. */
export interface DecisionFacts {
  readonly id: string;
  readonly caseId: string;
  readonly taskId: string;
  readonly step: string;
  readonly outcome: string;
  readonly person: PersonRef;
  /** In whose place the person decided. */
  readonly actingFor: PersonRef | null;
  readonly duty: Duty;
  readonly round: number;
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
  readonly reasonClass: string | null;
  readonly ground: string | null;
  readonly opinion: string | null;
  readonly positions: string | null;
  readonly at: Instant;
  /** The rule by which the step's confirmation was last carried to another text, since this decision. */
  readonly carriedBy: string | null;
  readonly paper: PaperSignatureView | null;
}

export interface PublicationFacts {
  readonly id: string;
  readonly status: PublicationStatus;
  readonly indexNumber: string;
  readonly columnId: string;
  readonly publishedAt: Instant;
  readonly contentDigest: Digest;
  readonly pageDigest: Digest;
  readonly templateVersion: string;
}

/** Somebody who holds a duty in the item's unit at this moment. */
export interface HolderFacts {
  readonly person: PersonRef;
  readonly duty: Duty;
  readonly step: string | null;
}

/** All that the screens of one item are made of, except its text. */
export interface ItemScreen {
  readonly item: ItemRow & { readonly updatedAt: Instant };
  readonly unitName: string;
  readonly hostId: string;
  readonly drafter: PersonRef;
  readonly authors: readonly PersonId[];
  /** The publishing case and, if there has been one, the newest take-down. */
  readonly cases: readonly CaseFacts[];
  readonly tasks: readonly TaskFacts[];
  readonly decisions: readonly DecisionFacts[];
  readonly publication: PublicationFacts | null;
  readonly holders: readonly HolderFacts[];
  /** When everything that the item said was erased; null for an item that still says it. */
  readonly erasedAt: Instant | null;
  readonly releasePlan: Uint8Array;
  readonly treatment: Uint8Array | null;
  /** Only where the viewer knows of the item by a copy alone: what he was given to read. */
  readonly copied?: readonly CopiedText[];
}

/** A text of an item that was copied to somebody. */
export interface CopiedText {
  readonly sourceDigest: Digest;
  /** Whether the source may be read before it is treated, with personal information covered. */
  readonly showsSource: boolean;
}

export interface StoredRevision {
  readonly digest: Digest;
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly createdBy: PersonRef;
  readonly createdAt: Instant;
}

export interface StoredRendition {
  /** Null until de-identification has been decided: until then it is computed for whoever may see the source. */
  readonly bytes: Uint8Array | null;
  readonly treatment: { readonly bytes: Uint8Array; readonly by: PersonRef; readonly at: Instant } | null;
}

/** One row of the items list. */
export interface ItemListRow {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly round: number;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly drafter: PersonRef;
  readonly riskTier: 'A' | 'B' | 'C';
  readonly releasePlan: Uint8Array;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly publication: PublicationFacts | null;
  readonly erasedAt: Instant | null;
}

export interface ItemListRequest {
  readonly state: string | null;
  readonly q: string | null;
  readonly mine: boolean;
  /** Only items older than this one; null for the newest. */
  readonly before: string | null;
  readonly limit: number;
}

/** A duty in which tasks may wait for somebody: his own, or one that another has lent him. */
export interface WaitingDuty extends HeldDuty {
  /** Whose duty it is. */
  readonly personId: PersonId;
}

export interface InboxRequest {
  readonly personId: PersonId;
  readonly duties: readonly WaitingDuty[];
  readonly kind: InboxKind;
  /** The last task looked at. */
  readonly after: string | null;
  readonly limit: number;
}

/** An open task in a duty of the viewer's, with what is needed to see whether separation bars him. */
export interface InboxRow {
  readonly task: TaskFacts;
  readonly case: CaseFacts;
  readonly title: string;
  /** State of the item, which a take-down shares with its publishing case. */
  readonly state: string;
  readonly unitName: string;
  readonly drafter: PersonRef;
  readonly riskTier: 'A' | 'B' | 'C';
  /** The decision that sent the case back to this task, when one did. */
  readonly sentBackBy: DecisionFacts | null;
}

export interface ItemReadModel {
  findScreen(viewer: PersonActor, itemId: string): Promise<ItemScreen | null>;
  findScreenOfTask(viewer: PersonActor, taskId: string): Promise<ItemScreen | null>;
  /** Newest first. */
  list(viewer: PersonActor, request: ItemListRequest): Promise<readonly ItemListRow[]>;
  /** Longest waiting first. */
  inbox(request: InboxRequest): Promise<readonly InboxRow[]>;
  /** Content by the digests of a screen that the viewer has been shown. */
  getRevision(screen: ItemScreen): Promise<StoredRevision>;
  /** The revision of a quarantined item, for whoever reviews confidentiality in its unit: the database asks, too. */
  getQuarantinedRevision(screen: ItemScreen, reviewer: PersonId): Promise<StoredRevision>;
  /** The rendition that confirmations are bound to, and the treatment as it stands. */
  getRendition(screen: ItemScreen): Promise<StoredRendition>;
}

/** An entry as stored, with what stands beside it for reading. */
export interface EntryRow {
  readonly id: string;
  readonly itemId: string | null;
  readonly seq: number;
  readonly canon: Uint8Array;
  readonly leaf: Uint8Array;
  /** The columns kept beside the canonical bytes for searching; an intact entry's agree with them. */
  readonly columns: {
    readonly unitId: string | null;
    readonly at: Instant;
    readonly actor: string;
    readonly action: string;
    readonly step: string | null;
    readonly outcome: string;
  };
  readonly actorName: string | null;
  /** Whom the entry is about beside who acted; null where it is about nobody else. */
  readonly aboutName: string | null;
  readonly values: readonly { readonly field: string; readonly value: string; readonly salt: Uint8Array }[];
}

export interface EntryListRow extends EntryRow {
  readonly itemTitle: string | null;
  readonly itemState: string | null;
}

export interface EntrySearch {
  readonly item: string | null;
  readonly person: string | null;
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly step: string | null;
  readonly action: string | null;
  readonly outcome: string | null;
  /** Code of a rule that a refusal names, of a reason for returning, or of a ground. */
  readonly rule: string | null;
  /** Only entries before this one in time; null for the newest. */
  readonly before: { readonly at: Instant; readonly id: string } | null;
  readonly limit: number;
}

export interface ItemChain {
  readonly itemId: string;
  readonly title: string;
  readonly state: string;
  readonly unitId: UnitId;
  /** The viewer watches over the item's unit. */
  readonly isOverseen: boolean;
  /** What the item's row says is the newest entry. */
  readonly headSeq: number;
  readonly headLeaf: Uint8Array | null;
  readonly contentDigest: Digest;
  readonly entries: readonly EntryRow[];
}

export interface AuditReadModel {
  /** The whole chain of an item that the viewer may see, oldest first. */
  findChain(viewer: PersonActor, itemId: string): Promise<ItemChain | null>;
  /** Newest first, in the units that the viewer oversees. */
  search(viewer: PersonActor, search: EntrySearch): Promise<readonly EntryListRow[]>;
  /** Whether the viewer oversees the unit that an entry is about, or the unit of whoever an entry without one is by. */
  overseesEntry(viewer: PersonActor, entryId: string): Promise<boolean>;
}

export interface NotificationRow {
  readonly taskId: string;
  readonly itemId: string;
  readonly kind: string;
  readonly step: string;
  readonly createdAt: Instant;
  readonly readAt: Instant | null;
}

export interface NotificationReadModel {
  list(
    personId: PersonId,
    before: { readonly at: Instant; readonly id: string } | null,
    limit: number,
  ): Promise<{ readonly rows: readonly NotificationRow[]; readonly unread: number }>;
  markRead(
    personId: PersonId,
    notification: { readonly taskId: string; readonly kind: string },
    at: Instant,
  ): Promise<boolean>;
}

export interface ReferenceReadModel {
  listUnits(): Promise<readonly UnitView[]>;
  listColumns(): Promise<readonly { readonly id: string; readonly unitId: UnitId; readonly name: string }[]>;
  findDefinition(hash: string): Promise<Uint8Array | null>;
  listPeople(viewer: PersonActor): Promise<readonly PersonRef[]>;
}

/** Names under which the read models are injected. */
export const ITEM_READ_MODEL = Symbol('ItemReadModel');
export const AUDIT_READ_MODEL = Symbol('AuditReadModel');
export const NOTIFICATION_READ_MODEL = Symbol('NotificationReadModel');
export const REFERENCE_READ_MODEL = Symbol('ReferenceReadModel');
