import fc from 'fast-check';
import { asId, instantOf, type PersonId } from '#domain/kernel';
import {
  compile,
  countyOffice,
  decide,
  listStates,
  openSteps,
  stateOf,
  type CaseEvent,
  type Given,
  type StoredSnapshot,
} from '#domain/workflow';
import { anEvent, CaseStory, digest, noon } from '../support/case-story.js';
import { everyEventType, filledIn, omnipotent, timerBy, tomorrow } from '../support/case-walk.js';
import { stepsAt, tell, type Told } from '../support/reference-process.js';

const process = compile(countyOffice);
const people = ['li', 'wang', 'zhao', 'qian', 'sun', 'zhou', 'wu', 'zheng'];

/** Answers by which a case goes on, so that walks come far; the rest is drawn from everything that can be sent. */
const onward: Readonly<Record<string, readonly string[]>> = {
  draft: [...Array<string>(9).fill('submit'), 'cancel'],
  sensitivityCheck: ['pass', 'pass', 'pass', 'defer'],
  confidentialityReview: ['publish', 'publish', 'publishInPart', 'publishAfterTreatment', 'refer'],
  confidentialityReferral: ['referralPublish'],
  deidentification: ['noneNeeded', 'treated', 'exempted'],
  signOff: ['sign'],
  publish: ['publish'],
  scheduledPublication: ['cancel', 'return'],
  deferral: ['resume'],
  quarantine: ['clear', 'clear', 'purge'],
  postPublishCheck: ['ok', 'defect'],
};
const system = ['publication.completed', 'publication.failed', 'publication.due', 'deferral.due'];

interface Draw {
  readonly kind: 'onward' | 'back' | 'any';
  readonly which: number;
  readonly who: number;
  readonly also: number;
  readonly author: number;
  readonly isLate: boolean;
  readonly withheldParts: number;
  readonly operations: number;
  readonly hasNotBefore: boolean;
  readonly newContent: number;
  readonly newPlan: number;
  readonly sawOld: boolean;
  readonly opened: boolean;
  readonly missing: keyof Given | null;
}

const rarely = (weight: number) => fc.nat({ max: weight }).map((value) => value === 0);
const draws: fc.Arbitrary<Draw> = fc.record({
  kind: fc.constantFrom('onward', 'onward', 'onward', 'onward', 'onward', 'onward', 'back', 'any'),
  which: fc.nat(),
  who: fc.nat({ max: people.length - 1 }),
  also: fc.nat({ max: people.length * 4 }),
  author: fc.nat({ max: people.length * 4 }),
  isLate: rarely(3),
  withheldParts: fc.nat({ max: 1 }),
  operations: fc.nat({ max: 1 }),
  hasNotBefore: rarely(3),
  newContent: fc.nat({ max: 12 }),
  newPlan: fc.nat({ max: 12 }),
  sawOld: rarely(15),
  opened: rarely(2),
  missing: fc.constantFrom(
    null,
    null,
    null,
    null,
    'reasonClass',
    'groundCode',
    'deferUntil',
    'statement',
    'failure',
  ),
});

function typeOf(draw: Draw, stored: StoredSnapshot): string {
  const open = openSteps(process, stored);
  const step = open[draw.which % Math.max(open.length, 1)];
  if (draw.kind === 'any') return everyEventType[draw.which % everyEventType.length]!;
  if (step === undefined || (draw.isLate && draw.kind === 'onward' && step !== 'draft'))
    return system[draw.which % system.length]!;
  if (draw.kind === 'back')
    return [
      `${step}.return`,
      `${step}.returnToPrevious`,
      `${step}.reject`,
      'item.recall',
      'item.quarantine',
      'item.editDraft',
      'item.editTreatment',
    ][draw.which % 7]!;
  const answers = onward[step] ?? ['pass'];
  return `${step}.${answers[draw.which % answers.length]!}`;
}

function eventOf(draw: Draw, stored: StoredSnapshot): CaseEvent {
  const type = typeOf(draw, stored);
  const subject = stored.context.subject!;
  const changesContent = ['draft', 'deidentification'].includes(type.split('.')[0]!)
    ? draw.newContent > 6
    : draw.newContent === 12;
  const contentDigest = changesContent ? digest('abcdef'[draw.which % 6]!) : subject.contentDigest;
  const releasePlanDigest = draw.newPlan === 12 ? digest('abcdef'[draw.who % 6]!) : subject.releasePlanDigest;
  const name = people[draw.who]!;
  const also = people[draw.also];
  const by = system.includes(type)
    ? timerBy
    : omnipotent(name, ...(also === undefined || also === name ? [] : [also]));
  const { [draw.missing ?? 'trigger']: _, ...given } = filledIn;
  return anEvent(type, by, {
    given,
    now: draw.isLate ? instantOf(Date.parse(tomorrow) + (draw.which % 2)) : noon,
    ...(draw.sawOld ? { shown: { contentDigest: digest('0'), releasePlanDigest } } : {}),
    facts: {
      contentDigest,
      releasePlanDigest,
      authors:
        draw.author < people.length
          ? [asId<PersonId>(people[draw.author]!)]
          : type === 'draft.submit' && draw.author === people.length * 4
            ? []
            : [asId<PersonId>(name)],
      withheldParts: draw.withheldParts,
      operations: draw.operations,
      notBefore: draw.hasNotBefore ? tomorrow : null,
      openedSteps: draw.opened ? ['firstReview'] : [],
    },
  });
}

