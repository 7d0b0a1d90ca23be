import type { Duty } from '#domain/kernel';
import type { RefusalCode } from './refusal.js';
import type {
  BasisKey,
  EditEventType,
  EffectName,
  ItemEventType,
  NoteName,
  OutcomeId,
  PolicyName,
  StateId,
  StepId,
  SystemEventType,
  TimerId,
} from './vocabulary.js';

/** Kinds of case; each has its own floor of obligations. */
export type ProcessKind = 'newPublication' | 'reprint' | 'emergency' | 'correction' | 'takeDown';

/** Where an event leads: a named state, or a neighbour in the order of the stages. */
export type Target = StateId | 'NEXT' | 'PREVIOUS';

/**
 * What a step's answers are bound to: `same` the digests the step was opened on; `newContent` a content
 * that the step itself brings forth under the same release plan; `new` both new; `any` no text is judged.
 */
export type SubjectRule = 'same' | 'newContent' | 'new' | 'any';

/** Another target that is taken when a named condition holds. */
export interface Branch {
  readonly when: PolicyName;
  readonly to: Target;
  readonly effects?: readonly EffectName[];
  readonly timer?: TimerId;
}

/** What every way out of a place has in common. */
export interface Move {
  readonly to: Target;
  readonly requires?: readonly PolicyName[];
  readonly branches?: readonly Branch[];
  readonly effects?: readonly EffectName[];
  readonly notes?: readonly NoteName[];
  readonly timer?: TimerId;
}

/** One possible answer at a step. */
export interface Outcome extends Move {
  readonly outcome: OutcomeId;
  /** The step that counts as confirmed by this answer; absent when the answer confirms nothing. */
  readonly confirms?: StepId;
}

/** Work for one person who holds one of `duties`. */
export interface Step {
  readonly step: StepId;
  readonly duties: readonly Duty[];
  readonly subject: SubjectRule;
  /** The event by which content is changed while the step is open; who sends it has acted in the step. */
  readonly editing?: EditEventType;
  readonly outcomes: readonly Outcome[];
}

/** An event of the program itself that a place answers to. */
export interface SystemMove extends Move {
  readonly event: SystemEventType;
}

/** An event of a person on the item. Without duties, anybody whom the policies let pass. */
export interface ItemMove extends Move {
  readonly event: ItemEventType;
  readonly duties: readonly Duty[];
}

/** A place of the case: the steps open there at the same time, and what else can happen there. */
export interface Place {
  readonly state: StateId;
  readonly steps: readonly Step[];
  readonly system?: readonly SystemMove[];
  readonly item?: readonly ItemMove[];
}

/** A place beside the order of stages; `NEXT` and `PREVIOUS` are counted from the stage it stands beside. */
export interface Aside extends Place {
  readonly beside: StateId | null;
}

/**
 * Separation of duties as data, judged on natural persons over the whole case (SoD-1 to SoD-7).
 * `apart`: nobody acts both in a step of `one` and in a step of `other`; with both lists equal, no two
 * steps of the list share a person. `notAll`: nobody acts in every one of `steps`, so that at least two
 * people share them.
 */
export type SeparationConstraint =
  | {
      readonly kind: 'apart';
      readonly code: RefusalCode;
      readonly rule: string;
      readonly basis: BasisKey;
      readonly one: readonly StepId[];
      readonly other: readonly StepId[];
    }
  | {
      readonly kind: 'notAll';
      readonly code: RefusalCode;
      readonly rule: string;
      readonly basis: BasisKey;
      readonly steps: readonly StepId[];
    };

/** Something that must stand confirmed before anything is published, and on what basis. */
export interface Obligation {
  readonly obligation: string;
  readonly steps: readonly StepId[];
  readonly basis: BasisKey;
}

/** A process as versioned data (`shenjiao-process/1`), named by the hash of its content. */
export interface ProcessDefinition {
  readonly format: 'shenjiao-process/1';
  readonly name: string;
  readonly version: number;
  readonly kind: ProcessKind;
  readonly start: ItemMove;
  /** The step under which the starter is remembered. */
  readonly startStep: StepId;
  readonly stages: readonly Place[];
  readonly asides: readonly Aside[];
  readonly finals: readonly { readonly state: StateId }[];
  /** Moves offered by every place that is not final, except the named ones. */
  readonly everywhere: readonly (ItemMove & { readonly except: readonly StateId[] })[];
  readonly separation: readonly SeparationConstraint[];
  readonly obligations: readonly Obligation[];
  /** How long after signing in or re-authenticating an act that needs it may follow. */
  readonly freshAuthenticationMinutes: number;
}
