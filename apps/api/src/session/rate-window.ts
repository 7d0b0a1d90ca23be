const windowMs = 60_000;
const keysMax = 10_000;

/** How often each of many may do something in a minute on this process; it bounds the work that one can cause. */
export class RateWindow {
  private startMs = 0;
  private readonly counts = new Map<string, number>();

  constructor(private readonly perMinute: number) {}

  /** @returns null, or when the minute is over for somebody who has done it too often. */
  take(key: string, nowMs: number): number | null {
    if (nowMs - this.startMs >= windowMs || this.counts.size >= keysMax) {
      this.startMs = nowMs;
      this.counts.clear();
    }
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count > this.perMinute ? this.startMs + windowMs : null;
  }
}
