import { placesOf } from '../find-step.js';
import type { Edge, Exploration } from './explore.js';
import type { Fault } from './fault.js';
import { faultAt, firstOfEach } from './paths.js';

/**
 * From every situation a case can still come to its end, by what its places ask people and the program; events
 * that are offered everywhere (quarantine, pause) are no way out of where a case is stuck.
 */
export function deadEnds({ process, situations, edges }: Exploration): readonly Fault[] {
  const end = process.definition.finals[0]?.state;
  const finishing = new Set(situations.filter(({ state }) => state === end).map(({ id }) => id));
  const everywhere = process.definition.everywhere.map(({ event }) => event as string);
  const onward = edges.filter(({ event }) => !everywhere.includes(event.type));
  const into = new Map<number, number[]>();
  for (const { from, to } of onward) {
    if (from === null) continue;
    const known = into.get(to.id);
    if (known === undefined) into.set(to.id, [from.id]);
    else known.push(from.id);
  }
  const queue = [...finishing];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const before of into.get(id) ?? []) {
      if (finishing.has(before)) continue;
      finishing.add(before);
      queue.push(before);
    }
  }
  const stuck = situations.filter(({ id, isClosed }) => !isClosed && !finishing.has(id));
  // Where nothing at all leads on is the place to mend; what only leads there comes after it.
  const leaving = new Set(
    onward.filter(({ from, to }) => from !== null && to.id !== from.id).map(({ from }) => from?.id),
  );
  const first = stuck.filter(({ id }) => !leaving.has(id));
  return firstOfEach(
    (first.length > 0 ? first : stuck).map((one) => faultAt('PROOF.DEAD_END', one, { state: one.state })),
  );
}

/** No round of events of the program alone: somebody decides in between. */
export function livelocks({ edges }: Exploration): readonly Fault[] {
  const alone = edges.filter(
    ({ from, event, to }) =>
      from !== null && event.by.kind === 'system' && !isWaiting(from.id, to.id, event.type),
  );
  const next = new Map<number, Edge[]>();
  for (const edge of alone) next.set(edge.from?.id ?? -1, [...(next.get(edge.from?.id ?? -1) ?? []), edge]);
  return firstOfEach(
    alone
      .filter((edge) => comesBack(edge, next))
      .flatMap(({ from, event }) =>
        from === null ? [] : [faultAt('PROOF.LIVELOCK', from, { state: from.state, event: event.type })],
      ),
  );
}

/** A clock that has run out and is noted leaves the case where it was, once. */
function isWaiting(from: number, to: number, event: string): boolean {
  return from === to && event === 'afterwards.due';
}

function comesBack(start: Edge, next: ReadonlyMap<number, readonly Edge[]>): boolean {
  const seen = new Set<number>();
  const queue = [start.to.id];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (id === start.from?.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    for (const { to } of next.get(id) ?? []) queue.push(to.id);
  }
  return false;
}

/** Every place and every end can be reached by some item. The story is the way to the end that never comes there. */
export function unreachable({ process, situations }: Exploration): readonly Fault[] {
  const { definition } = process;
  const reached = new Set(situations.map(({ state }) => state));
  const wanted = [
    ...placesOf(definition).map(({ state }) => state),
    ...definition.finals.map(({ state }) => state),
  ];
  const told = situations.find(({ state }) => state === definition.finals[0]?.state) ?? situations[0];
  if (told === undefined) return [];
  return firstOfEach(
    wanted
      .filter((state) => !reached.has(state))
      .map((state) => faultAt('PROOF.UNREACHABLE', told, { state })),
  );
}
