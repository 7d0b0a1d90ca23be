import { asId, instantOf, type PersonId } from '#domain/kernel';
import {
  decide,
  outcomeIds,
  stateOf,
  stepIds,
  systemEventTypes,
  itemEventTypes,
  type CaseEvent,
  type CompiledProcess,
  type Decided,
  type Given,
  type ItemFacts,
  type PersonBy,
  type StateId,
  type StoredSnapshot,
} from '#domain/workflow';
import { anEvent, draftFacts, noon } from './case-story.js';

/** A place in a walk, with what the walker itself has noted on the way. */
export interface WalkNode<Note> {
  readonly stored: StoredSnapshot;
  readonly note: Note;
}

export interface WalkStep<Note> {
  readonly from: WalkNode<Note>;
  readonly fromKey: string;
  readonly event: CaseEvent;
  readonly answer: Decided;
  readonly to: WalkNode<Note> | null;
  readonly toKey: string | null;
}

export interface Walk<Note> {
  readonly nodes: ReadonlyMap<string, WalkNode<Note>>;
  readonly steps: readonly WalkStep<Note>[];
  /** How each place was first reached, for telling a counter-example as a story. */
  readonly story: (key: string) => readonly string[];
}

/** What makes two places the same for a walk: never the round counter, which only grows. */
export type KeyOf<Note> = (node: WalkNode<Note>) => string;

/**
 * Same place, same memory, and the same parts played by the same number of people: for walks in which people
 * differ only by what they have done. `partsOf` adds what the walker's note says about a person.
 */
export function keyUpToNames<Note>(
  partsOf: (note: Note, person: PersonId) => readonly string[],
): KeyOf<Note> {
  return ({ stored, note }) => {
    const { subject, signed, submitter, until, treatmentRequired, failure, confirmed, acts } = stored.context;
    const people = [...new Set(Object.values(acts).flat())];
    const parts = people.map((person) => {
      const acted = Object.keys(acts).filter((step) => acts[step]?.includes(person) === true);
      return [...sorted(acted), '|', ...partsOf(note, person), person === submitter ? '|submitter' : ''].join(
        ' ',
      );
    });
    return JSON.stringify([
      stored.value,
      subject,
      signed,
      until,
      treatmentRequired,
      failure,
      sorted(confirmed),
      sorted(parts),
    ]);
  };
}

/** Same place, same memory, same note; for walks in which everybody does one step only. */
export function keyWithoutActs<Note>({ stored, note }: WalkNode<Note>): string {
  const { subject, signed, submitter, until, treatmentRequired, failure, confirmed } = stored.context;
  return JSON.stringify([
    stored.value,
    subject,
    signed,
    submitter,
    until,
    treatmentRequired,
    failure,
    sorted(confirmed),
    note,
  ]);
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...texts].sort((a, b) => a.localeCompare(b));
}

/** Goes everywhere the events lead, breadth first. */
export function walk<Note>(asked: {
  readonly process: CompiledProcess;
  readonly start: WalkNode<Note>;
  readonly keyOf: KeyOf<Note>;
  readonly events: (node: WalkNode<Note>) => readonly CaseEvent[];
  readonly note: (step: {
    readonly from: WalkNode<Note>;
    readonly event: CaseEvent;
    readonly next: StoredSnapshot;
  }) => Note;
}): Walk<Note> {
  const startKey = asked.keyOf(asked.start);
  const nodes = new Map([[startKey, asked.start]]);
  const cameFrom = new Map<string, { readonly key: string; readonly told: string }>();
  const steps: WalkStep<Note>[] = [];
  const queue = [startKey];
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    const from = nodes.get(key)!;
    for (const event of asked.events(from)) {
      const answer = decide(asked.process, from.stored, event);
      const to =
        answer.kind === 'moved'
          ? { stored: answer.next, note: asked.note({ from, event, next: answer.next }) }
          : null;
      const toKey = to === null ? null : asked.keyOf(to);
      steps.push({ from, fromKey: key, event, answer, to, toKey });
      if (to === null || toKey === null || nodes.has(toKey)) continue;
      nodes.set(toKey, to);
      cameFrom.set(toKey, { key, told: tell(event) });
      queue.push(toKey);
    }
  }
  const story = (key: string): readonly string[] => {
    const before = cameFrom.get(key);
    return before === undefined ? [] : [...story(before.key), before.told];
  };
  return { nodes, steps, story };
}

export function placeOf<Note>(node: WalkNode<Note>): StateId {
  return stateOf(node.stored);
}

function tell({ type, by }: CaseEvent): string {
  return `${by.kind === 'person' ? by.persons.join('+') : by.component}: ${type}`;
}

/** Every event type that could be sent at all, sensible or not. */
export const everyEventType: readonly string[] = [
  ...stepIds.flatMap((step) => outcomeIds.map((outcome) => `${step}.${outcome}`)),
  ...systemEventTypes,
  ...itemEventTypes,
];

/** Somebody who holds every duty, so that nothing but separation stands in the way. */
export function omnipotent(name: string, ...alsoFor: readonly string[]): PersonBy {
  return {
    kind: 'person',
    personId: asId<PersonId>(name),
    persons: [name, ...alsoFor].map((one) => asId<PersonId>(one)),
    duties: everyDuty.map((duty) => ({ duty, step: null })),
    authenticatedAt: noon,
  };
}

const everyDuty = [
  'drafter',
  'firstReviewer',
  'proofreader',
  'confidentialityReviewer',
  'sensitivityReviewer',
  'deidentifier',
  'deidVerifier',
  'secondReviewer',
  'finalReviewer',
  'signer',
  'publisher',
  'postChecker',
  'complianceOfficer',
] as const;

export const tomorrow = instantOf(Date.parse(noon) + 86_400_000);

/** A form with everything filled in. */
export const filledIn: Given = {
  reasonClass: 'content',
  groundCode: 'PROCESS_INFO',
  deferUntil: tomorrow,
  statement: true,
  trigger: 'FACTUAL_ERROR',
  failure: 'CHANNEL.UNREACHABLE',
};

export const timerBy = { kind: 'system', component: 'timer' } as const;

/** An event with everything given that any outcome asks for. */
export function fullEvent(
  type: string,
  by: CaseEvent['by'],
  facts: Partial<ItemFacts> = {},
  given: Given = filledIn,
): CaseEvent {
  const isTimer = type === 'deferral.due' || type === 'publication.due';
  return anEvent(
    type,
    by,
    { given, now: isTimer ? tomorrow : noon, facts: { withheldParts: 1, ...facts } },
    draftFacts,
  );
}
