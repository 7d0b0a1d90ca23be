import type { PersonId } from '#domain/kernel';
import { compile, countyOffice, type CaseEvent, type StepId } from '#domain/workflow';
import {
  fullEvent,
  keyUpToNames,
  omnipotent,
  placeOf,
  walk,
  type Walk,
  type WalkNode,
} from '../support/case-walk.js';
import { startSnapshot } from '../support/start-snapshot.js';

/** What the walker remembers by itself: everybody who ever acted in a step, and whose answers stand. */
interface Ledger {
  readonly acted: Readonly<Record<string, readonly PersonId[]>>;
  readonly standing: Readonly<Record<string, readonly PersonId[]>>;
}

const order: readonly StepId[] = [
  'draft',
  'firstReview',
  'firstProof',
  'confidentialityReview',
  'sensitivityCheck',
  'deidentification',
  'deidentificationVerify',
  'secondReview',
  'secondProof',
  'finalReview',
  'signOff',
  'thirdProof',
  'publish',
];
const inFavour: Readonly<Record<string, string>> = {
  draft: 'submit',
  confidentialityReview: 'publish',
  deidentification: 'noneNeeded',
  signOff: 'sign',
  publish: 'publish',
};
const process = compile(countyOffice);

/** The main way and the ways back; `among` share the steps in question, the other steps have a person each. */
function eventsFor(steps: readonly StepId[], among: readonly string[]): readonly CaseEvent[] {
  return order.flatMap((step) => {
    const people = steps.includes(step) ? among : [`only-${step}`];
    const back = steps.includes(step) && step !== 'draft' ? [`${step}.return`] : [];
    const types = [
      `${step}.${inFavour[step] ?? 'pass'}`,
      ...back,
      ...(step === 'draft' ? ['case.start', 'item.editDraft'] : []),
    ];
    return people.flatMap((name) =>
      types.map((type) => fullEvent(type, omnipotent(name), { authors: omnipotent(name).persons })),
    );
  });
}

function keep({
  from,
  event,
  next,
}: {
  from: WalkNode<Ledger>;
  event: CaseEvent;
  next: { value: unknown };
}): Ledger {
  if (event.by.kind !== 'person') return from.note;
  const [first, outcome] = event.type.split('.') as [string, string];
  const step = first === 'item' || first === 'case' ? 'draft' : first;
  const { acted, standing } = from.note;
  const known = acted[step] ?? [];
  const isBack = next.value === 'DRAFT' && placeOf(from) !== 'DRAFT';
  const stands = ['submit', 'pass', 'publish', 'noneNeeded', 'sign'].includes(outcome);
  return {
    acted: {
      ...acted,
      [step]: [...new Set([...known, ...event.by.persons])].sort((a, b) => a.localeCompare(b)),
    },
    standing: isBack ? {} : stands ? { ...standing, [step]: event.by.persons } : standing,
  };
}

const keyOf = keyUpToNames<Ledger>(({ acted, standing }, person) =>
  [acted, standing].flatMap((ledger) => [
    '|',
    ...Object.keys(ledger)
      .filter((step) => ledger[step]?.includes(person) === true)
      .sort((a, b) => a.localeCompare(b)),
  ]),
);

function walkAmong(steps: readonly StepId[], among: readonly string[]): Walk<Ledger> {
  const events = eventsFor(steps, among);
  const start: WalkNode<Ledger> = { stored: startSnapshot(process), note: { acted: {}, standing: {} } };
  return walk({ process, start, keyOf, events: () => events, note: keep });
}

function share(node: WalkNode<Ledger>, one: StepId, other: StepId): boolean {
  const { acted } = node.note;
  return (acted[one] ?? []).some((person) => acted[other]?.includes(person) === true);
}

function placesOf(walked: Walk<Ledger>): ReadonlySet<string> {
  return new Set([...walked.nodes.values()].map(placeOf));
}

function storiesWhere(
  walked: Walk<Ledger>,
  isWrong: (node: WalkNode<Ledger>) => boolean,
): readonly (readonly string[])[] {
  const wrong = [...walked.nodes].filter(([, node]) => isWrong(node));
  return wrong.slice(0, 3).map(([key]) => walked.story(key));
}

describe('three reviews', () => {
  const steps = ['draft', 'firstReview', 'secondReview', 'finalReview', 'signOff'] as const;

  it('are never completed by an author and two more people, whatever the order and the number of returns', () => {
    const three = walkAmong(steps, ['a', 'b', 'c']);
    expect([placesOf(three).has('FINAL_REVIEW'), placesOf(three).has('SIGN_OFF')]).toEqual([true, false]);
  });

  const four = walkAmong(steps, ['a', 'b', 'c', 'd']);

  it('are completed by an author and three more people, and then by three different reviewers', () => {
    const approved = ['SIGN_OFF', 'THIRD_PROOF', 'READY', 'PUBLISHING'];
    const wrong = storiesWhere(four, (node) => {
      const { firstReview = [], secondReview = [], finalReview = [] } = node.note.standing;
      return (
        approved.includes(placeOf(node)) &&
        new Set([...firstReview, ...secondReview, ...finalReview]).size !== 3
      );
    });
    expect([placesOf(four).has('PUBLISHING'), wrong]).toEqual([true, []]);
  });

  it('stay apart from each other and from the drafting over the whole case, voided rounds included', () => {
    const pairs: readonly (readonly [StepId, StepId])[] = [
      ['firstReview', 'secondReview'],
      ['firstReview', 'finalReview'],
      ['secondReview', 'finalReview'],
      ['draft', 'firstReview'],
      ['draft', 'secondReview'],
      ['draft', 'finalReview'],
      ['draft', 'signOff'],
    ];
    expect(pairs.flatMap(([one, other]) => storiesWhere(four, (node) => share(node, one, other)))).toEqual(
      [],
    );
  });
});

describe('three proofs', () => {
  const steps = ['draft', 'firstProof', 'secondProof', 'thirdProof'] as const;

  it('are never given by one proofreader alone, nor the third by an author', () => {
    const two = walkAmong(steps, ['a', 'b']);
    const alone = storiesWhere(two, ({ note }) => {
      const { firstProof = [], secondProof = [], thirdProof = [] } = note.standing;
      return thirdProof.length > 0 && new Set([...firstProof, ...secondProof, ...thirdProof]).size < 2;
    });
    expect([
      placesOf(two).has('PUBLISHING'),
      alone,
      storiesWhere(two, (node) => share(node, 'draft', 'thirdProof')),
    ]).toEqual([true, [], []]);
  });

  it('cannot be finished by a single person', () => {
    expect(placesOf(walkAmong(['firstProof', 'secondProof', 'thirdProof'], ['a'])).has('READY')).toBe(false);
  });
});

describe('pairs of steps that one person may not hold', () => {
  it.each([
    ['SoD-4', 'draft', 'confidentialityReview'],
    ['SoD-5', 'deidentification', 'deidentificationVerify'],
    ['SoD-7', 'signOff', 'publish'],
  ] as const)('%s: %s and %s stay apart on every path', (_, one, other) => {
    const walked = walkAmong([one, other], ['a', 'b', 'c']);
    expect([
      placesOf(walked).has('PUBLISHING'),
      storiesWhere(walked, (node) => share(node, one, other)),
    ]).toEqual([true, []]);
  });
});
