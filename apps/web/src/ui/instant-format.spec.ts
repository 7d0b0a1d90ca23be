import {
  endOfDay,
  endOfSecond,
  formatInstant,
  instantFromLocal,
  localFromInstant,
  localSecondFromInstant,
  startOfDay,
  waitingTime,
} from './instant-format.js';

describe('points in time', () => {
  it('are shown in the time of the office, whatever the machine', () => {
    expect(formatInstant('2026-03-02T16:30:00.000Z', 'zh-CN')).toBe('2026/03/03 00:30');
    expect(formatInstant('2026-03-02T16:30:07.000Z', 'zh-CN', true)).toBe('2026/03/03 00:30:07');
    expect(formatInstant('2026-03-02T16:30:00.000Z', 'en')).toBe('03/03/2026, 00:30');
  });

  it('typed into a form are taken in the time of the office', () => {
    expect(instantFromLocal('2026-03-03T00:30')).toBe('2026-03-02T16:30:00.000Z');
    expect(localFromInstant('2026-03-02T16:30:00.000Z')).toBe('2026-03-03T00:30');
  });

  it('to the second hold everything that happened within it', () => {
    expect(localSecondFromInstant('2026-03-02T16:30:07.123Z')).toBe('2026-03-03T00:30:07');
    expect(endOfSecond('2026-03-03T00:30:07')).toBe('2026-03-02T16:30:07.999Z');
  });

  it('of a day form a half-open range', () => {
    expect([startOfDay('2026-03-03'), endOfDay('2026-03-03')]).toEqual([
      '2026-03-02T16:00:00.000Z',
      '2026-03-03T16:00:00.000Z',
    ]);
  });

  it('give a waiting time in the largest whole unit', () => {
    const at = (minutes: number) =>
      waitingTime('2026-03-02T00:00:00.000Z', Date.parse('2026-03-02T00:00:00.000Z') + minutes * 60_000);
    expect([at(0), at(59), at(60), at(60 * 24 - 1), at(60 * 48)]).toEqual([
      { key: 'duration.moment', count: 0 },
      { key: 'duration.minutes', count: 59 },
      { key: 'duration.hours', count: 1 },
      { key: 'duration.hours', count: 23 },
      { key: 'duration.days', count: 2 },
    ]);
  });
});
