import type { ReadEntry } from '#domain/audit-log';
import { asId, type PersonId } from '#domain/kernel';
import { type CaseContext, type CompiledProcess, emptyContext } from '#domain/workflow';

/** How an item stood after an entry, as its entries tell. */
export interface StandingAsOf {
  readonly seq: number;
  readonly state: string;
  /** Of the newest answer: a return counts in the round that it ends. */
  readonly round: number;
  readonly revision: string | null;
  readonly rendition: string | null;
  readonly releasePlan: string | null;
  /** Steps of the state that nobody had answered since it was entered. */
  readonly openSteps: readonly string[];
  /** Who had acted where, and who had left, which is what separation of duties is judged by. */
  readonly context: CaseContext;
}

/** Saved by somebody in a step, without an answer. */
const edits: readonly string[] = ['item.created', 'draft.saved', 'treatment.saved'];

/**
 * Replays the entries of an item's publishing case.
 *
 * @param entries  the first ones of the item's chain, in order, none of another case.
 * @param process  of the definition that the last of them goes by.
 * @param traits  what conditions of the definition are decided by; facts of the item, not of the log.
 */
export function standingAsOf(
  entries: readonly ReadEntry[],
  process: CompiledProcess,
  traits: CaseContext['traits'],
): StandingAsOf {
  const { startStep, stages, asides } = process.definition;
  const acts = new Map<string, Set<PersonId>>();
  const recused = new Set<PersonId>();
  let answered = new Set<string>();
  let state = stages[0]?.state ?? '';
  let round = 1;
  const digests: Record<'revision' | 'rendition' | 'releasePlan', string | null> = {
    revision: null,
    rendition: null,
    releasePlan: null,
  };
  for (const entry of entries) {
    const { action, step, facts } = entry;
    const isAnswer = action === 'task.decided';
    if (isAnswer || edits.includes(action)) add(acts, step ?? startStep, entry);
    if (action === 'person.recused' && typeof facts?.['person'] === 'string')
      recused.add(asId<PersonId>(facts['person']));
    if (isAnswer && typeof step === 'string') answered.add(step);
    if (entry.state !== undefined && entry.state !== null && entry.state !== state) {
      state = entry.state;
      answered = new Set();
    }
    round = entry.round ?? round;
    for (const name of ['revision', 'rendition', 'releasePlan'] as const)
      digests[name] = entry[name] ?? digests[name];
  }
  const place = [...stages, ...asides].find((candidate) => candidate.state === state);
  return {
    seq: entries.at(-1)?.seq ?? 0,
    state,
    round,
    ...digests,
    openSteps: (place?.steps ?? []).map(({ step }) => step).filter((step) => !answered.has(step)),
    context: {
      ...emptyContext,
      round,
      acts: Object.fromEntries([...acts].map(([step, persons]) => [step, [...persons]])),
      recused: [...recused],
      ...(traits !== undefined && { traits }),
    },
  };
}

/** Both count: who acted, and for whom. */
function add(acts: Map<string, Set<PersonId>>, step: string, { actor, actingFor }: ReadEntry): void {
  const persons = [actor, actingFor].filter(
    (person): person is string => typeof person === 'string' && !person.startsWith('system:'),
  );
  acts.set(step, new Set([...(acts.get(step) ?? []), ...persons.map((person) => asId<PersonId>(person))]));
}
