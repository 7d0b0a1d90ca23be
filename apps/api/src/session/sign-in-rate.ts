import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, SignInThrottledError, type Clock } from '#application';
import { instantOf } from '#domain/kernel';
import { RateWindow } from './rate-window.js';

const attemptsPerMinute = 600;

/**
 * How often one address may try a password on this process in a minute, whatever the account: it bounds the
 * work that strangers can cause. The lasting counters per account are in the database.
 */
@Injectable()
export class SignInRate {
  private readonly window = new RateWindow(attemptsPerMinute);

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** @throws SignInThrottledError until the minute is over. */
  take(address: string): void {
    const now = this.clock.now();
    const until = this.window.take(address, Date.parse(now));
    if (until !== null) throw new SignInThrottledError(now, instantOf(until));
  }
}
