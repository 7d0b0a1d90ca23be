import {
  compile,
  countyOffice,
  decide,
  isClosed,
  itemEventTypes,
  listStates,
  listTransitions,
  openSteps,
  systemEventTypes,
  takeDown,
  type CaseEvent,
  type CompiledProcess,
  type ProcessDefinition,
  type StepId,
} from '#domain/workflow';
import {
  everyEventType,
  fullEvent,
  keyWithoutActs,
  omnipotent,
  placeOf,
  timerBy,
  tomorrow,
  walk,
  type WalkNode,
  type WalkStep,
} from '../support/case-walk.js';
import { startSnapshot } from '../support/start-snapshot.js';

/** Which steps were answered in favour since the case last came to its first place. */
type InFavour = readonly StepId[];

const approvals = new Set([
  'submit',
  'pass',
  'publish',
  'publishInPart',
  'publishAfterTreatment',
  'referralPublish',
  'referralPublishInPart',
  'noneNeeded',
  'treated',
  'exempted',
  'sign',
  'ok',
]);
const answers: Readonly<Partial<Record<string, StepId>>> = {
  confidentialityReferral: 'confidentialityReview',
};
const isSystem = (type: string): boolean => systemEventTypes.some((known) => known === type);

/** A different person for every step, so that nothing but the order of things stands in the way. */
function eventsOf(type: string): readonly CaseEvent[] {
  if (isSystem(type)) return [fullEvent(type, timerBy)];
  const step = type.split('.')[0]!;
  const by = omnipotent(itemEventTypes.some((known) => known === type) || step === 'draft' ? 'draft' : step);
  const operations = type.startsWith('deidentification.') ? [0, 1] : [0];
  const notBefore = type === 'publish.publish' ? [null, tomorrow] : [null];
  return operations.flatMap((count) =>
    notBefore.map((time) =>
      fullEvent(type, by, { authors: omnipotent('draft').persons, operations: count, notBefore: time }),
    ),
  );
}

const everything = everyEventType.flatMap(eventsOf);

function noteInFavour({
  from,
  event,
  next,
}: {
  from: WalkNode<InFavour>;
  event: CaseEvent;
  next: { value: unknown };
}): InFavour {
  const [step, outcome] = event.type.split('.') as [StepId, string];
  const noted = next.value === 'DRAFT' && placeOf(from) !== 'DRAFT' ? [] : from.note;
  if (isSystem(event.type) || !approvals.has(outcome)) return noted;
  return [...new Set([...noted, answers[step] ?? step])].sort((a, b) => a.localeCompare(b));
}

function walked(definition: ProcessDefinition) {
  const process = compile(definition);
  const start: WalkNode<InFavour> = { stored: startSnapshot(process), note: [] };
  return {
    process,
    ...walk({ process, start, keyOf: keyWithoutActs, events: () => everything, note: noteInFavour }),
  };
}

const county = walked(countyOffice);
const down = walked(takeDown);
const moved = county.steps.filter(
  (step): step is WalkStep<InFavour> & { to: WalkNode<InFavour>; answer: { kind: 'moved' } } =>
    step.to !== null,
);

function storiesOf(steps: readonly WalkStep<InFavour>[]): readonly string[] {
  return steps.slice(0, 3).map(({ fromKey, event }) => [...county.story(fromKey), event.type].join(' → '));
}

describe.each([
  ['countyOffice', county],
  ['takeDown', down],
])('every state and event of %s', (name, { process, steps, nodes }) => {
  const pairs = new Map(
    steps.map(({ from, event, answer }) => [`${placeOf(from)} ${event.type}`, answer.kind]),
  );

  it('has been tried, and each answered with a move or with reasons', () => {
    const states = new Set([...nodes.values()].map(placeOf));
    const refusedSilently = steps.filter(
      ({ answer }) => answer.kind === 'refused' && answer.reasons.length === 0,
    );
    const movedPairs = new Set(
      steps.filter(({ to }) => to !== null).map(({ from, event }) => `${placeOf(from)} ${event.type}`),
    );
    report(
      `${name}: ${states.size} states × ${everyEventType.length} events = ${pairs.size} pairs, ${movedPairs.size} move; ${nodes.size} situations, ${steps.length} answers\n`,
    );
    expect([pairs.size, refusedSilently]).toEqual([states.size * everyEventType.length, []]);
  });

  it('reaches every state that the machine has', () => {
    const reached = new Set([...nodes.values()].map(placeOf));
    expect(listStates(process).filter((state) => !reached.has(state))).toEqual([]);
  });

  it('takes every transition that the machine has, and no other', () => {
    const taken = new Set(
      steps
        .filter(({ to }) => to !== null)
        .map(({ from, event, to }) => `${placeOf(from)} ${event.type} ${placeOf(to!)}`),
    );
    const listed = listTransitions(process).flatMap(({ from, event, to, joins }) => [
      `${from} ${event} ${to}`,
      ...(joins ? [`${from} ${event} ${from}`] : []),
    ]);
    expect([...taken].sort()).toEqual([...new Set(listed)].sort());
  });

  it('can be finished from every situation', () => {
    expect(deadEnds(process, nodes, steps)).toEqual([]);
  });
});

