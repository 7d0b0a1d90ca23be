import { asId, type Instant, type PersonId } from '#domain/kernel';
import {
  compile,
  decide,
  findStep,
  isClosed,
  openSteps,
  stateOf,
  type CaseEvent,
  type CompiledProcess,
  type ItemTraits,
  type OutcomeId,
  type PersonBy,
  type ProcessDocument,
  type StoredSnapshot,
} from '#domain/workflow';
import { anEvent, draftFacts, noon } from './case-story.js';
import { filledIn } from './case-walk.js';
import { startSnapshot } from './start-snapshot.js';
import { traits as ordinary } from './traits.js';

/** Answers by which a step is passed, in the order in which one is looked for. */
const onward: readonly OutcomeId[] = [
  'submit',
  'sign',
  'agree',
  'pass',
  'publish',
  'noneNeeded',
  'ok',
  'withdraw',
];

/** The places that a case comes to when a different person agrees at every step; each with duties everywhere. */
export function straightThrough(document: ProcessDocument, change: Partial<ItemTraits>): readonly string[] {
  const states = straightEvents(document, change).map(({ after }) => stateOf(after));
  return states.filter((state, index) => state !== states[index - 1]);
}

/** One event of a case in which everybody agrees: the stored case before it, and after. */
export interface StraightEvent {
  readonly before: StoredSnapshot;
  readonly event: CaseEvent;
  readonly after: StoredSnapshot;
}

/** Everything that happens in a case in which a different person agrees at every step. */
export function straightEvents(
  document: ProcessDocument,
  change: Partial<ItemTraits>,
): readonly StraightEvent[] {
  const process = compile(document);
  const traits = { ...ordinary, correction: 'factual' as const, ...change };
  const ask = (type: string, by: CaseEvent['by'], now: Instant = noon): CaseEvent =>
    anEvent(type, by, { given: filledIn, now, facts: { traits, changes: [] } }, draftFacts);
  const told: StraightEvent[] = [];
  let stored = startSnapshot(process);
  let event = ask('case.start', somebody(process, 'draft', 0, traits));
  while (told.length < 100) {
    const answer = decide(process, stored, event);
    if (answer.kind === 'refused') throw new Error(`${event.type}: ${JSON.stringify(answer.reasons)}`);
    told.push({ before: stored, event, after: answer.next });
    stored = answer.next;
    if (isClosed(process, stored)) return told;
    event = nextEvent(process, stored, ask, told.length, traits);
  }
  throw new Error(`${document.name} does not end: ${stateOf(stored)}`);
}

function nextEvent(
  process: CompiledProcess,
  stored: StoredSnapshot,
  ask: (type: string, by: CaseEvent['by']) => CaseEvent,
  turn: number,
  traits: ItemTraits,
): CaseEvent {
  const [step] = openSteps(process, stored);
  if (step === undefined) return ask('publication.completed', { kind: 'system', component: 'publisher' });
  const outcomes = findStep(process, step)?.outcomes.map(({ outcome }) => outcome) ?? [];
  const outcome = onward.find((one) => outcomes.includes(one)) ?? '';
  return ask(`${step}.${outcome}`, somebody(process, step, turn, traits));
}

/** A person of his own for each turn, except that the drafter stays the same. */
function somebody(process: CompiledProcess, step: string, turn: number, traits: ItemTraits): PersonBy {
  const name = asId<PersonId>(step === 'draft' ? 'linxiao' : `${step}${turn}`);
  const duties = (findStep(process, step)?.duties ?? process.definition.start.duties).map((duty) => ({
    duty,
    step: null,
  }));
  const elsewhere = [...traits.agencies, ...traits.superiors].flatMap((unit) =>
    duties.map((held) => ({ ...held, unit })),
  );
  return { kind: 'person', personId: name, persons: [name], duties, elsewhere, authenticatedAt: noon };
}
