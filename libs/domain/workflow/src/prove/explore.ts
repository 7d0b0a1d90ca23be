import type { CaseEvent } from '../case-event.js';
import { invalidationMatrix } from '../changes/matrix.js';
import type { CompiledProcess } from '../compile.js';
import { decide, type Moved } from '../decide.js';
import type { Place } from '../definition.js';
import { findStepOf, placesOf } from '../find-step.js';
import { isClosed, stateOf, type StoredSnapshot } from '../snapshot.js';
import { startCase } from '../start-case.js';
import type { StateId, StepId } from '../vocabulary.js';
import { factClassesOf, type FactClass } from './fact-classes.js';
import { probes, startEvent } from './probe-events.js';

/** A situation that cases can be in, as far as it makes a difference for anything that can still happen. */
export interface Situation {
  readonly id: number;
  readonly stored: StoredSnapshot;
  readonly state: StateId;
  readonly isClosed: boolean;
  /** Steps that people have answered in favour, on a text of which that still holds: kept beside the machine. */
  readonly fresh: readonly StepId[];
  readonly delivered: boolean;
  /** How it was first reached: the shortest way, since situations are visited in that order. */
  readonly from: Edge | null;
  /** How many events that way has. */
  readonly depth: number;
}

export interface Edge {
  /** Null for the start of the case. */
  readonly from: Situation | null;
  readonly event: CaseEvent;
  readonly moved: Moved;
  readonly to: Situation;
}

export interface Exploration {
  readonly process: CompiledProcess;
  readonly classes: readonly FactClass[];
  readonly situations: readonly Situation[];
  readonly edges: readonly Edge[];
}

/**
 * Everything that can happen in a process, on the compiled machine itself, from the start on. People are left
 * out: everybody holds every duty and nobody acts twice, so that a way which is closed here is closed to all.
 */
export function explore(
  process: CompiledProcess,
  reach: 'everything' | 'starts' = 'everything',
): Exploration {
  const classes = factClassesOf(process.definition);
  const known = new Map<string, Situation>();
  const edges: Edge[] = [];
  const queue: Situation[] = [];
  const arrive = (from: Situation | null, event: CaseEvent, moved: Moved): void => {
    const found = situationAfter(process, from, event, moved);
    const key = keyOf(process, found);
    const to = known.get(key) ?? { ...found, id: known.size };
    const edge = { from, event, moved, to };
    edges.push(edge);
    if (known.has(key)) return;
    const first = { ...to, from: edge };
    known.set(key, first);
    queue.push(first);
  };
  for (const { traits } of classes) {
    const event = startEvent(process, traits);
    const started = startCase(process, event);
    if (started.kind === 'moved') arrive(null, event, started);
  }
  for (const situation of queue) {
    if (situation.isClosed || reach === 'starts') continue;
    for (const event of probes(process, situation.stored)) {
      const answer = decide(process, situation.stored, event);
      if (answer.kind === 'moved') arrive(situation, event, answer);
    }
  }
  const situations = [...known.values()];
  return {
    process,
    classes,
    situations,
    edges: edges.map((edge) => ({ ...edge, to: situations[edge.to.id] ?? edge.to })),
  };
}

function situationAfter(
  process: CompiledProcess,
  from: Situation | null,
  event: CaseEvent,
  moved: Moved,
): Omit<Situation, 'id'> {
  const { context } = moved.next;
  // What people did bars people; here nobody acts twice, so it only makes equal situations look different.
  const stored: StoredSnapshot = { ...moved.next, context: { ...context, acts: {}, failure: null } };
  return {
    stored,
    state: stateOf(stored),
    isClosed: isClosed(process, stored),
    fresh: freshAfter(process, from, event, moved),
    delivered: (from?.delivered ?? false) || event.type === 'publication.completed',
    from: null,
    depth: (from?.depth ?? 0) + 1,
  };
}

/** Confirmations that have to be given on the very text that is published. */
const givenOnThePublishedText: readonly StepId[] = [
  'deidentificationVerify',
  'finalReview',
  'signOff',
  'thirdProof',
];

/** Answers that do not agree, whatever a definition makes of them. */
export const dissenting: readonly string[] = [
  'return',
  'returnToPrevious',
  'returnToStep',
  'redo',
  'defect',
  'object',
  'reject',
  'notPublish',
  'referralNotPublish',
  'refer',
  'defer',
  'cancel',
];

/**
 * Which confirmations count after the event, judged without the machine: given by a person, in the step itself or
 * in a place beside it, by an answer that agrees, and not touched by a change since. What the machine lets fall
 * does not count either.
 */
function freshAfter(
  process: CompiledProcess,
  from: Situation | null,
  event: CaseEvent,
  { next }: Moved,
): readonly StepId[] {
  const before = touched(process, from, event);
  const added = agreedTo(process, event).filter((step) => !before.includes(step));
  return [...before, ...added].filter((step) => next.context.confirmed.includes(step)).sort();
}

function touched(process: CompiledProcess, from: Situation | null, event: CaseEvent): readonly StepId[] {
  const fresh = from?.fresh ?? [];
  const [name = ''] = event.type.split('.');
  const subject = findStepOf(process.definition, name)?.subject;
  if (subject === 'newContent' && event.facts.operations > 0)
    return fresh.filter((step) => !givenOnThePublishedText.includes(step));
  if (subject !== 'new' || !event.type.endsWith('.submit')) return fresh;
  const rows = invalidationMatrix.filter(({ change }) => event.facts.changes?.includes(change) ?? true);
  return fresh.filter((step) => rows.every(({ stands }) => stands.includes(step)));
}

function agreedTo({ definition }: CompiledProcess, event: CaseEvent): readonly StepId[] {
  const [name = '', outcome = ''] = event.type.split('.');
  if (event.by.kind === 'system' || dissenting.includes(outcome)) return [];
  const aside = definition.asides.find(({ steps }) => steps.some(({ step }) => step === name));
  const beside = definition.stages.find(({ state }) => state === aside?.beside);
  return [name, ...(beside?.steps ?? []).map(({ step }) => step)];
}

/** What tells situations apart: everything that a guard, a memory or a check can still ask for. */
function keyOf(
  { definition }: CompiledProcess,
  { stored, state, fresh, delivered, isClosed: closed }: Omit<Situation, 'id'>,
): string {
  const { confirmed, treatmentRequired, until, signed, subject, traits, voices } = stored.context;
  if (closed) return JSON.stringify([state, delivered, delivered ? [fresh, traits] : null]);
  const place = placesOf(definition).find((one) => one.state === state);
  if (place !== undefined && forgets(place)) return JSON.stringify([state, delivered, traits]);
  const isSigned = signed !== null && signed.contentDigest === subject?.contentDigest;
  const spoken = Object.entries(voices ?? {}).flatMap(([step, list]) => {
    const given = list.filter(({ givenBy }) => givenBy !== undefined).length;
    return given === 0 ? [] : [step, given];
  });
  return JSON.stringify([
    stored.value,
    [...confirmed].sort(),
    fresh,
    delivered,
    traits === undefined ? null : Object.values({ ...traits, chosen: null }),
    treatmentRequired,
    until !== null,
    [signed !== null, isSigned],
    spoken,
  ]);
}

/** Places from which nothing that stood before still counts: the draft, and what leads back to it or ends. */
function forgets({ steps, system = [] }: Place): boolean {
  return (
    steps.length > 0 &&
    system.length === 0 &&
    steps.every(
      ({ subject, outcomes }) =>
        subject === 'new' ||
        outcomes.every(({ to, redo }) => redo === 'draft' || (redo === undefined && to !== 'CURRENT')),
    )
  );
}