describe('on every path of the county office', () => {
  it('nothing comes to publishing that has not met every obligation in the present round', () => {
    const obliged = countyOffice.obligations.flatMap(({ steps }) => steps);
    const bypassing = moved.filter(
      ({ to }) =>
        ['PUBLISHING', 'SCHEDULED'].includes(placeOf(to)) && obliged.some((step) => !to.note.includes(step)),
    );
    expect([obliged.length, storiesOf(bypassing)]).toEqual([11, []]);
  });

  it('nothing comes to publishing unsigned, or signed for another text', () => {
    const unsigned = moved.filter(({ to }) => {
      const { signed, subject } = to.stored.context;
      return (
        ['PUBLISHING', 'SCHEDULED'].includes(placeOf(to)) &&
        JSON.stringify(signed) !== JSON.stringify(subject)
      );
    });
    expect(storiesOf(unsigned)).toEqual([]);
  });

  it('silence approves nothing: no event of the system confirms a step or closes one as answered', () => {
    const bySystem = moved.filter(({ event }) => event.by.kind === 'system');
    const approving = bySystem.filter(
      ({ from, to, answer }) =>
        to.stored.context.confirmed.some((step) => !from.stored.context.confirmed.includes(step)) ||
        answer.closedSteps.length > 0,
    );
    expect([bySystem.length > 0, storiesOf(approving)]).toEqual([true, []]);
  });

  it('coming back to the draft begins a round in which nothing stands, and no other task stays open', () => {
    const back = moved.filter(
      ({ from, to }) => placeOf(to) === 'DRAFT' && !['DRAFT', 'NOT_STARTED'].includes(placeOf(from)),
    );
    const wrong = back.filter(({ from, to, answer }) => {
      const { round, confirmed, signed, treatmentRequired } = to.stored.context;
      const left = openSteps(county.process, from.stored).filter(
        (step) => ![...answer.closedSteps, ...answer.voided].includes(step),
      );
      return (
        round !== from.stored.context.round + 1 ||
        confirmed.length > 0 ||
        signed !== null ||
        treatmentRequired ||
        left.length > 0
      );
    });
    expect([back.length > 0, storiesOf(wrong)]).toEqual([true, []]);
  });

  it('every open step has exactly one task: what was open is kept, answered or voided, and what opens is new', () => {
    const wrong = moved.filter(({ from, to, answer }) => {
      const gone = [...answer.closedSteps, ...answer.voided];
      const kept = openSteps(county.process, from.stored).filter((step) => !gone.includes(step));
      const expected = [...kept, ...answer.opened.map(({ step }) => step)].sort();
      return JSON.stringify(expected) !== JSON.stringify([...openSteps(county.process, to.stored)].sort());
    });
    expect(storiesOf(wrong)).toEqual([]);
  });

  it('a timer runs exactly while the case waits for it', () => {
    const wrong = moved.filter(
      ({ to }) => (to.stored.context.until !== null) !== ['SCHEDULED', 'DEFERRED'].includes(placeOf(to)),
    );
    expect(storiesOf(wrong)).toEqual([]);
  });

  it('what is delivered is asked for exactly on the way into publishing', () => {
    const wrong = moved.filter(
      ({ to, answer }) =>
        answer.effects.some(({ type }) => type === 'publication.deliver') !== (placeOf(to) === 'PUBLISHING'),
    );
    expect(storiesOf(wrong)).toEqual([]);
  });

  it('a closed case answers nothing any more', () => {
    expect(storiesOf(moved.filter(({ from }) => isClosed(county.process, from.stored)))).toEqual([]);
  });

  it('every return and every rejection names why', () => {
    const unnamed = county.steps.filter(
      ({ event, to }) =>
        to !== null &&
        /\.(return|returnToPrevious|redo|reject|notPublish|referralNotPublish|cancel|defect)$/.test(
          event.type,
        ) &&
        !event.type.startsWith('draft.'),
    );
    const without = unnamed.map(({ from, event }) => {
      const blank: CaseEvent = { ...event, given: { deferUntil: tomorrow, statement: true } };
      return {
        from: placeOf(from),
        event: event.type,
        answer: decide(county.process, from.stored, blank).kind,
      };
    });
    expect([without.length > 0, without.filter(({ answer }) => answer === 'moved')]).toEqual([true, []]);
  });
});

/** Situations from which no end can be reached any more. */
function deadEnds(
  process: CompiledProcess,
  nodes: ReadonlyMap<string, WalkNode<InFavour>>,
  steps: readonly WalkStep<InFavour>[],
): readonly string[] {
  const into = new Map<string, string[]>();
  for (const { fromKey, toKey } of steps) {
    if (toKey !== null) into.set(toKey, [...(into.get(toKey) ?? []), fromKey]);
  }
  const finishing = new Set(
    [...nodes].filter(([, node]) => isClosed(process, node.stored)).map(([key]) => key),
  );
  const queue = [...finishing];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    for (const before of into.get(key) ?? []) {
      if (!finishing.has(before)) queue.push(before);
      finishing.add(before);
    }
  }
  return [...nodes.keys()].filter((key) => !finishing.has(key));
}

/** Counts belong to the report of the run, not to the assertions. */
function report(text: string): void {
  process.stdout.write(text);
}
