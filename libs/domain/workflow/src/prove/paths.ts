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

/** A fault that shows with the arrival in a situation. */
export function faultAt(code: FaultCode, situation: Situation, params: Fault['params']): Fault {
  return { code, params, events: eventsTo(situation), state: situation.state };
}

/** A fault that shows with an event. */
export function faultBy(code: FaultCode, edge: Edge, params: Fault['params']): Fault {
  return { code, params, events: eventsThrough(edge), state: edge.to.state };
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

/** Of each kind the first: the shortest story is enough to mend it. */
export function firstOfEach(faults: Iterable<Fault>): readonly Fault[] {
  const found = new Map<string, Fault>();
  for (const fault of faults) {
    const key = `${fault.code} ${JSON.stringify(fault.params)}`;
    const known = found.get(key);
    if (known === undefined || fault.events.length < known.events.length) found.set(key, fault);
  }
  return [...found.values()];
}
