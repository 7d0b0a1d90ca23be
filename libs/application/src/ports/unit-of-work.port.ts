import type { ErasureOutcome } from '../erasure/erasure.js';
import type { AccessChange, AccessChangeOutcome } from '../administration/access-change.js';
import type { DutyAssignmentRow, NewAccountRow, PersonRow, SessionRow } from '../identity/identity-rows.js';
import type {
  CaseId,
  Digest,
  Instant,
  ItemId,
  PersonActor,
  PersonId,
  PublicationId,
  TaskId,
  UnitId,
} from '#domain/kernel';
import type { AuditAction, EntryFields, MadeEntry } from '#domain/audit-log';
import type { StoredSnapshot, Subject } from '#domain/workflow';
import type {
  OfficeTableActivationRow,
  OfficeTableVersionRow,
} from '../office-data/office-table.store.port.js';
import type { CorrectionClass, CorrectionRow } from '../corrections/correction.js';
import type { ProposalOutcome } from '../definitions/definition.store.port.js';
import type { ProcessRow } from '../definitions/definition-rows.js';
import type { StoredCalendarTable } from '../calendar/calendar.store.port.js';
import type { DeadlineChange, DeadlineMove, DeadlineRow } from '../deadlines/deadline-row.js';
import type { ExpertLinkState } from '../experts/expert-link-row.js';
import type { TogetherRow } from '../remarks/together-row.js';
import type { GivenAnswer } from '../standing/given-answers.js';
import type { ProofFiles } from '../log/proof-files.js';
import type { PaperDecisionRow, PaperFormRow, PrintedPaperForm } from '../paper/paper-rows.js';
import type { NewNotification } from '../notifications/notification.store.port.js';
import type { DispositionRow } from '../screening/disposition.js';
import type { RosterRows } from '../assignments/roster-rows.js';
import type { AdviceRow, RecusalRow, SubstitutionRow, TaskHolding } from '../assignments/assignment-rows.js';
import type { OpenFindings } from '../screening/finding-standing.js';
import type { ScreeningRow, StoredScreening } from '../screening/screening-row.js';
import type { PublishedTraces, TraceRow } from '../screening/traces/traces.port.js';
import type {
  CarriedRow,
  CaseRow,
  DecisionRow,
  ItemRow,
  OutboxRow,
  PublicationHead,
  PublicationRow,
  PublicationStatus,
  ReleasePlanRow,
  RenditionRow,
  RevisionRow,
  SignOffRow,
  TaskRow,
  TimerRow,
  TimerState,
  TreatmentRow,
} from './rows.js';

/** Who repeats which command: the same key with the same request gives the first answer again. */
export interface CommandEnvelope {
  /** Person id, or `system:<component>`. */
  readonly actor: string;
  readonly idempotencyKey: string;
  /** Keyed MAC of the request, so that a key used for another request is noticed without storing the request. */
  readonly requestMac: Uint8Array;
  /** A session that was believed so far: it is proven in the command's own transaction. */
  readonly session?: SessionProof;
}

/** What a session looked like when it was read last; the same row must still say the same. */
export interface SessionProof {
  readonly tokenHash: Uint8Array;
  readonly seen: SessionRow;
  readonly now: Instant;
  readonly idleSince: Instant;
}

/** What changes on the locked item; the version is raised by one with every write. */
export interface ItemChange {
  readonly state?: string;
  readonly title?: string;
  readonly riskTier?: 'A' | 'B' | 'C';
  readonly sourceDigest?: Digest;
  readonly treatmentDigest?: Digest | null;
  readonly contentDigest?: Digest;
  readonly releasePlanDigest?: Digest;
  readonly openFindings?: OpenFindings;
}

export interface LockedTask {
  readonly item: ItemRow;
  readonly case: CaseRow;
  readonly task: TaskRow;
  /** Under which number the office's people stand at this moment (`Rosters`). */
  readonly rosterVersion: string;
}

