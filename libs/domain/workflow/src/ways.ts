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
  /** Null when the event moves nothing. */
  readonly move: Move | null;
}

/** The way into a case. */
export function startOf(definition: ProcessDefinition): Way {
  const { start, startStep } = definition;
  const before: readonly ActionConfig[] = [
    { type: 'recordAct', params: { step: startStep } },
    { type: 'rememberSubject' },
  ];
  return { ...itemWay(start), step: startStep, before };
}

function itemWay(move: ItemMove): Way {
  const duty: readonly PolicyName[] = move.duties.length === 0 ? [] : ['dutyIsHeld'];
  const policies: readonly PolicyName[] = ['personActs', ...duty, ...(move.requires ?? [])];
  return { event: move.event, step: null, outcome: null, duties: move.duties, policies, before: [], move };
}

/** Events on the item that a place answers to, those offered everywhere included. */
export function itemWays(definition: ProcessDefinition, place: Place): readonly Way[] {
  const everywhere = definition.everywhere.filter(({ except }) => !except.includes(place.state));
  return [...(place.item ?? []), ...everywhere].map(itemWay);
}

/** Events of the system that a place answers to. */
export function systemWays(place: Place): readonly Way[] {
  return (place.system ?? []).map((move: SystemMove) => ({
    event: move.event,
    step: null,
    outcome: null,
    duties: [],
    policies: ['systemActs', ...(move.requires ?? [])],
    before: [],
    move,
  }));
}

/** The answers of a step, and the changing of content where the step has it. */
export function stepWays(step: Step): readonly Way[] {
  const answers: readonly Way[] = step.outcomes.map((outcome) => ({
    event: `${step.step}.${outcome.outcome}` as const,
    step: step.step,
    outcome: outcome.outcome,
    duties: step.duties,
    policies: [
      'personActs',
      'dutyIsHeld',
      'dutiesAreSeparate',
      ...subjectPolicies[step.subject],
      ...(outcome.requires ?? []),
    ],
    before: memoryOf(step, outcome),
    move: outcome,
  }));
  return step.editing === undefined ? answers : [...answers, editWay(step, step.editing)];
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

function memoryOf(step: Step, outcome: Outcome): readonly ActionConfig[] {
  return [
    { type: 'recordAct', params: { step: step.step } },
    ...(step.subject === 'new' || step.subject === 'newContent'
      ? [{ type: 'rememberSubject' } as const]
      : []),
    ...(outcome.confirms === undefined
      ? []
      : [{ type: 'confirmStep', params: { step: outcome.confirms } } as const]),
  ];
}
