import type { Digest, Duty, Instant, PersonId } from '#domain/kernel';
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
  readonly authenticatedAt: Instant;
}

/** The program itself. */
export interface SystemBy {
  readonly kind: 'system';
  readonly component: 'publisher' | 'timer' | 'installer';
}

export type By = PersonBy | SystemBy;

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