/** What somebody did last to an item: the entry of it, without refusals and readings. */
export interface LatestChange {
  readonly action: string;
  readonly step: string | null;
  readonly outcome: string;
  /** Null for the program itself. */
  readonly personId: PersonId | null;
  readonly at: Instant;
}

export interface LockedItem {
  readonly item: ItemRow;
  /** The publishing case, open or closed; null only before it is opened. */
  readonly case: CaseRow | null;
  readonly takeDown: CaseRow | null;
  readonly openTasks: readonly TaskRow[];
  readonly rosterVersion: string;
}

/** What a submission is judged by beside the text itself. */
export interface SubmissionFacts {
  readonly profile: string;
  /** Units above the item's, nearest first. */
  readonly superiors: readonly string[];
  /** Whether the newest screening of the revision found personal information. */
  readonly containsPersonalInformation: boolean;
  readonly revision: Uint8Array;
  readonly releasePlan: Uint8Array;
  /** The source and plan that were confirmed last; null where there were none. */
  readonly earlierRevision: Uint8Array | null;
  readonly earlierPlan: Uint8Array | null;
  /** Where something public is being corrected: the kind of error, and the text and plan that are public. */
  readonly correction: {
    readonly errorClass: CorrectionClass;
    readonly revision: Uint8Array;
    readonly releasePlan: Uint8Array;
  } | null;
}

/** The profile of a unit, and the definition that is in force in it for one purpose; null where nobody has made one. */
export interface Beginning {
  readonly profile: string;
  readonly definition: Digest | null;
}

/** A sign-off as it is stored, with the person whose decision it is. */
export interface StoredSignOff extends SignOffRow {
  readonly signerId: PersonId;
}

/**
 * One transaction. `lock…` and `get…` go to the database at once; every other method is remembered and
 * written by one statement just before the commit, together with the idempotency key and its answer.
 */
export interface Transaction extends PublishedTraces {
  /** Locks the item, then its case, then the task. @throws TaskNotFoundError */
  lockTask(taskId: TaskId): Promise<LockedTask>;
  /** Locks the item, then its cases and open tasks. @throws ItemNotFoundError */
  lockItem(itemId: ItemId): Promise<LockedItem>;
  getRevisionBytes(digest: Digest): Promise<Uint8Array>;
  getRenditionBytes(itemId: ItemId, digest: Digest): Promise<Uint8Array>;
  getTreatmentBytes(itemId: ItemId, revision: Digest, digest: Digest): Promise<Uint8Array>;
  getReleasePlanBytes(itemId: ItemId, digest: Digest): Promise<Uint8Array>;
  getLatestSignOff(caseId: CaseId): Promise<StoredSignOff | null>;
  /** When something of the kind was last recorded about an item; null when it never was. */
  getLatestEntryAt(itemId: ItemId, action: AuditAction): Promise<Instant | null>;
  getExpertLink(of: { readonly id: string }): Promise<ExpertLinkState | null>;
  /** Every answer given in a case, oldest first. */
  getAnswers(caseId: CaseId): Promise<readonly GivenAnswer[]>;
  /** What was done last to an item: what has happened since a screen was shown. */
  getLatestChange(itemId: ItemId): Promise<LatestChange | null>;
  getRevisionAuthors(itemId: ItemId): Promise<readonly PersonId[]>;
  /** Whether the person may know of the item at all, by the same rule as every screen. */
  mayKnowItem(viewer: PersonActor, itemId: ItemId): Promise<boolean>;
  /** Columns that a unit may publish to: its own and those of the units above it. */
  getColumnIds(unitId: UnitId): Promise<readonly string[]>;
  /** What a submission is judged by beside the text itself, in one look; `earlier` is what was confirmed last, if anything was. */
  getSubmissionFacts(item: ItemRow, earlier: Subject | null): Promise<SubmissionFacts>;
  /** Items with an open case of this definition, in these units; all units for a host's. */
  listItemsPinnedTo(definitionHash: string, units: readonly UnitId[]): Promise<readonly ItemId[]>;
  /** What a new case of a unit begins on, for one purpose (`processPurposes`). */
  getBeginning(unitId: UnitId, purpose: string, at: Instant): Promise<Beginning>;
  getRevisionCount(itemId: ItemId): Promise<number>;
  /** The newest screening of a revision; null for one that was made before there were checks. */
  getScreening(itemId: ItemId, revision: Digest): Promise<StoredScreening | null>;
  /** Whether anything has been published, since this rendition was settled, of a person's number that it tells of. */
  hasNewerTraces(itemId: ItemId, rendition: Digest): Promise<boolean>;
  /** The next number of a unit's yearly index-number series; the series row stays locked to the commit. */
  takeIndexNumber(unitId: UnitId, year: number): Promise<number>;
  /** The item's newest publication. */
  getPublicationOfItem(itemId: ItemId): Promise<PublicationHead | null>;
  /** A timer as it stands; it is fired and cancelled only under its item's lock, so what was read before the lock may be old. */
  getTimer(timerId: string): Promise<TimerState | null>;
  /** A deadline as it stands; like a timer it changes only under its item's lock, or with the calendar. */
  getDeadline(deadlineId: string): Promise<DeadlineRow | null>;
  getDeadlineOfTask(taskId: TaskId): Promise<DeadlineRow | null>;

