import type {
  Aside,
  Branch,
  ItemMove,
  Move,
  Outcome,
  Place,
  ProcessDefinition,
  SeparationConstraint,
  Step,
  SubjectRule,
  SystemMove,
} from '../definition.js';
import { refusalCodes, type RefusalCode } from '../refusal.js';
import type { Asked, EditEventType, NoteName, PolicyName } from '../vocabulary.js';
import type {
  AsideDocument,
  Follows,
  OutcomeDocument,
  ProcessDocument,
  SeparationDocument,
  StageDocument,
  StepDocument,
  SystemDocument,
  Then,
} from './document.js';

/** The policy by which a form is held to have what it is asked for. */
export const policyAskedBy: Readonly<Record<Asked, PolicyName>> = {
  reasonClass: 'reasonClassIsGiven',
  ground: 'groundIsGiven',
  statement: 'statementIsGiven',
  trigger: 'triggerIsGiven',
  deferUntil: 'deferralIsInFuture',
  reauthentication: 'authenticationIsFresh',
  returnTo: 'returnTargetIsEarlier',
  signer: 'signerMayBeAdded',
};

/** Brings a document to the form that compiles. What it leaves unsaid follows from what its steps and ways are. */
export function lower(document: ProcessDocument): ProcessDefinition {
  const { name, version, kind, title, start, obligations, freshAuthenticationMinutes } = document;
  return {
    format: 'shenjiao-process/2',
    name,
    version,
    kind,
    title,
    start: {
      event: 'case.start',
      duties: start.duties,
      to: 'CURRENT',
      requires: policiesOf(start),
      ...(start.effects === undefined ? {} : { effects: start.effects }),
      notes: start.startsDraft === true ? ['rememberSubmitter'] : [],
    },
    startStep: start.step,
    stages: document.stages.map((stage) => placeOf(stage, document)),
    asides: (document.asides ?? []).map((aside): Aside => ({
      ...placeOf(aside, document),
      beside: aside.beside,
    })),
    finals: [document.end, ...document.ends].map((state) => ({ state })),
    everywhere: (document.everywhere ?? []).map((move) => ({
      event: move.event,
      duties: move.duties,
      except: move.except,
      ...moveOf(move),
    })),
    separation: document.separation.map(constraintOf),
    ...(document.exceptions === undefined ? {} : { exceptions: document.exceptions }),
    obligations,
    freshAuthenticationMinutes,
  };
}

function placeOf(place: StageDocument | AsideDocument, document: ProcessDocument): Place {
  const { state, steps, system } = place;
  const stage: Partial<StageDocument> = place;
  return {
    state,
    steps: steps.map((step) => stepOf(step, document)),
    ...(system === undefined ? {} : { system: system.map(systemMoveOf) }),
    ...(stage.recall === true ? { item: [recall] } : {}),
    ...(stage.when === undefined ? {} : { when: stage.when }),
    ...(stage.afterwards === undefined ? {} : { afterwards: stage.afterwards }),
  };
}

const recall: ItemMove = {
  event: 'item.recall',
  duties: [],
  to: 'CURRENT',
  redo: 'draft',
  requires: ['submitterRecalls', 'nobodyHasOpenedTheStage'],
};

const subjects: Readonly<Record<NonNullable<StepDocument['judges']>, SubjectRule>> = {
  shown: 'same',
  draft: 'new',
  treatment: 'newContent',
  nothing: 'any',
};
const editing: Readonly<Partial<Record<SubjectRule, EditEventType>>> = {
  new: 'item.editDraft',
  newContent: 'item.editTreatment',
};

function stepOf(step: StepDocument, document: ProcessDocument): Step {
  const { judges, outcomes, who, ...rest } = step;
  const subject = subjects[judges ?? 'shown'];
  const event = editing[subject];
  return {
    ...rest,
    who,
    duties: who.duties,
    subject,
    ...(event === undefined ? {} : { editing: event }),
    outcomes: outcomes.map((outcome) => outcomeOf(outcome, step, document)),
  };
}

function outcomeOf(outcome: OutcomeDocument, step: StepDocument, document: ProcessDocument): Outcome {
  const isDraftPassedOn = step.judges === 'draft' && outcome.then === 'next';
  const confirms = outcome.confirms ?? (outcome.then === 'next' ? step.step : undefined);
  const move = moveOf(outcome);
  const submitting: readonly NoteName[] =
    isDraftPassedOn && document.start.startsDraft === true ? ['rememberSubmitter'] : [];
  const delivering: readonly NoteName[] = (outcome.effects ?? []).includes('publication.deliver')
    ? ['clearFailure']
    : [];
  const notes = [...submitting, ...delivering, ...(move.notes ?? [])];
  return {
    outcome: outcome.outcome,
    ...(confirms === undefined ? {} : { confirms }),
    ...move,
    ...(notes.length === 0 ? {} : { notes }),
  };
}

function systemMoveOf(system: SystemDocument): SystemMove {
  const { event, confirms } = system;
  const move = moveOf(system);
  const notes: readonly NoteName[] = event === 'publication.failed' ? ['rememberFailure'] : [];
  return {
    event,
    ...(confirms === undefined ? {} : { confirms }),
    ...move,
    ...(notes.length === 0 ? {} : { notes }),
  };
}

function moveOf(follows: Follows): Move {
  const { effects, timer, notes, unless } = follows;
  const requires = policiesOf(follows);
  const branch: Branch | null =
    unless === undefined
      ? null
      : {
          when: unless.gate,
          ...destinationOf(unless.then),
          ...(unless.timer === undefined ? {} : { timer: unless.timer }),
        };
  return {
    ...destinationOf(follows.then),
    ...(requires.length === 0 ? {} : { requires }),
    ...(branch === null ? {} : { branches: [branch] }),
    ...(effects === undefined ? {} : { effects }),
    ...(timer === undefined ? {} : { timer }),
    ...(notes === undefined ? {} : { notes }),
  };
}

function policiesOf({ asks = [], gates = [] }: Pick<Follows, 'asks' | 'gates'>): readonly PolicyName[] {
  return [...gates, ...asks.map((asked) => policyAskedBy[asked])];
}

function destinationOf(then: Then): Pick<Move, 'to' | 'redo'> {
  if (then === 'next' || then === 'current') return { to: 'CURRENT' };
  if (typeof then === 'string') return { to: 'CURRENT', redo: then };
  return 'to' in then ? { to: then.to } : { to: 'CURRENT', redo: { step: then.redo } };
}

function constraintOf(document: SeparationDocument): SeparationConstraint {
  const { rule, basis } = document;
  const named = { rule, basis, code: codeOf(rule) };
  if ('different' in document)
    return { ...named, kind: 'apart', one: document.different, other: document.different };
  if ('apart' in document)
    return { ...named, kind: 'apart', one: document.apart[0], other: document.apart[1] };
  if ('atMost' in document) return { ...named, kind: 'atMost', count: document.atMost, steps: document.of };
  return { ...named, kind: 'same', steps: document.same };
}

/** `SoD-3` → `SOD.3`; a rule of the office's own has one sentence that names it. */
function codeOf(rule: string): RefusalCode {
  const wanted = rule === 'SoD-takeDown' ? 'SOD.TAKE_DOWN' : rule.replace('SoD-', 'SOD.');
  return refusalCodes.find((code) => code === wanted) ?? 'SOD.OFFICE';
}
