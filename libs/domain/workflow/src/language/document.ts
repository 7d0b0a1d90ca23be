import type { Duty, PersonId } from '#domain/kernel';
import type {
  Asked,
  BasisKey,
  EffectName,
  GateName,
  ItemEventType,
  OutcomeId,
  ProcessKind,
  StateId,
  StepId,
  SystemEventType,
  TimerId,
} from '../vocabulary.js';

/**
 * A process as people write and read it (`shenjiao-process/2`); docs/formats/process-definition.md explains it
 * with an example, docs/formats/process-definition.schema.json is its JSON Schema. It is named by the hash of
 * its canonical bytes and compiles to the machine that runs; nothing else is told to the machine.
 */
export interface ProcessDocument {
  readonly format: 'shenjiao-process/2';
  /** Oldest reader of the language that understands this document. */
  readonly reader: 2;
  readonly name: string;
  readonly version: number;
  readonly title: Bilingual;
  readonly kind: ProcessKind;
  readonly start: StartDocument;
  /** In order. A stage is left when every step that belongs to it stands confirmed. */
  readonly stages: readonly StageDocument[];
  /** Where a case waits beside the order of stages. */
  readonly asides?: readonly AsideDocument[];
  /** The end that is reached when nothing waits any more. */
  readonly end: StateId;
  /** The other ends. */
  readonly ends: readonly StateId[];
  /** Events of a person on the item, offered wherever the case is, except in the named places. */
  readonly everywhere?: readonly EverywhereDocument[];
  readonly separation: readonly SeparationDocument[];
  /** Rules of separation that this definition deliberately does without; each is counted and shown. */
  readonly exceptions?: readonly ExceptionDocument[];
  readonly obligations: readonly ObligationDocument[];
  /** How old a sign-in may be where `authenticationIsFresh` is a gate. */
  readonly freshAuthenticationMinutes: number;
}

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export interface StartDocument {
  /** The step under which the starter is remembered. */
  readonly step: StepId;
  readonly duties: readonly Duty[];
  readonly asks?: readonly Asked[];
  readonly effects?: readonly EffectName[];
  /** The starter is the submitter, to whom the draft comes back. */
  readonly startsDraft?: boolean;
}

/** Steps that are open at the same time; `when` says for which items the stage is there at all. */
export interface StageDocument {
  readonly state: StateId;
  readonly when?: Condition;
  readonly steps: readonly StepDocument[];
  readonly system?: readonly SystemDocument[];
  /** Whoever submitted may take the item back as long as nobody has opened a task of this stage. */
  readonly recall?: boolean;
  /** What may follow after publication, and within what time; only kinds whose floor allows it. */
  readonly afterwards?: AfterwardsDocument;
}

export interface AsideDocument extends Omit<StageDocument, 'when' | 'recall' | 'afterwards'> {
  /** The stage it stands beside; null when it can be reached from every place. */
  readonly beside: StateId | null;
}

/** Work for a person, or for several. */
export interface StepDocument {
  readonly step: StepId;
  /** Needed for steps of an office's own; those of the glossary have names already. */
  readonly name?: Bilingual;
  readonly when?: Condition;
  readonly who: Who;
  /** Absent: one person answers for the step. */
  readonly voices?: Voices;
  /** Those who may answer may call in further signers, and remove whom they called in. */
  readonly mayAddSigners?: boolean;
  /**
   * What somebody may do to whom a task of this step is delegated: `advice` (default) prepare the answer, which the
   * principal then gives; `decision` give it for the principal; `none`: it is not delegated.
   */
  readonly delegation?: 'none' | 'advice' | 'decision';
  /**
   * What the answers are about: `shown` (default) the text that the step was opened on; `draft` a new text;
   * `treatment` a new rendition of the same text; `nothing` when no text is judged.
   */
  readonly judges?: 'shown' | 'draft' | 'treatment' | 'nothing';
  readonly outcomes: readonly OutcomeDocument[];
  readonly deadline?: Deadline;
}

/** One possible answer, and what follows. */
export interface OutcomeDocument extends Follows {
  readonly outcome: OutcomeId;
  /** The step that counts as confirmed; absent, the answer confirms its own step where `then` is `next`. */
  readonly confirms?: StepId;
}

export interface SystemDocument extends Follows {
  readonly event: SystemEventType;
  /** What counts as confirmed by it, for the order of stages only; never a step of a person. */
  readonly confirms?: 'delivery';
}

export interface EverywhereDocument extends Follows {
  readonly event: ItemEventType;
  readonly duties: readonly Duty[];
  readonly except: readonly StateId[];
}