  /** Everybody who may act, at this moment or later, and for whom; nobody when they still stand under the known number. */
  getRosterRows(at: Instant, known: string | null): Promise<RosterRows>;

  insertItem(item: ItemRow): void;
  updateItem(item: ItemRow, change: ItemChange, at: Instant): void;
  insertCase(row: CaseRow, at: Instant): void;
  updateCase(caseId: CaseId, snapshot: StoredSnapshot, closedAt: Instant | null): void;
  /** Names another definition for a case that `updateCase` has brought to it. */
  repinCase(caseId: CaseId, definitionHash: string): void;
  openTask(task: TaskRow, at: Instant): void;
  closeTask(taskId: TaskId, at: Instant): void;
  voidTasks(caseId: CaseId, steps: readonly string[], at: Instant): void;
  markTaskOpened(taskId: TaskId, by: PersonId, at: Instant): void;
  /** Who has the task from now on; its version is raised. */
  assignTask(taskId: TaskId, holding: TaskHolding): void;
  insertAdvice(row: AdviceRow): void;
  insertRecusal(row: RecusalRow): void;
  insertSubstitution(row: SubstitutionRow): void;
  endSubstitution(id: string, at: Instant): void;
  /** After a treatment the open task's subject is the new rendition. */
  rebindTask(taskId: TaskId, contentDigest: Digest): void;
  insertDecision(decision: DecisionRow): void;
  /** `exceptions` are the separation constraints that the case's definition declares not to apply. */
  insertAct(caseId: CaseId, step: string, personId: PersonId, exceptions: readonly string[]): void;
  /** Confirmations that hold on a text they were not given on, each by the rule that carries it. */
  insertCarried(row: CarriedRow): void;
  insertSignOff(signOff: SignOffRow): void;
  /** A printed form by its number, with whether it has been used. */
  getPaperForm(number: string): Promise<PrintedPaperForm | null>;
  insertPaperForm(row: PaperFormRow): void;
  insertPaperDecision(row: PaperDecisionRow): void;
  insertRevision(row: RevisionRow): void;
  insertTreatment(row: TreatmentRow): void;
  insertRendition(row: RenditionRow): void;
  insertReleasePlan(row: ReleasePlanRow): void;
  insertScreening(row: ScreeningRow): void;
  /** What a rendition tells; what is there already stays. */
  insertTraces(rows: readonly TraceRow[]): void;
  insertDispositions(rows: readonly DispositionRow[]): void;
  insertPublication(row: PublicationRow): void;
  /** What proves to anybody that the publication's sign-off was recorded before it. */
  insertPublicationProof(publicationId: PublicationId, files: ProofFiles): void;
  setPublicationStatus(id: string, status: PublicationStatus, reason: string, at: Instant): void;
  setTimer(row: TimerRow): void;
  cancelTimers(caseId: CaseId, at: Instant): void;
  markTimerFired(timerId: string, at: Instant): void;
  writeTogether(row: TogetherRow): void;
  insertCalendarTable(row: StoredCalendarTable): void;
  insertOfficeTableVersion(row: OfficeTableVersionRow): void;
  insertOfficeTableActivation(row: OfficeTableActivationRow): void;
  /** `move` says why the end has moved; null when it has not. */
  updateDeadline(deadlineId: string, change: DeadlineChange, move: DeadlineMove | null): void;
  /** Lines in people's lists; one that is there already is new again. */
  insertNotifications(rows: readonly NewNotification[], at: Instant): void;
  addOutbox(row: OutboxRow): void;
  markOutboxDone(outboxId: string, at: Instant): void;

