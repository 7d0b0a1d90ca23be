import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, SignInThrottledError, type Clock } from '#application';
import { instantOf } from '#domain/kernel';

const windowMs = 60_000;
const attemptsPerWindow = 600;
const addressesMax = 10_000;

/**
 * How often one address may try a password on this process in a minute, whatever the account: it bounds the
 * work that strangers can cause. The lasting counters per account are in the database.
 */
@Injectable()
export class SignInRate {
  private windowStart = 0;
  private readonly counts = new Map<string, number>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** @throws SignInThrottledError until the minute is over. */
  take(address: string): void {
    const now = this.clock.now();
    const nowMs = Date.parse(now);
    if (nowMs - this.windowStart >= windowMs || this.counts.size >= addressesMax) {
      this.windowStart = nowMs;
      this.counts.clear();
    }
    const count = (this.counts.get(address) ?? 0) + 1;
    this.counts.set(address, count);
    if (count > attemptsPerWindow)
      throw new SignInThrottledError(now, instantOf(this.windowStart + windowMs));
  }
}
