import type { Duty } from '#domain/kernel';
import type {
  EffectName,
  EventType,
  NoteName,
  OutcomeId,
  PolicyName,
  StateId,
  StepId,
  TimerId,
} from './vocabulary.js';

/**
 * The part of an XState machine configuration that definitions compile to. It is plain JSON: guards and
 * actions are names with parameters, so that the machine can be printed, compared and walked.
 */
export interface MachineConfig {
  readonly id: string;
  readonly initial: StateId;
  readonly states: Readonly<Record<string, NodeConfig>>;
}

export interface NodeConfig {
  readonly id?: string;
  readonly type?: 'parallel' | 'final';
  readonly initial?: 'OPEN' | 'ASK';
  readonly entry?: readonly ActionConfig[];
  readonly exit?: readonly ActionConfig[];
  readonly on?: Readonly<Record<string, readonly TransitionConfig[]>>;
  readonly onDone?: { readonly target: string };
  /** Ways that are taken at once, the first whose guard holds. */
  readonly always?: readonly AlwaysConfig[];
  readonly states?: Readonly<Record<string, NodeConfig>>;
}

/** A way that is no answer to an event: it follows from what stands confirmed. */
export interface AlwaysConfig {
  readonly target: string;
  readonly guard?: {
    readonly type: 'someStepWaits' | 'noStepWaits';
    readonly params: { readonly steps: readonly StepId[] };
  };
}

export interface TransitionConfig {
  /** Absent when the event moves nothing. */
  readonly target?: string;
  /** The place is left and entered again, though it is the same: what was open there is closed and opened anew. */
  readonly reenter?: true;
  readonly guard: GuardConfig;
  readonly actions: readonly ActionConfig[];
  readonly meta: TransitionMeta;
}

/** What a transition is about, for lists of allowed events, diagrams and walks. */
export interface TransitionMeta {
  readonly event: EventType;
  readonly step: StepId | null;
  readonly outcome: OutcomeId | null;
  readonly to: StateId;
  /** The step that is done again by it, when the person names it. */
  readonly target?: StepId;
  /** Confirmations that fall by it, as far as they stand. */
  readonly falls?: readonly StepId[];
}

/** The one guard: every named policy holds; `when` are the conditions that choose between branches. */
export interface GuardConfig {
  readonly type: 'everyPolicyHolds';
  readonly params: PolicyParams;
}

export interface PolicyParams {
  readonly policies: readonly PolicyName[];
  readonly when: readonly PolicyName[];
  readonly step: StepId | null;
  readonly duties: readonly Duty[];
  /** The steps that `returnTargetIsEarlier` allows to be named. */
  readonly targets?: readonly StepId[];
  /** The step that `returnsToTarget` looks for. */
  readonly target?: StepId;
  /** The stage that `stageIsIncluded` asks about. */
  readonly stage?: StateId;
}

/** Changes of what the case remembers. */
export type MemoryAction =
  | { readonly type: 'recordAct'; readonly params: { readonly step: StepId } }
  | { readonly type: 'confirmStep'; readonly params: { readonly step: StepId } }
  | { readonly type: 'voidConfirmations'; readonly params: { readonly steps: readonly StepId[] } }
  | { readonly type: 'voidWhatChanged' }
  | { readonly type: 'rememberSource' }
  | { readonly type: 'rememberTraits' }
  | { readonly type: 'callVoices'; readonly params: { readonly step: StepId } }
  | { readonly type: 'giveVoice'; readonly params: { readonly step: StepId } }
  | {
      readonly type: 'addSigner';
      readonly params: { readonly step: StepId; readonly place: 'before' | 'after' };
    }
  | { readonly type: 'removeSigner'; readonly params: { readonly step: StepId } }
  | { readonly type: 'startNextRound' }
  | { readonly type: 'rememberSubject' }
  | { readonly type: 'rememberDueTime'; readonly params: { readonly timer: TimerId } }
  | { readonly type: 'forgetDueTime' }
  | { readonly type: NoteName };

/** What the machine asks of the world: tasks to open and close, timers, effects. It carries none of it out. */
export type RequestAction =
  | {
      readonly type: 'openTask' | 'openNextVoices';
      readonly params: { readonly step: StepId; readonly duties: readonly Duty[] };
    }
  | { readonly type: 'closeTask'; readonly params: { readonly step: StepId } }
  | { readonly type: 'setTimer'; readonly params: { readonly timer: TimerId } }
  | { readonly type: 'cancelTimer'; readonly params: { readonly timer: TimerId } }
  | { readonly type: 'requestEffect'; readonly params: { readonly effect: EffectName } };

export type ActionConfig = MemoryAction | RequestAction;
