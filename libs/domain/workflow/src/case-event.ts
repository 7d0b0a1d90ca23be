import type { Digest, Duty, Instant, PersonId } from '#domain/kernel';
import type { ChangeClass } from './changes/change-class.js';
import type { StepId, TakeDownTrigger } from './vocabulary.js';

/** The two digests that decisions and signatures are bound to. */
export interface Subject {
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
}

/** A duty that counts for the item's unit; limited to one step when `step` is given. */
export interface CountingDuty {
  readonly duty: Duty;
  readonly step: string | null;
}

/**
 * The person behind an event. `persons` are all natural persons the act counts for (delegate and
 * principal both; foundation: the actor alone). `duties` are those that count for the item's unit.
 */
export interface PersonBy {
  readonly kind: 'person';
  readonly personId: PersonId;
  readonly persons: readonly PersonId[];
  readonly duties: readonly CountingDuty[];
  /** Duties held in other units, for steps that are not the item's unit's own. */
  readonly elsewhere?: readonly ElsewhereDuty[];
  readonly authenticatedAt: Instant;
}

/** A duty held in a unit other than the item's. */
export interface ElsewhereDuty extends CountingDuty {
  readonly unit: string;
}

/**
 * What conditions and participants of a definition are decided by. `superiors` are the units above the item's,
 * nearest first; `agencies` the other units that the item concerns; `chosen` whom somebody chose for a step.
 */
export interface ItemTraits {
  readonly tier: 'A' | 'B' | 'C';
  readonly documentType: string;
  readonly channels: readonly string[];
  readonly profile: string;
  readonly containsPersonalInformation: boolean;
  readonly agencies: readonly string[];
  readonly superiors: readonly string[];
  readonly correction: 'typographic' | 'factual' | 'legal' | null;
  readonly chosen: Readonly<Record<string, readonly PersonId[]>>;
}

/** The program itself. */
export interface SystemBy {
  readonly kind: 'system';
  readonly component: 'publisher' | 'timer' | 'installer';
}

export type By = PersonBy | SystemBy;

/** The checks that read a text before people do; each has steps that its findings hold. */
export type FindingCheck = 'confidentiality' | 'sensitivity' | 'personalInformation' | 'proofreading';

/** What the locked rows of the item say at this moment; read by the application, never sent by a client. */
export interface ItemFacts extends Subject {
  /** The item's state, which follows its publishing case. Needed by `withdrawalDecision.reinstate`. */
  readonly itemState: string;
  /** Everybody who made a revision of the item. Needed by `draft.submit`. */
  readonly authors: readonly PersonId[];
  /** How many withheld parts the release plan names. Needed by the partial outcomes. */
  readonly withheldParts: number;
  /** The release plan's not-before. Needed by `publish.publish`. */
  readonly notBefore: Instant | null;
  /** How many operations the current treatment has. Needed by `deidentification.*`. */
  readonly operations: number;
  /** Steps of this round whose task somebody has opened. Needed by `item.recall`. */
  readonly openedSteps: readonly StepId[];
  /** How many findings of each check nobody has answered; absent: none. Needed by the gates on findings. */
  readonly openFindings?: Readonly<Partial<Record<FindingCheck, number>>>;
  /** Needed by definitions with conditions or participants; kept by the case from one event to the next. */
  readonly traits?: ItemTraits;
  /**
   * What has changed since the last confirmations were given. Absent: not known, and then nothing stands any
   * more. Needed by `draft.submit`.
   */
  readonly changes?: readonly ChangeClass[];
  /** When what may follow publication has to be done. Needed by `publication.completed`. */
  readonly afterwardsDue?: Instant;
}

/** What the person filled in. Texts stay outside; the process needs to know only that they are there. */
export interface Given {
  readonly reasonClass?: string;
  readonly groundCode?: string;
  readonly deferUntil?: Instant;
  readonly statement?: boolean;
  readonly trigger?: TakeDownTrigger;
  /** Why delivery failed, as a code; only with `publication.failed`. */
  readonly failure?: string;
  /** The step that is to be done again. */
  readonly returnTo?: StepId;
  /** Whom to call in, or whose voice is no longer asked for. */
  readonly signer?: PersonId;
  /** Which of several voices of a step is given; absent, the first that this person may give. */
  readonly voice?: string;
  /** Whom the person chooses for later steps. */
  readonly chosen?: Readonly<Record<string, readonly PersonId[]>>;
}

/**
 * Something that happens to a case. `shown` are the digests the person had on the screen (or, for
 * `publication.*`, those that were delivered); null where the event judges no text.
 */
export interface CaseEvent {
  readonly type: string;
  readonly by: By;
  readonly now: Instant;
  readonly shown: Subject | null;
  readonly given: Given;
  readonly facts: ItemFacts;
}
