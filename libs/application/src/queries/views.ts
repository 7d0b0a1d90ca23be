import type { Operation } from '#domain/deidentification';
import type { ReleasePlan } from '#domain/disclosure';
import type { CivilDate, Digest, Duty, Instant, UnitId } from '#domain/kernel';
import type { AttachmentReference, DisclosureDocument, ItemMetadata } from '#domain/text';

/**
 * What the read side answers. Codes travel as codes and sentences as key and parameters: whoever speaks to people
 * (the API) adds the words from its catalogue. Nothing here carries a salt.
 */
export interface PersonRef {
  readonly id: string;
  readonly name: string;
}

/** One page by keyset: `nextCursor` names where the next one starts, null on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface PageRequest {
  readonly cursor?: string | null;
  /** 1 to 100; 20 when absent. */
  readonly limit?: number | null;
}

/** A sentence of the catalogue: `key` names it, `params` fill it. Codes inside `params` are named by the catalogue too. */
export interface SentenceView {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Why something is not possible: code, rule and basis, and who could do it instead (I10). */
export interface ReasonView {
  readonly code: string;
  readonly rule: string | null;
  readonly basis: string | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly couldAct: readonly PersonRef[];
}

export type ActionField =
  | 'opinion'
  | 'reasonClass'
  | 'correctionClass'
  | 'ground'
  | 'positions'
  | 'deferUntil'
  | 'statement'
  | 'trigger'
  | 'reason'
  | 'reauthentication'
  | 'returnTo'
  | 'signer';

/** `<step>.<outcome>` on a task; `item.…` and `quarantine.…` on an item. */
export interface AllowedActionView {
  readonly action: string;
  readonly allowed: boolean;
  readonly reasons: readonly ReasonView[];
  readonly requires: readonly ActionField[];
  readonly accepts: readonly ActionField[];
  readonly tone: 'forward' | 'back' | 'stop';
  /** Of an answer that sends back: what it can do again, and which confirmations fall by it. */
  readonly returns?: readonly ReturnView[];
}

/** What is done again, and what falls by it. */
export interface ReturnView {
  /** The step to name with the answer; null where the answer leads to one place only. */
  readonly returnTo: string | null;
  readonly falls: readonly string[];
}

export interface PositionView {
  readonly block: string;
  readonly start: number;
  readonly end: number;
}

/** The last return, while its item is back with the step it was returned to. */
export interface ReturnedView {
  readonly step: string;
  readonly outcome: string;
  readonly reasonClass: string | null;
  /** Null when the value has been erased or is withheld. */
  readonly opinion: string | null;
  readonly positions: readonly PositionView[];
  readonly by: PersonRef;
  readonly at: Instant;
}

export interface PublicationView {
  /** The page's address on the portal is made of it. */
  readonly id: string;
  readonly state: 'LIVE' | 'SUSPENDED' | 'WITHDRAWN' | 'EXPIRED_OFFLINE' | 'HISTORICAL';
  readonly indexNumber: string;
  readonly columnId: string;
  readonly publishedAt: Instant;
  readonly digest: Digest;
  readonly pageDigest: Digest;
  readonly templateVersion: string;
}

/** What may be read of an item's content by whoever asks: nothing of it while quarantined or before treatment. */
export type ContentAccess = 'source' | 'rendition' | 'none';

export interface ItemSummaryView {
  readonly id: string;
  /** Null while the item's content is withheld from the reader (quarantine). */
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly state: string;
  readonly round: number;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly drafter: PersonRef;
  readonly attribute: string | null;
  readonly riskTier: 'A' | 'B' | 'C';
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly publication: PublicationView | null;
  /** When everything that it said was erased. */
  readonly erasedAt: Instant | null;
}

export interface ItemView extends ItemSummaryView {
  /** Item version, to send back with a command on the item. */
  readonly version: number;
  readonly revisionDigest: Digest;
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
  readonly access: ContentAccess;
  /** Of the source, or of the rendition where only that may be read; null when neither may. */
  readonly metadata: ItemMetadata | null;
  /** Null while withheld. */
  readonly releasePlan: ReleasePlan | null;
  readonly definition: string;
  readonly tasks: readonly TaskSummaryView[];
  readonly opinions: readonly OpinionView[];
  readonly allowedActions: readonly AllowedActionView[];
  readonly returned: ReturnedView | null;
}

/** That a decision was signed on a printed form, and who typed it in. */
export interface PaperSignatureView {
  readonly formNumber: string;
  readonly typist: PersonRef;
  readonly signedOn: CivilDate;
  readonly scanDigest: Digest;
}

export interface OpinionView {
  readonly decisionId: string;
  readonly step: string;
  readonly outcome: string;
  readonly round: number;
  readonly person: PersonRef;
  /** In whose place the person decided, as substitute or delegate. */
  readonly actingFor: PersonRef | null;
  readonly duty: Duty;
  readonly opinion: string | null;
  readonly reasonClass: string | null;
  readonly ground: string | null;
  readonly positions: readonly PositionView[];
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
  readonly at: Instant;
  /** Its step stands confirmed by it. */
  readonly current: boolean;
  /** The rule by which it stands on a text that has changed since; null where it was given on what stands there now. */
  readonly carriedBy: string | null;
  /** Null where it was given here. */
  readonly paper: PaperSignatureView | null;
}

/**
 * In whose hands a task is: nobody's yet, bound to somebody by the process, claimed, assigned, or given to a delegate who
 * prepares it for the principal.
 */
export interface HoldingView {
  readonly kind: 'open' | 'bound' | 'claimed' | 'assigned' | 'delegated';
  /** To whom it comes back, where a delegate has it. */
  readonly principal: PersonRef | null;
  /** The reader would act here in the place of this person, as substitute or delegate. */
  readonly readerActsFor: PersonRef | null;
}

export interface TaskSummaryView {
  readonly id: string;
  readonly version: number;
  readonly itemId: string;
  readonly title: string | null;
  readonly step: string;
  readonly duty: Duty;
  readonly round: number;
  readonly waitingSince: Instant;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly drafter: PersonRef;
  readonly riskTier: 'A' | 'B' | 'C';
  readonly openedBy: PersonRef | null;
  readonly assignee: PersonRef | null;
  readonly holding: HoldingView;
  readonly returned: ReturnedView | null;
  readonly due: DueView | null;
}

/** Until when a task is to be done; null in it while the clock is paused. */
export interface DueView {
  readonly on: CivilDate | null;
  readonly at: Instant | null;
  readonly isProvisional: boolean;
  readonly isOverdue: boolean;
}

export interface TaskView extends TaskSummaryView {
  readonly status: 'open' | 'done' | 'void';
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
  /** What this step works on. */
  readonly shows: 'source' | 'rendition' | 'both';
  readonly allowedActions: readonly AllowedActionView[];
  readonly opinions: readonly OpinionView[];
}

/** Source revision without its salt. */
export interface RevisionView {
  readonly digest: Digest;
  readonly number: number;
  readonly createdAt: Instant;
  readonly createdBy: PersonRef;
  /** How many places are covered, since this reader does not need to see them. */
  readonly maskedPlaces: number;
  readonly document: DisclosureDocument;
  readonly metadata: ItemMetadata;
  readonly attachments: readonly AttachmentReference[];
}

export interface RenditionView {
  readonly contentDigest: Digest;
  readonly revisionDigest: Digest;
  readonly document: DisclosureDocument;
  readonly metadata: ItemMetadata;
  readonly attachments: readonly AttachmentReference[];
  /** The treatment's operations, spans over the source; never the words they replace. */
  readonly operations: readonly Operation[];
  readonly treatedBy: PersonRef | null;
  readonly treatedAt: Instant | null;
}

export interface TimelineEntryView {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: ActorView;
  readonly duty: string | null;
  readonly action: string;
  readonly step: string | null;
  readonly outcome: string | null;
  readonly round: number | null;
  readonly sentence: SentenceView;
  readonly opinion: string | null;
  readonly reasonClass: string | null;
  readonly ground: string | null;
  readonly contentDigest: Digest | null;
  /** A decision that no longer stands: of an earlier round, or voided by a return. */
  readonly stale: boolean;
  readonly paper: PaperSignatureView | null;
}

export interface ActorView {
  readonly kind: 'person' | 'system';
  readonly id: string;
  /** A person's name; null for the system, which the catalogue names. */
  readonly name: string | null;
}

export interface AuditEntryView {
  readonly id: string;
  readonly itemId: string | null;
  readonly itemTitle: string | null;
  readonly seq: number;
  readonly at: Instant;
  readonly actor: ActorView;
  readonly duty: string | null;
  readonly action: string;
  readonly step: string | null;
  readonly outcome: string | null;
  readonly reasonCodes: readonly string[];
  readonly sentence: SentenceView;
  readonly leaf: string;
}

/** An entry with the values behind its commitments. */
export interface TrailEntryView extends AuditEntryView {
  readonly values: readonly TrailValueView[];
}

export interface TrailValueView {
  readonly field: string;
  /** Null when erased or withheld. */
  readonly value: string | null;
  /** Whether value and salt still yield the commitment in the entry. */
  readonly check: 'matches' | 'differs' | 'erased' | 'withheld';
}

export interface TrailView {
  readonly itemId: string;
  readonly title: string | null;
  readonly items: readonly TrailEntryView[];
}

export interface IntegrityView {
  readonly itemId: string;
  readonly intact: boolean;
  readonly entries: number;
  readonly headLeaf: string | null;
  readonly brokenSeq: number | null;
  /** What was found at `brokenSeq`, as codes; empty when intact. */
  readonly problems: readonly { readonly seq: number; readonly code: string }[];
  readonly checkedAt: Instant;
}

export interface NotificationView {
  /** `<taskId>~<kind>`: a person's notifications are keyed by both. */
  readonly id: string;
  readonly at: Instant;
  readonly kind: string;
  readonly sentence: SentenceView;
  readonly itemId: string;
  readonly taskId: string;
  readonly readAt: Instant | null;
}

export interface NotificationPage extends Page<NotificationView> {
  readonly unread: number;
}

export interface UnitView {
  readonly id: UnitId;
  readonly parentId: UnitId | null;
  readonly kind: 'host' | 'office' | 'department';
  readonly name: string;
}

/** Reference data that lives in tables; codes of domain vocabularies come from their libraries. */
export interface ReferenceView {
  readonly units: readonly UnitView[];
  readonly columns: readonly { readonly id: string; readonly unitId: UnitId; readonly name: string }[];
}

export interface DefinitionView {
  readonly hash: string;
  readonly name: string;
  readonly kind: string;
  readonly version: number;
  readonly definition: unknown;
}

/** `mine`: tasks in the hands of the person or of whom he stands in for; `pool`: those that nobody has taken yet. */
export const inboxKinds = ['all', 'mine', 'pool'] as const;
export type InboxKind = (typeof inboxKinds)[number];

export interface InboxFilter extends PageRequest {
  readonly kind?: InboxKind | null;
}

/** Narrowed to what a filter of the items list may name. */
export interface ItemFilter extends PageRequest {
  readonly state?: string | null;
  readonly q?: string | null;
  readonly mine?: boolean | null;
}

export interface AuditFilter extends PageRequest {
  readonly item?: string | null;
  readonly person?: string | null;
  readonly from?: Instant | null;
  readonly to?: Instant | null;
  readonly step?: string | null;
  readonly action?: string | null;
  readonly outcome?: string | null;
  readonly rule?: string | null;
}