  /** Locks a proposal that exists. @returns what was decided on it, if anything was. */
  lockProcessProposal(id: string): Promise<ProposalOutcome | null>;
  writeProcess(row: ProcessRow): void;
  insertCorrection(row: CorrectionRow): void;
  /** Locks a change of access that exists. */
  lockAccessChange(id: string): Promise<Pick<AccessChange, 'outcome'>>;
  insertAccessChange(row: AccessChange): void;
  decideAccessChange(id: string, outcome: AccessChangeOutcome, by: PersonId, at: Instant): void;
  insertPerson(row: PersonRow, at: Instant): void;
  insertAccount(row: NewAccountRow, at: Instant): void;
  insertDuty(
    row: DutyAssignmentRow & { readonly validFrom: Instant; readonly validTo: Instant | null },
  ): void;
  endDuty(assignmentId: string, at: Instant): void;
  setAccountActive(personId: PersonId, isActive: boolean): void;
  /** Sets a password that somebody else knows, so that it has to be changed, and ends the person's sessions. */
  resetPassword(personId: PersonId, passwordHash: string, at: Instant): void;
  /** The person's telephone counts no more; sessions end. */
  endSecondFactor(personId: PersonId, at: Instant): void;

  /** Asked under the item's lock. */
  isErasureDecided(erasureId: string): Promise<boolean>;
  insertErasure(row: NewErasureRow): void;
  decideErasure(erasureId: string, outcome: ErasureOutcome, by: PersonId, at: Instant): void;

  /**
   * Appends an entry to the item's chain (or, with `item` null, one that stands alone), and the values behind
   * its commitments.
   */
  appendEntry(item: ItemRow | null, fields: EntryFields, values: readonly CommittedValue[]): MadeEntry;
}

/** An erasure that is asked for. */
export interface NewErasureRow {
  readonly id: string;
  readonly itemId: ItemId;
  readonly ground: string;
  readonly proposedBy: PersonId;
  readonly proposedAt: Instant;
}

/** A value kept apart from the entry that commits to it. */
export interface CommittedValue {
  readonly field: string;
  readonly value: string;
  readonly salt: Uint8Array;
}

/** Name under which the unit of work is injected. */
export const UNIT_OF_WORK = Symbol('UnitOfWork');

export interface UnitOfWork {
  /**
   * Runs one command: begin, `work`, one write statement with the idempotency key and the answer, commit.
   * When anything fails and the same command has been answered before, that first answer is returned.
   *
   * @throws IdempotencyKeyReusedError when the key was used for another request.
   * @throws SessionChangedError when the session to be proven has ended, or its person or duties have changed: nothing
   * has been done, and no refusal is owed either.
   */
  run<Answer extends object>(
    command: CommandEnvelope,
    work: (tx: Transaction) => Promise<Answer>,
  ): Promise<Answer>;
  /** The same without an idempotency key: for what the system itself drives by rows (outbox, timers) and for refusals. */
  runUnkeyed<Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer>;
}