const placeNames: Readonly<Record<string, string>> = {
  first: 'FIRST_REVIEW+FIRST_PROOF',
  second: 'SECOND_REVIEW+SECOND_PROOF',
  publish: 'READY',
  postPublishCheck: 'POST_CHECK',
  confidentialityReferral: 'CONFIDENTIALITY_REFERRED',
  deferral: 'DEFERRED',
  scheduledPublication: 'SCHEDULED',
  quarantine: 'QUARANTINED',
};

function nameOf(place: string): string {
  return (
    placeNames[place] ??
    place
      .replace(/[A-Z]/g, (letter, at: number) =>
        /^[A-Z]/.test(place) ? letter : `${at > 0 ? '_' : ''}${letter}`,
      )
      .toUpperCase()
  );
}

/** What both tellings must agree on. */
function ofMachine(stored: StoredSnapshot) {
  const { round, confirmed, signed, until, treatmentRequired, subject, submitter, acts } = stored.context;
  const pair = (both: typeof subject): string | null =>
    both === null ? null : `${both.contentDigest} ${both.releasePlanDigest}`;
  return {
    place: stateOf(stored),
    open: [...openSteps(process, stored)].sort(),
    round,
    standing: [...confirmed].sort(),
    signed: pair(signed),
    subject: pair(subject),
    until,
    mustTreat: treatmentRequired,
    submitter,
    acted: Object.entries(acts)
      .flatMap(([step, who]) => who.map((one) => `${step} ${one}`))
      .sort(),
  };
}

const ends = ['CANCELLED', 'REJECTED', 'ARCHIVED', 'PURGED', 'PUBLISHING'];

function ofReference(told: Told) {
  return {
    place: nameOf(told.place),
    open: ends.includes(told.place)
      ? []
      : stepsAt(told.place)
          .filter((step) => !told.done.includes(step))
          .sort(),
    round: told.round,
    standing: [...told.standing].sort(),
    signed: told.signed,
    subject: told.subject,
    until: told.until,
    mustTreat: told.mustTreat,
    submitter: told.submitter,
    acted: [...new Set(told.acted.map(([step, who]) => `${step} ${who}`))].sort(),
  };
}

function beginning(): { readonly stored: StoredSnapshot; readonly told: Told } {
  const { stored } = CaseStory.begin({}, omnipotent('li'), process);
  const subject = `${digest('a')} ${digest('b')}`;
  const acted = [
    ['draft', 'li'],
    ['draft', 'linxiao'],
  ] as const;
  return {
    stored,
    told: {
      place: 'draft',
      done: [],
      round: 1,
      standing: [],
      acted,
      signed: null,
      subject,
      submitter: 'li',
      until: null,
      mustTreat: false,
    },
  };
}

describe('the machine and a second telling of the process', () => {
  it('agree on every answer of random cases', () => {
    const reached = new Map<string, number>();
    let moved = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.array(draws, { minLength: 20, maxLength: 80 }), (walk) => {
        let { stored, told } = beginning();
        for (const draw of walk) {
          const event = eventOf(draw, stored);
          const answer = decide(process, stored, event);
          const expected = tell(told, event);
          expect([event.type, answer.kind, answer.kind === 'refused' ? answer.reasons : []]).toEqual([
            event.type,
            expected === null ? 'refused' : 'moved',
            answer.kind === 'refused' && expected === null ? answer.reasons : [],
          ]);
          if (answer.kind === 'refused' || expected === null) {
            refused += 1;
            continue;
          }
          moved += 1;
          [stored, told] = [answer.next, expected];
          expect(ofMachine(stored)).toEqual(ofReference(told));
          reached.set(stateOf(stored), (reached.get(stateOf(stored)) ?? 0) + 1);
        }
      }),
      { seed: 20260302, numRuns: 400 },
    );
    globalThis.process.stdout.write(
      `random cases: ${moved} moves, ${refused} refusals; ${[...reached].map(([state, count]) => `${state} ${count}`).join(', ')}\n`,
    );
    expect(listStates(process).filter((state) => state !== 'NOT_STARTED' && !reached.has(state))).toEqual([]);
  });
});
