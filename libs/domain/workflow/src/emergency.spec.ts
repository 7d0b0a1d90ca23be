import { instantOf } from '#domain/kernel';
import { anEvent, noon } from '../../../../test/support/case-story.js';
import { straightEvents } from '../../../../test/support/straight-through.js';
import { omnipotent } from '../../../../test/support/case-walk.js';
import {
  compile,
  decide,
  emergency,
  stateOf,
  type CaseEvent,
  type Moved,
  type StoredSnapshot,
} from './index.js';

const process = compile(emergency);
const events = straightEvents(emergency, {});
const timer = { kind: 'system', component: 'timer' } as const;
const nextDay = instantOf(Date.parse(noon) + 24 * 3_600_000);

function after(type: string): StoredSnapshot {
  const found = events.find(({ event }) => event.type === type);
  if (found === undefined) throw new Error(`${type} does not happen`);
  return found.after;
}

function moved(stored: StoredSnapshot, event: CaseEvent): Moved {
  const answer = decide(process, stored, event);
  if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.reasons));
  return answer;
}

describe('an emergency release', () => {
  it('is public before the reviews, and ends only after them', () => {
    const places = events.map(({ after: stored }) => stateOf(stored));
    expect([
      places.indexOf('PUBLISHING') < places.indexOf('FIRST_REVIEW+FIRST_PROOF'),
      places.at(-1),
    ]).toEqual([true, 'ARCHIVED']);
  });

  it('sets the clock of the review afterwards when it becomes public', () => {
    const { before, event } = events.find(({ event: one }) => one.type === 'publication.completed')!;
    expect(moved(before, event).effects).toEqual([
      { type: 'timer.set', timer: 'afterwards.due', dueAt: nextDay },
    ]);
  });

  it('stays visibly overdue when the time is over; nothing is approved by it and no task closes', () => {
    const waiting = after('postPublishCheck.ok');
    const overdue = moved(waiting, anEvent('afterwards.due', timer, { now: nextDay }));
    expect({
      place: overdue.next.value,
      isOverdue: overdue.next.context.isOverdue,
      confirmed: overdue.next.context.confirmed,
      closed: [...overdue.closedSteps, ...overdue.voided],
      effects: overdue.effects,
    }).toEqual({
      place: waiting.value,
      isOverdue: true,
      confirmed: waiting.context.confirmed,
      closed: [],
      effects: [],
    });
  });

  it('is not overdue before its time', () => {
    const early = decide(process, after('postPublishCheck.ok'), anEvent('afterwards.due', timer));
    expect(early).toEqual({ kind: 'refused', reasons: [{ code: 'TIMER.NOT_DUE', params: {} }] });
  });

  it('is withdrawn when the review afterwards finds that it must not be public', () => {
    const event = anEvent('firstReview.withdraw', omnipotent('another'), {
      given: { groundCode: 'PROCESS_INFO', statement: true },
    });
    const { next, effects } = moved(after('postPublishCheck.ok'), event);
    expect([next.value, effects.map(({ type }) => type)]).toEqual([
      'WITHDRAWN',
      ['publication.withdraw', 'timer.cancel'],
    ]);
  });
});

describe('a case that is paused', () => {
  const officer = omnipotent('officer');
  const because = { given: { statement: true } };

  it('waits with everything that stands, and goes on where it was', () => {
    const before = after('confidentialityReview.publish');
    const paused = moved(before, anEvent('item.pause', officer, because));
    const resumed = moved(paused.next, anEvent('pause.resume', officer));
    expect([paused.next.value, paused.voided, resumed.next.value, resumed.next.context.confirmed]).toEqual([
      'PAUSED',
      ['deidentification'],
      before.value,
      before.context.confirmed,
    ]);
  });

  it('can be given up with a statement, but not once it is public', () => {
    const given = moved(after('confidentialityReview.publish'), anEvent('item.void', officer, because));
    const late = decide(process, after('postPublishCheck.ok'), anEvent('item.void', officer, because));
    expect([given.next.value, late.kind]).toEqual(['VOIDED', 'refused']);
  });
});