/** What an answer or event asks for, what must hold, what it brings about, and where it leads. */
export interface Follows {
  /** What the form must hold. */
  readonly asks?: readonly Asked[];
  /** What must hold, beside duty, separation and the text being the one that was shown. */
  readonly gates?: readonly GateName[];
  readonly effects?: readonly EffectName[];
  /** Timer that is set by it. */
  readonly timer?: TimerId;
  readonly notes?: readonly ('requireTreatment' | 'bindSignature')[];
  readonly then: Then;
  /** Another way that is taken when the gate holds. */
  readonly unless?: { readonly gate: GateName; readonly then: Then; readonly timer?: TimerId };
}

/**
 * Where it leads. `next`: the step is confirmed, and the case goes to the first stage that still waits.
 * `current`: to the first stage that waits. `draft`: back to the drafter. `previousStage`: the stage before is
 * done again. `chosenStep`: an earlier step, or one beside, that the person names, is done again. `{ redo }`:
 * the named step is done again. `{ to }`: a place beside, or an end.
 */
export type Then =
  | 'next'
  | 'current'
  | 'draft'
  | 'previousStage'
  | 'chosenStep'
  | { readonly redo: StepId }
  | { readonly to: StateId };

/** Who may answer: a duty, in a unit that stands in some relation to the item's, or certain people. */
export interface Who {
  readonly duties: readonly Duty[];
  /**
   * `own` (default) the item's unit; `superior` the unit above it; `ownOrSuperior` either, or any further up;
   * `concerned` each other agency that the release plan names; `{ id }` one certain unit.
   */
  readonly unit?: 'own' | 'superior' | 'ownOrSuperior' | 'concerned' | { readonly id: string };
  /** Only these, of those who hold the duty. */
  readonly persons?: readonly PersonId[];
  /** Only whom the named one chose, of those who hold the duty. */
  readonly chosenBy?: 'drafter' | 'previousActor';
}

/**
 * Several people answer one step, each for himself: 会签 `all`, 或签 `any`, `{ atLeast }` k of n, 依次 `inOrder`.
 * `of`: how many (different) people, or one for each concerned agency, each superior unit, each chosen person.
 */
export interface Voices {
  readonly rule: 'all' | 'any' | 'inOrder' | { readonly atLeast: number };
  readonly of: number | 'concernedUnits' | 'superiorUnits' | 'chosenPersons';
}

/** Time for a step, with reminders at shares of it in percent, and whom it is escalated to when it is over. */
export interface Deadline {
  readonly workingDays?: number;
  readonly hours?: number;
  readonly remindAt: readonly number[];
  readonly escalateTo: readonly Duty[];
  readonly basis?: BasisKey;
}

export interface AfterwardsDocument {
  readonly within: { readonly workingDays: number } | { readonly hours: number };
  /** `escalate`: stays public and visibly overdue. `suspend`: is taken off the page. */
  readonly then: 'escalate' | 'suspend';
}

/**
 * For which items: every fact that is named has one of the values. A list of such conditions: one of them holds.
 * What is not named does not matter.
 */
export type Condition = FactCondition | readonly FactCondition[];

export interface FactCondition {
  readonly tier?: readonly ('A' | 'B' | 'C')[];
  readonly documentType?: readonly string[];
  readonly channel?: readonly string[];
  readonly profile?: readonly string[];
  readonly containsPersonalInformation?: boolean;
  readonly severalAgencies?: boolean;
  readonly correction?: readonly ('typographic' | 'factual' | 'legal')[];
}

/**
 * Separation on natural persons over the whole case. `different`: no two of the steps share a person. `apart`:
 * nobody acts both in one of the first and one of the second steps. `atMost`: nobody acts in more of the steps
 * than that. `same`: whoever did one of the steps does the others.
 */
export type SeparationDocument = { readonly rule: string; readonly basis: BasisKey } & (
  | { readonly different: readonly StepId[] }
  | { readonly apart: readonly [readonly StepId[], readonly StepId[]] }
  | { readonly atMost: number; readonly of: readonly StepId[] }
  | { readonly same: readonly StepId[] }
);

export interface ExceptionDocument {
  readonly rule: string;
  readonly reason: Bilingual;
  readonly basis: BasisKey;
}

/** Steps that must stand confirmed before publication, or afterwards where the kind allows it. */
export interface ObligationDocument {
  readonly obligation: string;
  readonly steps: readonly StepId[];
  readonly basis: BasisKey;
  readonly afterwards?: boolean;
}
