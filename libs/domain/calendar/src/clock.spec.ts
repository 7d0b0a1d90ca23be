import type { CivilDate } from '#domain/kernel';
import { type ClockEvent, ClockEventsError, explainClock, readClock } from './clock.js';
import { makeCalendar } from './working-calendar.js';

const china = makeCalendar();
const on = (date: string) => date as CivilDate;
const started: ClockEvent = { kind: 'started', on: on('2022-10-08'), workingDays: 20 };

describe('a clock of working days', () => {
  it('ends as its period does when nothing happens to it', () => {
    expect(readClock(china, [started])).toEqual({
      due: '2022-11-03',
      isProvisional: false,
      workingDays: 20,
      counted: 20,
      pausedOn: null,
    });
  });

  it('does not count the days after a letter went out, up to and including the answer', () => {
    const events: ClockEvent[] = [
      started,
      { kind: 'paused', on: on('2022-10-12') },
      { kind: 'resumed', on: on('2022-10-26') },
    ];
    expect(readClock(china, events).due).toEqual('2022-11-17');
    expect(explainClock(china, events).filter(({ isPaused }) => isPaused)).toHaveLength(10);
  });

  it('has no end while it is paused, and says how much is used up', () => {
    expect(readClock(china, [started, { kind: 'paused', on: on('2022-10-12') }])).toEqual({
      due: null,
      isProvisional: false,
      workingDays: 20,
      counted: 4,
      pausedOn: '2022-10-12',
    });
  });

  it('counts from zero again after a restart', () => {
    const events: ClockEvent[] = [
      { kind: 'started', on: on('2022-09-20'), workingDays: 20 },
      { kind: 'paused', on: on('2022-09-29') },
      { kind: 'restarted', on: on('2022-10-09') },
    ];
    expect(readClock(china, events).due).toEqual('2022-11-04');
  });

  it('is longer by an extension', () => {
    expect(readClock(china, [started, { kind: 'extended', workingDays: 20 }]).due).toEqual('2022-12-01');
  });

  it('refuses events that contradict each other', () => {
    const resumed: ClockEvent = { kind: 'resumed', on: on('2022-10-12') };
    expect(() => readClock(china, [resumed])).toThrow(ClockEventsError);
    expect(() => readClock(china, [started, resumed])).toThrow(ClockEventsError);
    expect(() => readClock(china, [started, started])).toThrow(ClockEventsError);
  });
});
