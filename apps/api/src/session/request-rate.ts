import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#application';
import type { Config } from '#platform';
import { CONFIG } from '../tokens.js';
import { RequestsThrottledError } from './access.error.js';
import { RateWindow } from './rate-window.js';

/** An office sits behind one address: it may do as much as so many of its people. */
const sessionsPerAddress = 50;

/** How many requests a session, and an address, may send in a minute to this process. */
@Injectable()
export class RequestRate {
  private readonly sessions: RateWindow;
  private readonly addresses: RateWindow;

  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) { REQUESTS_PER_MINUTE }: Pick<Config, 'REQUESTS_PER_MINUTE'>,
  ) {
    this.sessions = new RateWindow(REQUESTS_PER_MINUTE);
    this.addresses = new RateWindow(REQUESTS_PER_MINUTE * sessionsPerAddress);
  }

  /** @throws RequestsThrottledError */
  takeOfAddress(address: string): void {
    this.take(this.addresses, address);
  }

  /** @throws RequestsThrottledError */
  takeOfSession(csrfToken: string): void {
    this.take(this.sessions, csrfToken);
  }

  private take(window: RateWindow, key: string): void {
    const nowMs = Date.parse(this.clock.now());
    const until = window.take(key, nowMs);
    if (until !== null) throw new RequestsThrottledError(Math.ceil((until - nowMs) / 1000));
  }
}
