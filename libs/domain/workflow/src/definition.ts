import type { Duty } from '#domain/kernel';
import type {
  AfterwardsDocument,
  Bilingual,
  Condition,
  Deadline,
  ExceptionDocument,
  StepDocument,
  Voices,
  Who,
} from './language/document.js';
import type { RefusalCode } from './refusal.js';
import type {
  BasisKey,
  EditEventType,
  EffectName,
  ItemEventType,
  NoteName,
  OutcomeId,
  PolicyName,
  ProcessKind,
  StateId,
  StepId,
  SystemEventType,
  TimerId,
} from './vocabulary.js';

/**
 * Where an event leads: a named state, a neighbour in the order of the stages (`NEXT`, `PREVIOUS`), or the first
 * stage that still waits (`CURRENT`). No place may have one of these names.
 */
export type Target = StateId;

/** What is done again: the draft, the stage before, a step that the person names, or a certain one. */
export type Redo = 'draft' | 'previousStage' | 'chosenStep' | { readonly step: StepId };

/**
 * What a step's answers are bound to: `same` the digests the step was opened on; `newContent` a content
 * that the step itself brings forth under the same release plan; `new` both new; `any` no text is judged.
 */
export type SubjectRule = 'same' | 'newContent' | 'new' | 'any';

/** Another target that is taken when a named condition holds. */
export interface Branch {
  readonly when: PolicyName;
  readonly to: Target;
  readonly redo?: Redo;
  readonly effects?: readonly EffectName[];
  readonly timer?: TimerId;
}

/** What every way out of a place has in common. */
export interface Move {
  readonly to: Target;
  /** Whose confirmations fall on the way; only with `CURRENT`. */
  readonly redo?: Redo;
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
  /** Names of a step that the message catalogues do not know. */
  readonly name?: Bilingual;
  readonly when?: Condition;
  readonly who?: Who;
  readonly voices?: Voices;
  readonly mayAddSigners?: boolean;
  readonly delegation?: StepDocument['delegation'];
  readonly deadline?: Deadline;
}

/** An event of the program itself that a place answers to. */
export interface SystemMove extends Move {
  readonly event: SystemEventType;
  /** For the order of stages only; a step of a person is never confirmed by the program. */
  readonly confirms?: 'delivery';
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
  readonly when?: Condition;
  readonly afterwards?: AfterwardsDocument;
}

/** A place beside the order of stages; `NEXT` and `PREVIOUS` are counted from the stage it stands beside. */
export interface Aside extends Place {
  readonly beside: StateId | null;
}

/**
 * Separation of duties as data, judged on natural persons over the whole case (SoD-1 to SoD-7).
 * `apart`: nobody acts both in a step of `one` and in a step of `other`; with both lists equal, no two
 * steps of the list share a person. `notAll`: nobody acts in every one of `steps`, so that at least two
 * people share them. `atMost`: nobody acts in more than `count` of them. `same`: whoever did one does the others.
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
    }
  | {
      readonly kind: 'atMost';
      readonly code: RefusalCode;
      readonly rule: string;
      readonly basis: BasisKey;
      readonly count: number;
      readonly steps: readonly StepId[];
    }
  | {
      readonly kind: 'same';
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
  /** May be met after publication. */
  readonly afterwards?: boolean;
}

/**
 * What a document says, in the form that compiles: documents of `shenjiao-process/1` are written in it as they
 * are, those of `shenjiao-process/2` are brought to it by `lower`.
 */
export interface ProcessDefinition {
  readonly format: 'shenjiao-process/1' | 'shenjiao-process/2';
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
  /** Rules of separation that are deliberately not applied; each is counted and shown. */
  readonly exceptions?: readonly ExceptionDocument[];
  readonly obligations: readonly Obligation[];
  /** How long after signing in or re-authenticating an act that needs it may follow. */
  readonly freshAuthenticationMinutes: number;
  readonly title?: Bilingual;
}
