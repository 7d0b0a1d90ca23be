import type { CaseEvent } from '../case-event.js';
import type { Edge, Exploration, Situation } from './explore.js';
import type { Fault, FaultCode } from './fault.js';

/** The shortest way to a situation, event by event. */
export function eventsTo(situation: Situation): readonly CaseEvent[] {
  const events: CaseEvent[] = [];
  for (let edge = situation.from; edge !== null; edge = edge.from?.from ?? null) events.push(edge.event);
  return events.reverse();
}

/** The shortest way that ends with this event. */
export function eventsThrough({ from, event }: Pick<Edge, 'from' | 'event'>): readonly CaseEvent[] {
  return [...(from === null ? [] : eventsTo(from)), event];
}

/** A fault that has been found, with its story still to be told: of many of a kind only the shortest is. */
export interface Found extends Omit<Fault, 'events'> {
  readonly length: number;
  readonly tell: () => readonly CaseEvent[];
}

/** A fault that shows with the arrival in a situation. */
export function faultAt(code: FaultCode, situation: Situation, params: Fault['params']): Found {
  return { code, params, state: situation.state, length: situation.depth, tell: () => eventsTo(situation) };
}

/** A fault that shows with an event. */
export function faultBy(code: FaultCode, edge: Edge, params: Fault['params']): Found {
  const length = (edge.from?.depth ?? 0) + 1;
  return { code, params, state: edge.to.state, length, tell: () => eventsThrough(edge) };
}

/** Edges by the situation they leave; the starts of cases under -1. */
export function edgesFrom({ edges }: Exploration): ReadonlyMap<number, readonly Edge[]> {
  const found = new Map<number, Edge[]>();
  for (const edge of edges) {
    const key = edge.from?.id ?? -1;
    const known = found.get(key);
    if (known === undefined) found.set(key, [edge]);
    else known.push(edge);
  }
  return found;
}

/** Of each kind the shortest story: it is enough to mend it. */
export function firstOfEach(faults: Iterable<Found>): readonly Fault[] {
  const shortest = new Map<string, Found>();
  for (const fault of faults) {
    const key = `${fault.code} ${JSON.stringify(fault.params)}`;
    const known = shortest.get(key);
    if (known === undefined || fault.length < known.length) shortest.set(key, fault);
  }
  return [...shortest.values()].map(({ code, params, state, tell }) => ({
    code,
    params,
    events: tell(),
    state,
  }));
}
