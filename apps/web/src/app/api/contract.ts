import type { DisclosureDocument, Span } from '../../features/document/document-model.js';

export type Instant = string;
export type Digest = string;

export interface PersonRef {
  readonly id: string;
  readonly name: string;
}

export interface Named {
  readonly code: string;
  readonly name: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

export interface Reason {
  readonly code: string;
  readonly text: string;
  readonly rule?: string | null;
  readonly basis?: string | null;
  readonly couldAct?: readonly PersonRef[];
}

export interface Finding extends Span {
  readonly rule: string;
  readonly ruleVersion: string;
  readonly strength: 'hard' | 'strong' | 'medium';
  readonly markClass: string;
  readonly text?: string;
}

export interface Change {
  readonly at: Instant | null;
  readonly person: PersonRef | null;
  readonly sentence: string;
}

export interface InputIssue {
  readonly code: string;
  readonly path?: string;
  readonly text: string;
}

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code: string;
  readonly reasons: readonly Reason[];
  readonly issues?: readonly InputIssue[];
  readonly findings?: readonly Finding[];
  readonly changes?: readonly Change[];
  readonly traceId: string;
}

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

export interface Installation {
  readonly officeName: string;
  readonly hostName: string;
  readonly portalUrl: string | null;
  readonly demo: null | {
    readonly password: string;
    readonly accounts: readonly {
      readonly username: string;
      readonly name: string;
      readonly duties: string;
    }[];
  };
}

export type Area = 'tasks' | 'items' | 'drafting' | 'audit';

export interface Session {
  readonly person: PersonRef & { readonly username: string };
  readonly unit: Unit;
  readonly duties: readonly {
    readonly duty: string;
    readonly dutyName: string;
    readonly unitId: string;
    readonly step: string | null;
  }[];
  readonly csrfToken: string;
  readonly authenticatedAt: Instant;
  readonly areas?: readonly Area[];
}

export type OperationAction = 'mask' | 'remove' | 'replace' | 'generalise';

export interface DeidentificationRule extends Named {
  readonly basis: string;
  readonly action: OperationAction;
}

export interface Reference {
  readonly units: readonly Unit[];
  readonly columns: readonly { readonly id: string; readonly name: string; readonly unitId: string }[];
  readonly reasonClasses: readonly Named[];
  readonly grounds: readonly (Named & { readonly article: string; readonly force: 'must' | 'may' })[];
  readonly duties: readonly Named[];
  readonly steps: readonly Named[];
  readonly outcomes: readonly Named[];
  readonly actions: readonly Named[];
  readonly states: readonly Named[];
  readonly attributes: readonly Named[];
  readonly riskTiers: readonly Named[];
  readonly validities: readonly Named[];
  readonly proactiveCategories: readonly { readonly code: number; readonly name: string }[];
  readonly takeDownTriggers: readonly Named[];
  readonly deidentificationRules?: readonly DeidentificationRule[];
}

export type Validity = 'IN_FORCE' | 'EXPIRED' | 'REPEALED' | 'AMENDED';

export type ItemSource =
  | { readonly kind: 'own' }
  | { readonly kind: 'reprint'; readonly name: string; readonly url: string }
  | { readonly kind: 'otherAgency'; readonly name: string; readonly consent: string };

export interface ItemMetadata {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string;
  readonly subjectCategory: string | null;
  readonly genreCategory: string | null;
  readonly groupCategory: string | null;
  readonly serviceAudience: string | null;
  readonly documentDate: string | null;
  readonly effectiveDate: string | null;
  readonly repealDate: string | null;
  readonly validity: Validity | null;
  readonly keywords: readonly string[];
  readonly summary: string | null;
  readonly source: ItemSource;
}

export interface LegalBasis {
  readonly law: string;
  readonly article: number;
  readonly paragraph: number | null;
  readonly item: number | null;
}

export interface ReleasePlan {
  readonly format: 'shenjiao-release-plan/1';
  readonly attribute: 'PROACTIVE' | 'ON_REQUEST' | 'NOT_DISCLOSED' | 'PARTIAL';
  readonly basis: readonly LegalBasis[];
  readonly attributeMethod: 'item' | 'series';
  readonly proactiveCategory: number | null;
  readonly withheld: readonly { readonly ground: string; readonly reason: string }[];
  readonly audience: { readonly kind: 'public' } | { readonly kind: 'limited'; readonly scope: string };
  readonly channels: readonly string[];
  readonly column: string;
  readonly notBefore: Instant | null;
  readonly publicityPeriod: { readonly kind: 'longTerm' } | { readonly kind: 'until'; readonly on: string };
  readonly riskTier: 'A' | 'B' | 'C';
}

export type ActionField =
  | 'opinion'
  | 'reasonClass'
  | 'ground'
  | 'positions'
  | 'deferUntil'
  | 'statement'
  | 'trigger'
  | 'reason'
  | 'reauthentication';

export interface AllowedAction {
  readonly action: string;
  readonly name: string;
  readonly allowed: boolean;
  readonly reasons: readonly Reason[];
  readonly requires: readonly ActionField[];
  readonly accepts: readonly ActionField[];
  readonly tone: 'forward' | 'back' | 'stop';
}

export interface Returned {
  readonly step: string;
  readonly stepName: string;
  readonly reasonClass: string | null;
  readonly reasonClassName: string | null;
  readonly opinion: string | null;
  readonly positions: readonly Span[];
  readonly by: PersonRef;
  readonly at: Instant;
}

