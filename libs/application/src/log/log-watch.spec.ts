import { LogStandsStillError, LogWatch, type LogStanding } from '#application';

const startMs = Date.UTC(2026, 2, 2, 4);

/** What the watch says after being told the standings, each at a second of both clocks. */
function said(
  ...told: readonly (readonly [wallSecond: number, steadySecond: number, standing: Partial<LogStanding>])[]
) {
  const watch = new LogWatch();
  for (const [wallSecond, steadySecond, standing] of told)
    watch.observe(
      { oldestWaiting: null, newestMadeAtMs: null, ...standing },
      { wallMs: startMs + wallSecond * 1000, steadyMs: steadySecond * 1000 },
    );
  try {
    watch.requireSound();
    return 'sound';
  } catch (error) {
    return (error as LogStandsStillError).params;
  }
}

describe('LogWatch', () => {
  it('is content with a queue that moves, however full it is', () => {
    expect([said(), said([0, 0, { oldestWaiting: '7' }], [60, 60, { oldestWaiting: '8' }])]).toEqual([
      'sound',
      'sound',
    ]);
  });

  it('complains when the same place has been the oldest for more than ten seconds, and until it moves', () => {
    const stands = [
      [0, 0, { oldestWaiting: '7' }],
      [11, 11, { oldestWaiting: '7' }],
    ] as const;
    expect([
      said(stands[0], [10, 10, { oldestWaiting: '7' }]),
      said(...stands),
      said(...stands, [12, 12, { oldestWaiting: '8' }]),
      said(...stands, [12, 12, {}]),
    ]).toEqual(['sound', { reason: 'queueStands' }, 'sound', 'sound']);
  });

  it('measures waiting by the clock that cannot be set', () => {
    expect(said([0, 0, { oldestWaiting: '7' }], [3600, 1, { oldestWaiting: '7' }])).toBe('sound');
  });

  it('complains when the clock goes back by more than it may be set, and until it has caught up', () => {
    expect([
      said([10, 0, {}], [8, 1, {}]),
      said([10, 0, {}], [7, 1, {}]),
      said([10, 0, {}], [7, 1, {}], [9, 3, {}]),
    ]).toEqual(['sound', { reason: 'clockBackwards' }, 'sound']);
  });

  it('complains when the clock is behind the newest checkpoint, as after a restart with a wrong clock', () => {
    expect(said([0, 0, { newestMadeAtMs: startMs + 3000 }])).toEqual({ reason: 'clockBackwards' });
  });
});
