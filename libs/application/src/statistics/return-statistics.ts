import { Inject, Injectable } from '@nestjs/common';
import { AppError, type Instant, type PersonActor } from '#domain/kernel';
import { viewerOf } from '../queries/viewer.js';

/** How often something was sent back, of all answers given there and then. */
export interface ReturnCount {
  /** Calendar month of the office, `YYYY-MM`. */
  readonly month: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly step: string;
  /** Null in the row that counts all answers. */
  readonly reasonClass: string | null;
  readonly count: number;
}

export interface StatisticsStore {
  /** Counts by month, unit, step and reason class, in the units that the viewer oversees. */
  countReturns(viewer: PersonActor, from: Instant, to: Instant): Promise<readonly ReturnCount[]>;
  /** Steps of items in the order they were recorded, after a place; at most `limit`. */
  listEvents(
    viewer: PersonActor,
    period: { readonly from: Instant; readonly to: Instant },
    limit: number,
  ): Promise<readonly RecordedEvent[]>;
}

/** An entry of a case as process mining takes it: codes and identifiers, no name and no text. */
export interface RecordedEvent {
  readonly id: string;
  readonly at: Instant;
  readonly itemId: string;
  readonly unitId: string;
  readonly seq: number;
  readonly actor: string;
  readonly action: string;
  readonly step: string | null;
  readonly outcome: string;
}

export const STATISTICS_STORE = Symbol('StatisticsStore');

/** More events than one file holds. */
export class EventLogTooLargeError extends AppError {
  readonly code = 'STATISTICS.TOO_MANY_EVENTS';
  readonly kind = 'invalid';
  constructor(readonly eventsMax: number) {
    super(`more than ${eventsMax} events`, { eventsMax });
  }
}

/** Events in one file. */
const eventsMax = 50_000;

/** What the officer who watches over units counts in them. */
@Injectable()
export class StatisticsQueries {
  constructor(@Inject(STATISTICS_STORE) private readonly store: StatisticsStore) {}

  returns(actor: PersonActor, from: Instant, to: Instant): Promise<readonly ReturnCount[]> {
    return this.store.countReturns(viewerOf(actor), from, to);
  }

  /** @throws EventLogTooLargeError when the period holds more than one file does. */
  async events(actor: PersonActor, from: Instant, to: Instant): Promise<readonly RecordedEvent[]> {
    const events = await this.store.listEvents(viewerOf(actor), { from, to }, eventsMax + 1);
    if (events.length > eventsMax) throw new EventLogTooLargeError(eventsMax);
    return events;
  }
}
