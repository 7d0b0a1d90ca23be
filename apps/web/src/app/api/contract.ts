import type { Schemas } from '#api-client';
import type { DisclosureDocument, Span } from '../../features/document/document-model.js';

/**
 * What the API answers, by the names of this application: the shapes generated from the API's description, narrowed
 * where the description leaves open what a member holds (documents, plans) or which texts it can be.
 */
type Narrow<
  Base,
  Known extends { readonly [Name in keyof Known]: Name extends keyof Base ? unknown : never },
> = Readonly<Omit<Base, keyof Known> & Known>;

export type PersonRef = Readonly<Schemas['PersonResponse']>;
export type Named = Readonly<Schemas['NamedResponse']>;
export type Reason = Readonly<Schemas['ReasonResponse']>;
export type Change = Narrow<Schemas['ChangeResponse'], { person: PersonRef | null }>;
export type Installation = Readonly<Schemas['InstallationResponse']>;
export type Returned = Readonly<Schemas['ReturnedResponse']>;
export type Opinion = Readonly<Schemas['OpinionResponse']>;
export type Notification = Readonly<Schemas['NotificationResponse']>;
export type NotificationPage = Readonly<Schemas['NotificationPageResponse']>;
export type DecisionBody = Schemas['DecisionRequest'];
export type Integrity = Readonly<Schemas['IntegrityResponse']>;

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

export interface Finding extends Span {
  readonly rule: string;
  readonly ruleVersion: string;
  readonly strength: 'hard' | 'strong' | 'medium';
  readonly markClass: string;
  readonly text?: string;
}

export type Problem = Narrow<
  Schemas['ProblemResponse'],
  { reasons: readonly Reason[]; findings?: readonly Finding[]; changes?: readonly Change[] }
>;

export type Area =
  | 'tasks'
  | 'items'
  | 'drafting'
  | 'officeTables'
  | 'processes'
  | 'strandedCases'
  | 'calendar'
  | 'audit'
  | 'erasures'
  | 'administration';
export type AdministeredPerson = Readonly<Schemas['AdministeredPersonResponse']>;
export type AdministeredDuty = Readonly<Schemas['AdministeredDutyResponse']>;
export type AccessChange = Readonly<Schemas['AccessChangeResponse']>;
export type AccessChangeBody = Schemas['AccessChangeRequest'];
export type AccountSecurityView = Readonly<Schemas['AccountSecurityResponse']>;
export type OfferedFactor = Readonly<Schemas['OfferedFactorResponse']>;
export type Session = Narrow<Schemas['SessionResponse'], { areas: readonly Area[] }>;

export type OperationAction = 'mask' | 'remove' | 'replace' | 'generalise';
type DeidentificationRule = Narrow<Schemas['DeidentificationRuleResponse'], { action: OperationAction }>;
type Ground = Narrow<Schemas['GroundResponse'], { force: 'must' | 'may' }>;
export type Reference = Narrow<
  Schemas['ReferenceResponse'],
  { deidentificationRules: readonly DeidentificationRule[]; grounds: readonly Ground[] }
>;

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
  readonly notBefore: string | null;
  readonly publicityPeriod: { readonly kind: 'longTerm' } | { readonly kind: 'until'; readonly on: string };
  readonly riskTier: 'A' | 'B' | 'C';
  /** Units that countersign; absent where there are none. */
  readonly agencies?: readonly string[];
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

export type AllowedAction = Narrow<
  Schemas['AllowedActionResponse'],
  {
    reasons: readonly Reason[];
    requires: readonly ActionField[];
    accepts: readonly ActionField[];
    tone: 'forward' | 'back' | 'stop';
  }
>;

/** A title, metadata or opinion that is null is withheld from whoever asks. */
export type ItemSummary = Readonly<Schemas['ItemSummaryResponse']>;
export type Due = Readonly<Schemas['DueResponse']>;
export type Deadline = Readonly<Schemas['DeadlineResponse']>;
export type OfficeTable = Readonly<Schemas['OfficeTableResponse']>;
export type OfficeColumn = Schemas['TableColumnResponse'];
export type OfficeTableChange = Readonly<Schemas['TableChangeResponse']>;
export type OfficeTableName =
  'lexicon' | 'whitelist' | 'posts' | 'organisations' | 'repealedLaws' | 'treatments' | 'limits';
/** A row by column names: texts, lists of texts, or nothing. */
export type OfficeRow = Readonly<Record<string, string | readonly string[] | null>>;
export type PublicationLimit = Readonly<Schemas['PublicationLimitResponse']>;
export type CalendarYear = Readonly<Schemas['CalendarYearResponse']>;
export type TaskSummary = Readonly<Schemas['TaskSummaryResponse']>;

export type ItemView = Narrow<
  Schemas['ItemResponse'],
  {
    access: 'source' | 'rendition' | 'none';
    metadata: ItemMetadata | null;
    releasePlan: ReleasePlan | null;
    allowedActions: readonly AllowedAction[];
  }
>;

export type TaskView = Narrow<
  Schemas['TaskResponse'],
  {
    status: 'open' | 'done' | 'void';
    shows: 'source' | 'rendition' | 'both';
    allowedActions: readonly AllowedAction[];
  }
>;

export interface Operation {
  readonly id: string;
  readonly span: Span;
  readonly action: OperationAction;
  readonly replacement: string;
  readonly rule: string;
  readonly basis: string;
}

interface Content {
  document: DisclosureDocument;
  metadata: ItemMetadata;
}

export type Revision = Narrow<Schemas['RevisionResponse'], Content>;
export type Rendition = Narrow<Schemas['RenditionResponse'], Content & { operations: readonly Operation[] }>;

/** What the checks found in an item's text. Named apart from the secrecy marks that a problem tells of. */
export type FoundInText = Readonly<Schemas['FindingResponse']>;
export type Findings = Readonly<Schemas['FindingsResponse']>;
export type DispositionBody = Schemas['DispositionRequest'];
type ProposedOperation = Narrow<
  Schemas['ProposedOperationResponse'],
  { span: Span; action: OperationAction }
>;
export type TreatmentProposal = Narrow<
  Schemas['TreatmentProposalResponse'],
  { operations: readonly ProposedOperation[] }
>;

export interface DraftBody extends Readonly<Content> {
  readonly releasePlan: ReleasePlan;
}

type Actor = Narrow<Schemas['ActorResponse'], { kind: 'person' | 'system' }>;
export type TimelineEntry = Narrow<Schemas['TimelineEntryResponse'], { actor: Actor }>;
export type AuditEntry = Narrow<Schemas['AuditEntryResponse'], { actor: Actor }>;

/** The values behind the commitments of the entry, while they are kept. */
type TrailValue = Narrow<
  Schemas['TrailValueResponse'],
  { check: 'matches' | 'differs' | 'erased' | 'withheld' }
>;
export type TrailEntry = Narrow<
  Schemas['TrailEntryResponse'],
  { actor: Actor; values: readonly TrailValue[] }
>;
export type Trail = Narrow<Schemas['TrailResponse'], { items: readonly TrailEntry[] }>;
