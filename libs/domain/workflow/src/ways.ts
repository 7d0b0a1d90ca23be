import type { Duty } from '#domain/kernel';
import type {
  ItemMove,
  Move,
  Outcome,
  Place,
  ProcessDefinition,
  Step,
  SubjectRule,
  SystemMove,
} from './definition.js';
import type { ActionConfig } from './machine-types.js';
import type { EditEventType, EventType, OutcomeId, PolicyName, StepId } from './vocabulary.js';

/** What the judging of a step's subject asks for. */
const subjectPolicies: Readonly<Record<SubjectRule, readonly PolicyName[]>> = {
  same: ['shownIsCurrent', 'subjectIsUnchanged'],
  newContent: ['shownIsCurrent', 'releasePlanIsUnchanged'],
  new: ['shownIsCurrent'],
  any: [],
};

/** One event that a place answers to: what must hold for it, what is remembered first, and where it moves. */
export interface Way {
  readonly event: EventType;
  readonly step: StepId | null;
  readonly outcome: OutcomeId | null;
  readonly duties: readonly Duty[];
  readonly policies: readonly PolicyName[];
  readonly before: readonly ActionConfig[];
  /** What is remembered when the answer stands, but not when further voices are awaited. */
  readonly confirming?: readonly ActionConfig[];
  /** Null when the event moves nothing. */
  readonly move: Move | null;
  /** What was open is closed and opened anew. */
  readonly reopens?: true;
}

/** The way into a case. */
export function startOf(definition: ProcessDefinition): Way {
  const { start, startStep } = definition;
  const before: readonly ActionConfig[] = [
    { type: 'recordAct', params: { step: startStep } },
    { type: 'rememberSubject' },
    ...traitsOf(definition),
  ];
  return { ...itemWay(start), step: startStep, before };
}

function itemWay(move: ItemMove): Way {
  const duty: readonly PolicyName[] = move.duties.length === 0 ? [] : ['dutyIsHeld'];
  const policies: readonly PolicyName[] = ['personActs', ...duty, ...(move.requires ?? [])];
  return { event: move.event, step: null, outcome: null, duties: move.duties, policies, before: [], move };
}

/** A definition with conditions keeps what they are decided by. */
export function traitsOf({ format }: ProcessDefinition): readonly ActionConfig[] {
  return format === 'shenjiao-process/2' ? [{ type: 'rememberTraits' }] : [];
}

/** Events on the item that a place answers to, those offered everywhere included. */
export function itemWays(definition: ProcessDefinition, place: Place): readonly Way[] {
  const everywhere = definition.everywhere.filter(({ except }) => !except.includes(place.state));
  return [...(place.item ?? []), ...everywhere].map(itemWay);
}

/** Events of the system that a place answers to. */
export function systemWays(place: Place): readonly Way[] {
  const ways = (place.system ?? []).map((move: SystemMove): Way => ({
    event: move.event,
    step: null,
    outcome: null,
    duties: [],
    policies: ['systemActs', ...(move.requires ?? [])],
    before: move.confirms === undefined ? [] : [{ type: 'confirmStep', params: { step: move.confirms } }],
    move,
  }));
  return place.afterwards === undefined ? ways : [...ways, overdueWay(place.afterwards.then)];
}

/** What should have followed publication has not: that stays visible, and where the office says so, the page goes. */
function overdueWay(then: 'escalate' | 'suspend'): Way {
  return {
    event: 'afterwards.due',
    step: null,
    outcome: null,
    duties: [],
    policies: ['systemActs', 'timerHasCome'],
    before: [
      { type: 'rememberOverdue' },
      { type: 'forgetDueTime' },
      ...(then === 'suspend'
        ? [{ type: 'requestEffect', params: { effect: 'publication.suspend' } } as const]
        : []),
    ],
    move: null,
  };
}

/** The answers of a step, the calling in of signers, and the changing of content where the step has them. */
export function stepWays(step: Step): readonly Way[] {
  const answers = step.outcomes.map((outcome) => answerWay(step, outcome));
  const signers = step.mayAddSigners === true ? signerWays(step) : [];
  return [...answers, ...signers, ...(step.editing === undefined ? [] : [editWay(step, step.editing)])];
}

/** Whether a step may have to wait for more than one answer. */
export function mayHaveVoices(step: Step): boolean {
  return step.voices !== undefined || step.mayAddSigners === true;
}

function answerWay(step: Step, outcome: Outcome): Way {
  const { confirms } = outcome;
  const recording: readonly ActionConfig[] = [
    { type: 'recordAct', params: { step: step.step } },
    ...(step.who === undefined ? [] : [{ type: 'rememberTraits' } as const]),
    ...(mayHaveVoices(step) ? [{ type: 'giveVoice', params: { step: step.step } } as const] : []),
  ];
  return {
    event: `${step.step}.${outcome.outcome}`,
    step: step.step,
    outcome: outcome.outcome,
    duties: step.duties,
    policies: [
      'personActs',
      'dutyIsHeld',
      'dutiesAreSeparate',
      ...(mayHaveVoices(step) ? (['voiceIsDue'] as const) : []),
      ...subjectPolicies[step.subject],
      ...(outcome.requires ?? []),
    ],
    before: recording,
    confirming: [
      ...subjectMemory(step),
      ...(confirms === undefined ? [] : [{ type: 'confirmStep', params: { step: confirms } } as const]),
    ],
    move: outcome,
  };
}

function subjectMemory({ subject, who }: Step): readonly ActionConfig[] {
  if (subject === 'same' || subject === 'any') return [];
  if (who === undefined) return [{ type: 'rememberSubject' }];
  return subject === 'new'
    ? [{ type: 'voidWhatChanged' }, { type: 'rememberSubject' }]
    : [{ type: 'rememberSource' }, { type: 'rememberSubject' }];
}

/** Calling in a signer before or after oneself, and doing without him again. */
function signerWays({ step, duties }: Step): readonly Way[] {
  const way = { step, duties, move: null, reopens: true } as const;
  const policies = ['personActs', 'dutyIsHeld', 'dutiesAreSeparate'] as const;
  return [
    {
      ...way,
      event: `${step}.addSignerBefore`,
      outcome: 'addSignerBefore',
      policies: [...policies, 'signerMayBeAdded'],
      before: [{ type: 'addSigner', params: { step, place: 'before' } }],
    },
    {
      ...way,
      event: `${step}.addSignerAfter`,
      outcome: 'addSignerAfter',
      policies: [...policies, 'signerMayBeAdded'],
      before: [{ type: 'addSigner', params: { step, place: 'after' } }],
    },
    {
      ...way,
      event: `${step}.removeSigner`,
      outcome: 'removeSigner',
      policies: [...policies, 'signerMayBeRemoved'],
      before: [{ type: 'removeSigner', params: { step } }],
    },
  ];
}

/** Changing content moves nothing: whoever does it has acted in the step. */
function editWay({ step, duties }: Step, event: EditEventType): Way {
  const before: readonly ActionConfig[] = [{ type: 'recordAct', params: { step } }];
  return {
    event,
    step,
    outcome: null,
    duties,
    policies: ['personActs', 'dutyIsHeld', 'dutiesAreSeparate'],
    before,
    move: null,
  };
}
