import { LogStandsStillError } from './log.errors.js';

/** What there is to see of the log at one moment. */
export interface LogStanding {
  /** The oldest place in the queue; null when nothing waits. */
  readonly oldestWaiting: string | null;
  /** When the newest checkpoint was made, in milliseconds; null while the log is empty. */
  readonly newestMadeAtMs: number | null;
}

/** The time of day, and one that cannot be set. */
export interface Moment {
  readonly wallMs: number;
  readonly steadyMs: number;
}

type Complaint = ConstructorParameters<typeof LogStandsStillError>[0];

/** A place that is the oldest for longer than this is not being taken in. */
const patienceMs = 10_000;
/** A clock may be set a little; more than this backwards, and times in the log would be untrue. */
const clockToleranceMs = 2_000;

/**
 * Watches whether what is decided is also recorded. It is told the log's standing about once a second and answers from
 * memory, so that a decision asks the database nothing more. Waiting is measured by the clock that cannot be set.
 */
export class LogWatch {
  private oldest: { readonly place: string; readonly sinceMs: number } | null = null;
  private latestWallMs = 0;
  private complaint: Complaint | null = null;

  observe({ oldestWaiting, newestMadeAtMs }: LogStanding, { wallMs, steadyMs }: Moment): void {
    this.latestWallMs = Math.max(this.latestWallMs, wallMs, newestMadeAtMs ?? 0);
    if (oldestWaiting === null) this.oldest = null;
    else if (this.oldest?.place !== oldestWaiting) this.oldest = { place: oldestWaiting, sinceMs: steadyMs };
    if (wallMs < this.latestWallMs - clockToleranceMs) this.complaint = 'clockBackwards';
    else if (this.oldest !== null && steadyMs - this.oldest.sinceMs > patienceMs)
      this.complaint = 'queueStands';
    else this.complaint = null;
  }

  /** @throws LogStandsStillError while nothing may be decided. */
  requireSound(): void {
    if (this.complaint !== null) throw new LogStandsStillError(this.complaint);
  }
}
