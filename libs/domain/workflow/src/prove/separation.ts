import { asId, type PersonId } from '#domain/kernel';
import type { CaseEvent, PersonBy } from '../case-event.js';
import { declarableExceptions } from '../floor.js';
import type { StepId } from '../vocabulary.js';
import type { Edge, Exploration, Situation } from './explore.js';
import type { Fault } from './fault.js';
import { edgesFrom } from './paths.js';
import { replay } from './replay.js';
import { requiredSeparation, type RequiredSeparation } from './required-separation.js';

/** The one person who tries to act in steps that must be apart. */
const suspect = asId<PersonId>('suspect');
const colleague = asId<PersonId>('colleague');

/** Ways in which an act is one's own: by oneself, by one's delegate, or as somebody's delegate. */
const disguises = ['himself', 'principal', 'delegate'] as const;
type Disguise = (typeof disguises)[number];

/**
 * No way on which one person does what must be done by several, directly or through delegation. One suspect is
 * enough: everybody else acts once and bars nobody, and the policies judge persons, whoever holds the task.
 */
export function defeatedSeparation(exploration: Exploration): readonly Fault[] {
  const { definition } = exploration.process;
  const excepted = (definition.exceptions ?? [])
    .map(({ rule }) => rule)
    .filter((rule) => declarableExceptions.includes(rule));
  const rows = requiredSeparation[definition.kind].filter(({ rule }) => !excepted.includes(rule));
  const search = new OrderedPaths(exploration);
  const faults = rows.flatMap((row) => [
    ...pairFaults(exploration, search, row),
    ...allFaults(exploration, search, row),
  ]);
  return [...new Map(faults.toReversed().map((fault) => [JSON.stringify(fault.params), fault])).values()];
}

function pairFaults(
  exploration: Exploration,
  search: OrderedPaths,
  { rule, pairs }: RequiredSeparation,
): readonly Fault[] {
  return pairs.flatMap(([one, other]) => {
    const ways = confirmersOf(exploration, one).flatMap((first) =>
      confirmersOf(exploration, other).flatMap((second) => [
        search.through([
          { by: first, confirms: one },
          { by: second, confirms: other },
        ]),
        search.through([
          { by: second, confirms: other },
          { by: first, confirms: one },
        ]),
      ]),
    );
    return ways.flatMap((way) => (way === null ? [] : accepted(exploration, way, { rule, one, other })));
  });
}

function allFaults(
  exploration: Exploration,
  search: OrderedPaths,
  { rule, notAll }: RequiredSeparation,
): readonly Fault[] {
  if (notAll.length === 0) return [];
  const way = search.through(notAll.map((step) => ({ by: step, confirms: step })));
  if (way === null) return [];
  const events = asSuspect(way, 'himself');
  const told = replay(exploration.process, events);
  return told.refusedAt === null
    ? [{ code: 'PROOF.SHARED_PROOFS', params: { rule, steps: notAll.join(', ') }, events, state: told.state }]
    : [];
}

function accepted(exploration: Exploration, way: FoundWay, params: Fault['params']): readonly Fault[] {
  for (const how of disguises) {
    const events = asSuspect(way, how);
    const told = replay(exploration.process, events);
    if (told.refusedAt === null)
      return [{ code: 'PROOF.SEPARATION', params: { ...params, how }, events, state: told.state }];
  }
  return [];
}

/** The steps whose answers confirm a step: itself, and what stands beside it; for the start of the case the start. */
function confirmersOf({ process: { definition } }: Exploration, step: StepId): readonly StepId[] {
  const places = [...definition.stages, ...definition.asides];
  const found = places.flatMap(({ steps }) =>
    steps.filter(({ outcomes }) => outcomes.some(({ confirms }) => confirms === step)).map((one) => one.step),
  );
  return step === definition.startStep ? [...new Set([step, ...found])] : found;
}

interface Waypoint {
  readonly by: StepId;
  readonly confirms: StepId;
}

interface FoundWay {
  readonly events: readonly CaseEvent[];
  /** Which of the events the suspect is behind. */
  readonly marked: ReadonlySet<number>;
}

