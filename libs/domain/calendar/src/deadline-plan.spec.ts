import type { CivilDate, Instant } from '#domain/kernel';
import { type DeadlineClock, nextNotice, planDeadline, toldAfterMove } from './deadline-plan.js';
import { makeCalendar } from './working-calendar.js';

const china = makeCalendar();
const days = (workingDays: number, on = '2026-09-28'): DeadlineClock => ({
  unit: 'workingDays',
  events: [{ kind: 'started', on: on as CivilDate, workingDays }],
});
const hours: DeadlineClock = { unit: 'hours', from: '2022-10-03T14:40:00.000Z' as Instant, hours: 24 };

describe('a deadline of working days', () => {
  it('reminds in the morning of the days on which shares are reached, and escalates after the last', () => {
    expect(planDeadline(china, days(7), [50, 80, 100])).toEqual({
      dueOn: '2026-10-13',
      dueAt: '2026-10-13T16:00:00.000Z',
      isProvisional: false,
      notices: [
        { share: 50, at: '2026-10-09T01:00:00.000Z' },
        { share: 80, at: '2026-10-12T01:00:00.000Z' },
        { share: 100, at: '2026-10-13T01:00:00.000Z' },
        { share: 101, at: '2026-10-13T16:00:00.000Z' },
      ],
    });
  });

  it('has no end and no notices while it is paused', () => {
    const clock: DeadlineClock = {
      unit: 'workingDays',
      events: [
        { kind: 'started', on: '2026-09-28' as CivilDate, workingDays: 7 },
        { kind: 'paused', on: '2026-09-29' as CivilDate },
      ],
    };
    expect(planDeadline(china, clock, [50])).toEqual({
      dueOn: null,
      dueAt: null,
      isProvisional: false,
      notices: [],
    });
  });
});

describe('a deadline of hours', () => {
  it('runs through nights and holidays', () => {
    expect(planDeadline(china, hours, [50])).toEqual({
      dueOn: '2022-10-04',
      dueAt: '2022-10-04T14:40:00.000Z',
      isProvisional: false,
      notices: [
        { share: 50, at: '2022-10-04T02:40:00.000Z' },
        { share: 101, at: '2022-10-04T14:40:00.000Z' },
      ],
    });
  });
});

describe('notices', () => {
  it('that fall on one moment are one: the last of them', () => {
    const plan = planDeadline(china, days(1), [50, 80, 100]);
    expect(nextNotice(plan, 0)).toEqual({ share: 100, at: '2026-09-29T01:00:00.000Z' });
    expect(nextNotice(plan, 100)).toEqual({ share: 101, at: '2026-09-29T16:00:00.000Z' });
    expect(nextNotice(plan, 101)).toEqual(null);
  });

  it('that lie ahead again after the end has moved are given again', () => {
    const plan = planDeadline(china, days(20), [50, 80, 100]);
    expect(toldAfterMove(plan, 100, '2026-10-13T02:00:00.000Z' as Instant)).toEqual(0);
    expect(toldAfterMove(plan, 100, '2026-10-20T02:00:00.000Z' as Instant)).toEqual(50);
    expect(toldAfterMove(plan, 0, '2026-10-20T02:00:00.000Z' as Instant)).toEqual(0);
  });
});
