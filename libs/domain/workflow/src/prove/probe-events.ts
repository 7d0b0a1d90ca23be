import { asId, duties, instantOf, type Digest, type Duty, type PersonId } from '#domain/kernel';
import type { CaseEvent, Given, ItemFacts, ItemTraits, PersonBy, Subject } from '../case-event.js';
import type { CompiledProcess } from '../compile.js';
import { findStepOf } from '../find-step.js';
import { restore, type StoredSnapshot } from '../snapshot.js';
import type { StepId } from '../vocabulary.js';
import { waysOut, type WayOut } from '../ways-out.js';
import { concernedUnit, personAt, superiorUnit } from './fact-classes.js';

/** The moment at which everything in a proof happens, except what timers wait for. */
export const proofNow = instantOf(Date.UTC(2026, 0, 5, 4, 0, 0));
export const proofTomorrow = instantOf(Date.UTC(2026, 0, 6, 4, 0, 0));

const everyDuty = duties.map((duty: Duty) => ({ duty, step: null }));

/** A form in which everything is filled in that any answer asks for. */
export const everythingGiven: Given = {
  reasonClass: 'content',
  groundCode: 'PROCESS_INFO',
  deferUntil: proofTomorrow,
  statement: true,
  trigger: 'FACTUAL_ERROR',
  failure: 'CHANNEL.UNREACHABLE',
};

const planDigest = digestOf('b');

/** A digest that stands for some text, the same for the same letter. */
export function digestOf(letter: string): Digest {
  return asId<Digest>(`sha256:${letter.repeat(64)}`);
}

type Held = Pick<PersonBy, 'duties' | 'elsewhere'>;
const heldByProcess = new WeakMap<CompiledProcess, Held>();

/** Somebody who holds every duty everywhere, so that nothing but separation can stand in the way. */
export function anyone(person: PersonId, process: CompiledProcess): PersonBy {
  const held = heldByProcess.get(process) ?? heldEverywhere(process);
  heldByProcess.set(process, held);
  return { kind: 'person', personId: person, persons: [person], ...held, authenticatedAt: proofNow };
}

function heldEverywhere(process: CompiledProcess): Held {
  const units = [superiorUnit, concernedUnit, ...namedUnits(process)];
  return {
    duties: everyDuty,
    elsewhere: units.flatMap((unit) => everyDuty.map((held) => ({ ...held, unit }))),
  };
}

function namedUnits({ definition }: CompiledProcess): readonly string[] {
  return [...definition.stages, ...definition.asides].flatMap(({ steps }) =>
    steps.flatMap(({ who }) => (typeof who?.unit === 'object' ? [who.unit.id] : [])),
  );
}

/** The event that begins a case of items of these traits. */
export function startEvent(process: CompiledProcess, traits: ItemTraits): CaseEvent {
  const person = personAt(process.definition.startStep, 1);
  return eventOf(
    'case.start',
    anyone(person, process),
    { contentDigest: digestOf('a'), releasePlanDigest: planDigest },
    {
      traits,
      authors: [person],
    },
  );
}

/**
 * Every event that can matter in this situation, each with everything given: one per answer and per guard that
 * looks at something outside (operations, not-before, target of a return).
 */
export function probes(process: CompiledProcess, stored: StoredSnapshot): readonly CaseEvent[] {
  const offered = new Map<string, WayOut[]>();
  for (const way of waysOut(restore(process, stored))) {
    const known = offered.get(way.meta.event);
    if (known === undefined) offered.set(way.meta.event, [way]);
    else known.push(way);
  }
  return [...offered.values()].flatMap((ways) => probesOf(process, stored, ways));
}

const notTried = ['.addSignerBefore', '.addSignerAfter', '.removeSigner', 'item.edit'];

function probesOf(
  process: CompiledProcess,
  stored: StoredSnapshot,
  ways: readonly WayOut[],
): readonly CaseEvent[] {
  const [way] = ways;
  if (way === undefined || notTried.some((part) => way.meta.event.includes(part))) return [];
  const { policies, step, targets = [] } = way.params;
  const { context } = stored;
  const subject = context.subject ?? { contentDigest: digestOf('a'), releasePlanDigest: planDigest };
  if (policies.includes('systemActs')) return [systemProbe(way.meta.event, subject)];
  const by = anyone(actorOf(process, stored, step, policies.includes('submitterRecalls')), process);
  const author = personAt(process.definition.startStep, 1);
  const base = eventOf(way.meta.event, by, subject, { authors: [author] });
  const whens = ways.flatMap(({ params }) => params.when);
  const withTarget =
    targets.length === 0
      ? [base]
      : targetsAt(context.confirmed, targets).map((returnTo) => withGiven(base, { returnTo }));
  const judged = step === null ? undefined : findStepOf(process.definition, step)?.subject;
  if (judged === 'new') return withTarget.map(resubmitted);
  if (judged === 'newContent') return withTarget.flatMap((event) => [event, treated(event, subject)]);
  if (whens.includes('notBeforeIsInFuture'))
    return withTarget.flatMap((event) => [event, withFacts(event, { notBefore: proofTomorrow })]);
  return withTarget;
}

function actorOf(
  process: CompiledProcess,
  { context }: StoredSnapshot,
  step: StepId | null,
  recalls: boolean,
): PersonId {
  if (recalls && context.submitter !== null) return context.submitter;
  if (step === null) return personAt('anyone', 1);
  const found = findStepOf(process.definition, step);
  const spoken = (context.voices?.[step] ?? []).filter(({ givenBy }) => givenBy !== undefined).length;
  const named = found?.who?.chosenBy === undefined ? found?.who?.persons : undefined;
  return named?.[spoken] ?? personAt(step, spoken + 1);
}

function targetsAt(confirmed: readonly StepId[], targets: readonly StepId[]): readonly StepId[] {
  return targets.filter((target) => confirmed.includes(target));
}

/** A draft that is submitted; what has changed is not known, so that nothing stands that was given before. */
function resubmitted(event: CaseEvent): CaseEvent {
  const contentDigest = digestOf('a');
  const shown = { contentDigest, releasePlanDigest: event.facts.releasePlanDigest };
  return { ...event, shown, facts: { ...event.facts, contentDigest } };
}

function treated(event: CaseEvent, subject: Subject): CaseEvent {
  const contentDigest = digestOf(subject.contentDigest === digestOf('c') ? 'd' : 'c');
  return withFacts({ ...event, shown: { ...subject, contentDigest } }, { contentDigest, operations: 1 });
}

function systemProbe(type: string, subject: Subject): CaseEvent {
  const base = eventOf(
    type,
    { kind: 'system', component: type.startsWith('publication.') ? 'publisher' : 'timer' },
    subject,
    {},
  );
  return type.endsWith('.due') ? { ...base, now: proofTomorrow } : base;
}

function eventOf(type: string, by: CaseEvent['by'], subject: Subject, facts: Partial<ItemFacts>): CaseEvent {
  return {
    type,
    by,
    now: proofNow,
    shown: subject,
    given: everythingGiven,
    facts: {
      ...subject,
      itemState: 'PUBLISHED',
      authors: [],
      withheldParts: 1,
      notBefore: null,
      operations: 0,
      openedSteps: [],
      afterwardsDue: proofTomorrow,
      ...facts,
    },
  };
}

function withFacts(event: CaseEvent, facts: Partial<ItemFacts>): CaseEvent {
  return { ...event, facts: { ...event.facts, ...facts } };
}

function withGiven(event: CaseEvent, given: Partial<Given>): CaseEvent {
  return { ...event, given: { ...event.given, ...given } };
}