/** Shortest ways that come by several answers in a given order, all of which stand at the end. */
class OrderedPaths {
  private readonly from: ReadonlyMap<number, readonly Edge[]>;

  constructor(private readonly exploration: Exploration) {
    this.from = edgesFrom(exploration);
  }

  through(waypoints: readonly Waypoint[]): FoundWay | null {
    const width = waypoints.length + 1;
    const seen = new Map<number, { readonly edge: Edge; readonly before: number } | null>([[-width, null]]);
    const queue = [-width];
    for (const at of queue) {
      const phase = ((at % width) + width) % width;
      for (const edge of this.from.get(Math.floor(at / width)) ?? []) {
        const reached = this.phaseAfter(edge, phase, waypoints);
        const to = edge.to.id * width + reached;
        if (seen.has(to)) continue;
        seen.set(to, { edge, before: at });
        if (reached === waypoints.length) return this.tell(to, seen, waypoints);
        queue.push(to);
      }
    }
    return null;
  }

  /** How many of the answers stand in order after the edge; what has fallen has to be given again. */
  private phaseAfter(edge: Edge, phase: number, waypoints: readonly Waypoint[]): number {
    const next = waypoints[phase];
    const reached = next !== undefined && this.isAt(edge, next) ? phase + 1 : phase;
    const standing = waypoints.slice(0, reached).findIndex((one) => !this.stands(edge.to, one));
    return standing < 0 ? reached : standing;
  }

  private isAt({ event, to }: Edge, waypoint: Waypoint): boolean {
    const isAnswer = event.type.startsWith(`${waypoint.by}.`) && event.by.kind === 'person';
    return (isAnswer || this.isStart(event, waypoint)) && this.stands(to, waypoint);
  }

  private isStart({ type }: CaseEvent, { by }: Waypoint): boolean {
    const { startStep, stages } = this.exploration.process.definition;
    return (
      type === 'case.start' &&
      by === startStep &&
      !stages.some(({ steps }) => steps.some(({ step }) => step === by))
    );
  }

  private stands({ fresh }: Situation, { by, confirms }: Waypoint): boolean {
    const { startStep, stages } = this.exploration.process.definition;
    const isStep = stages.some(({ steps }) => steps.some(({ step }) => step === confirms));
    return isStep ? fresh.includes(confirms) : by === startStep || confirms === 'publish';
  }

  private tell(
    last: number,
    seen: ReadonlyMap<number, { readonly edge: Edge; readonly before: number } | null>,
    waypoints: readonly Waypoint[],
  ): FoundWay {
    const edges: Edge[] = [];
    for (let one = seen.get(last) ?? null; one !== null; one = seen.get(one.before) ?? null)
      edges.push(one.edge);
    edges.reverse();
    const marked = edges.flatMap(({ event }, index) =>
      waypoints.some(
        ({ by }) => event.type.startsWith(`${by}.`) || this.isStart(event, { by, confirms: by }),
      ) ||
      (event.type === 'case.start' &&
        waypoints.some(({ by }) => by === this.exploration.process.definition.startStep))
        ? [index]
        : [],
    );
    return { events: edges.map(({ event }) => event), marked: new Set(marked) };
  }
}

/** The same events with the suspect behind the marked ones; in disguise, behind the last of them through another. */
function asSuspect({ events, marked }: FoundWay, how: Disguise): readonly CaseEvent[] {
  const last = Math.max(...marked);
  return events.map((event, index) => {
    if (!marked.has(index) || event.by.kind === 'system') return event;
    const by = actingAs(event.by, index === last ? how : 'himself');
    const isDraft = event.facts.authors.length > 0 && index !== last;
    return { ...event, by, facts: isDraft ? { ...event.facts, authors: [suspect] } : event.facts };
  });
}

function actingAs(by: PersonBy, how: Disguise): PersonBy {
  if (how === 'himself') return { ...by, personId: suspect, persons: [suspect] };
  if (how === 'principal') return { ...by, personId: colleague, persons: [colleague, suspect] };
  return { ...by, personId: suspect, persons: [suspect, colleague] };
}
