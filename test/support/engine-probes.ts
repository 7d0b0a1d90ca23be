import { asId, instantOf, type Digest } from '#domain/kernel';
import {
  allowedEvents,
  changeClasses,
  openSteps,
  proofUnits,
  stateOf,
  type CaseEvent,
  type CompiledProcess,
  type ItemFacts,
  type ItemTraits,
  type PersonBy,
  type RosterMember,
  type StoredSnapshot,
  type Subject,
} from '#domain/workflow';

const now = instantOf(Date.UTC(2026, 2, 2, 4, 0, 0));
const tomorrow = instantOf(Date.UTC(2026, 2, 3, 4, 0, 0));
const digest = (letter: string): Digest => asId<Digest>(`sha256:${letter.repeat(64)}`);
const releasePlanDigest = digest('b');

/** The start of a case by somebody, for an item of some kind. */
export function firstProbe(
  process: CompiledProcess,
  member: () => RosterMember,
  random: () => number,
): CaseEvent {
  const by = byOf(member());
  return event(
    'case.start',
    by,
    { contentDigest: digest('a'), releasePlanDigest },
    { traits: someTraits(process, random), authors: [by.personId] },
  );
}

/** What one random person could send here, and what the program could; most of it will be refused. */
export function probesAt(
  process: CompiledProcess,
  stored: StoredSnapshot,
  member: () => RosterMember,
  random: () => number,
): readonly CaseEvent[] {
  const subject = stored.context.subject ?? { contentDigest: digest('a'), releasePlanDigest };
  const by = byOf(member());
  const facts = factsOf(subject, { authors: [by.personId] });
  const offered = allowedEvents(process, stored, { by, now, facts }).filter(
    ({ allowed }) => allowed || random() < 0.02,
  );
  const onward = offered.filter(({ event: type }) =>
    /\.(submit|pass|publish|sign|treated|noneNeeded|ok|agree|clear|resume|referralPublish)$/.test(type),
  );
  const preferred = onward.length > 0 && random() < 0.93 ? onward : offered;
  const people = preferred.map(({ event: type }) => personal(type, by, subject, stored, random));
  return openSteps(process, stored).length === 0 || random() < 0.1
    ? [...people, ...bySystem(stored, subject, random)]
    : people;
}

function personal(
  type: string,
  by: PersonBy,
  subject: Subject,
  stored: StoredSnapshot,
  random: () => number,
): CaseEvent {
  const { confirmed } = stored.context;
  const returnTo = confirmed[Math.floor(random() * confirmed.length)];
  const changed = changeClasses[Math.floor(random() * changeClasses.length)]!;
  const treats = type === 'deidentification.treated';
  const made = event(
    type,
    by,
    treats || type === 'draft.submit'
      ? { ...subject, contentDigest: digest('cdef'[Math.floor(random() * 4)]!) }
      : subject,
    {
      authors: [by.personId],
      operations: treats ? 1 : 0,
      notBefore: random() < 0.2 ? tomorrow : null,
      ...(random() < 0.7 ? { changes: [changed] } : {}),
    },
  );
  return returnTo === undefined ? made : { ...made, given: { ...made.given, returnTo } };
}

function bySystem(stored: StoredSnapshot, subject: Subject, random: () => number): readonly CaseEvent[] {
  const publisher = { kind: 'system', component: 'publisher' } as const;
  const timer = { kind: 'system', component: 'timer' } as const;
  const late = random() < 0.7 ? tomorrow : now;
  return stateOf(stored) === 'PUBLISHING'
    ? [
        event(random() < 0.8 ? 'publication.completed' : 'publication.failed', publisher, subject, {
          afterwardsDue: tomorrow,
        }),
      ]
    : ['publication.due', 'deferral.due', 'afterwards.due'].map((type) => ({
        ...event(type, timer, subject, {}),
        now: late,
      }));
}

function byOf({ persons, duties }: RosterMember): PersonBy {
  const held = duties.map(({ duty, step }) => ({ duty, step }));
  return {
    kind: 'person',
    personId: persons[0]!,
    persons,
    duties: held,
    elsewhere: [proofUnits.superior, proofUnits.concerned].flatMap((unit) =>
      held.map((one) => ({ ...one, unit })),
    ),
    authenticatedAt: now,
  };
}

function someTraits({ definition }: CompiledProcess, random: () => number): ItemTraits {
  const corrections = ['typographic', 'factual', 'legal'] as const;
  return {
    tier: (['A', 'B', 'C'] as const)[Math.floor(random() * 3)]!,
    documentType: 'other',
    channels: ['portal'],
    profile: 'other',
    containsPersonalInformation: random() < 0.5,
    agencies: random() < 0.3 ? [proofUnits.concerned] : [],
    superiors: [proofUnits.superior],
    correction: definition.kind === 'correction' ? corrections[Math.floor(random() * 3)]! : null,
    chosen: {},
  };
}

function factsOf(subject: Subject, facts: Partial<ItemFacts>): ItemFacts {
  return {
    ...subject,
    itemState: 'PUBLISHED',
    authors: [],
    withheldParts: 1,
    notBefore: null,
    operations: 0,
    openedSteps: [],
    ...facts,
  };
}

function event(type: string, by: CaseEvent['by'], subject: Subject, facts: Partial<ItemFacts>): CaseEvent {
  return {
    type,
    by,
    now,
    shown: subject,
    given: {
      reasonClass: 'content',
      groundCode: 'PROCESS_INFO',
      deferUntil: tomorrow,
      statement: true,
      trigger: 'FACTUAL_ERROR',
      failure: 'CHANNEL.UNREACHABLE',
    },
    facts: factsOf(subject, facts),
  };
}