export interface Publication {
  readonly state: string;
  readonly indexNumber: string;
  readonly url: string;
  readonly canonicalUrl: string;
  readonly publishedAt: Instant;
  readonly digest: Digest;
}

/** A title, metadata or opinion that is null is withheld from whoever asks. */
export interface ItemSummary {
  readonly id: string;
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly state: string;
  readonly stateName: string;
  readonly round: number;
  readonly unitId: string;
  readonly unitName: string;
  readonly drafter: PersonRef;
  readonly attribute: string | null;
  readonly riskTier: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly publication: Publication | null;
}

export interface ItemView extends ItemSummary {
  readonly version: number;
  readonly revisionDigest: Digest;
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
  readonly access: 'source' | 'rendition' | 'none';
  readonly metadata: ItemMetadata | null;
  readonly releasePlan: ReleasePlan | null;
  readonly opinions: readonly Opinion[];
  readonly definition: string;
  readonly tasks: readonly TaskSummary[];
  readonly allowedActions: readonly AllowedAction[];
  readonly returned: Returned | null;
}

export interface Revision {
  readonly digest: Digest;
  readonly number: number;
  readonly createdAt: Instant;
  readonly createdBy: PersonRef;
  readonly document: DisclosureDocument;
  readonly metadata: ItemMetadata;
}

export interface Operation {
  readonly id: string;
  readonly span: Span;
  readonly action: OperationAction;
  readonly replacement: string;
  readonly rule: string;
  readonly basis: string;
}

export interface Rendition {
  readonly contentDigest: Digest;
  readonly revisionDigest: Digest;
  readonly document: DisclosureDocument;
  readonly metadata: ItemMetadata;
  readonly operations: readonly Operation[];
  readonly treatedBy: PersonRef | null;
  readonly treatedAt: Instant | null;
}

export interface TaskSummary {
  readonly id: string;
  readonly version: number;
  readonly itemId: string;
  readonly title: string | null;
  readonly step: string;
  readonly stepName: string;
  readonly round: number;
  readonly waitingSince: Instant;
  readonly unitName: string;
  readonly drafter: PersonRef;
  readonly riskTier: string;
  readonly openedBy: PersonRef | null;
  readonly returned: Returned | null;
}

export interface Opinion {
  readonly decisionId: string;
  readonly step: string;
  readonly stepName: string;
  readonly round: number;
  readonly person: PersonRef;
  readonly dutyName: string;
  readonly outcome: string;
  readonly outcomeName: string;
  readonly opinion: string | null;
  readonly reasonClassName: string | null;
  readonly groundName: string | null;
  readonly at: Instant;
  readonly current: boolean;
}

export interface TaskView extends TaskSummary {
  readonly status: 'open' | 'done' | 'void';
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
  readonly shows: 'source' | 'rendition' | 'both';
  readonly allowedActions: readonly AllowedAction[];
  readonly opinions: readonly Opinion[];
}

export interface DraftBody {
  readonly document: DisclosureDocument;
  readonly metadata: ItemMetadata;
  readonly releasePlan: ReleasePlan;
}

export interface DecisionBody {
  readonly outcome: string;
  readonly taskVersion: number;
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
  readonly opinion: string | null;
  readonly reasonClass?: string;
  readonly ground?: string;
  readonly positions?: readonly Span[];
  readonly deferUntil?: Instant;
  readonly statement?: string;
}

export interface TimelineEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: {
    readonly kind: 'person' | 'system';
    readonly name: string;
    readonly dutyName: string | null;
  };
  readonly action: string;
  readonly step: string | null;
  readonly stepName: string | null;
  readonly outcome: string | null;
  readonly outcomeName: string | null;
  readonly round: number | null;
  readonly sentence: string;
  readonly opinion: string | null;
  readonly reasonClassName: string | null;
  readonly groundName: string | null;
  readonly contentDigest: Digest | null;
  readonly stale?: boolean;
}

export interface AuditEntry {
  readonly id: string;
  readonly itemId: string | null;
  readonly itemTitle: string | null;
  readonly seq: number;
  readonly at: Instant;
  readonly actor: { readonly kind: 'person' | 'system'; readonly id: string; readonly name: string };
  readonly duty: string | null;
  readonly dutyName: string | null;
  readonly action: string;
  readonly actionName: string;
  readonly step: string | null;
  readonly stepName: string | null;
  readonly outcome: string | null;
  readonly outcomeName: string | null;
  readonly reasons: readonly Reason[];
  readonly sentence: string;
  readonly leaf: Digest;
}

export interface TrailEntry extends AuditEntry {
  /** The values behind the commitments of the entry, while they are kept. */
  readonly values?: readonly {
    readonly field: string;
    readonly fieldName?: string;
    readonly value: string | null;
    readonly check: 'matches' | 'differs' | 'erased' | 'withheld';
  }[];
}

export interface Trail {
  readonly itemId: string;
  readonly title: string | null;
  readonly items: readonly TrailEntry[];
}

export interface Integrity {
  readonly itemId: string;
  readonly intact: boolean;
  readonly entries: number;
  readonly headLeaf: Digest | null;
  readonly brokenSeq: number | null;
  readonly problems: readonly { readonly seq: number; readonly code: string; readonly text: string }[];
  readonly text: string;
  readonly checkedAt: Instant;
}

export interface Notification {
  readonly id: string;
  readonly at: Instant;
  readonly kind: string;
  readonly text: string;
  readonly itemId: string | null;
  readonly taskId: string | null;
  readonly readAt: Instant | null;
}

export interface NotificationPage extends Page<Notification> {
  readonly unread: number;
}
