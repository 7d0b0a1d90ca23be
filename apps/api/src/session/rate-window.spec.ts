import { RateWindow } from './rate-window.js';

describe('a minute', () => {
  it('holds so many for each, and the next one begins anew', () => {
    const window = new RateWindow(2);
    const start = 1_000_000;
    const takes = [
      window.take('one', start),
      window.take('one', start + 1),
      window.take('one', start + 2),
      window.take('other', start + 2),
      window.take('one', start + 59_999),
      window.take('one', start + 60_000),
    ];
    expect(takes).toEqual([null, null, start + 60_000, null, start + 60_000, null]);
  });

  it('keeps no more names than it has room for', () => {
    const window = new RateWindow(1);
    for (let index = 0; index < 10_001; index += 1) window.take(String(index), 1_000_000);
    expect(window.take('0', 1_000_000)).toEqual(null);
  });
});
