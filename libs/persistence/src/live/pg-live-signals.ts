import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { LiveSignal, LiveSignals } from '#application';
import { asId, type PersonId } from '#domain/kernel';

const channel = 'shenjiao_live';
const pauses = { firstMs: 250, longestMs: 15_000 };

/**
 * Hears the database's signals over one connection of its own, however many pages are open. When the connection is lost it is
 * made anew, and everybody is told that signals may have been missed.
 */
export class PgLiveSignals implements LiveSignals {
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;

  constructor(private readonly url: string) {}

  listen(heard: (signal: LiveSignal) => void): void {
    this.running ??= this.hearUntilStopped(heard);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async hearUntilStopped(heard: (signal: LiveSignal) => void): Promise<void> {
    const { signal } = this.stopping;
    let pauseMs = pauses.firstMs;
    while (!signal.aborted) {
      const hasHeard = await this.hearOnce(heard).catch(() => false);
      pauseMs = hasHeard ? pauses.firstMs : Math.min(pauseMs * 2, pauses.longestMs);
      await delay(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** Listens until the connection ends. @returns whether it was there at all. */
  private async hearOnce(heard: (signal: LiveSignal) => void): Promise<boolean> {
    const { signal } = this.stopping;
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'shenjiao-live',
      // A connection that only listens would never learn that its other end is gone.
      keepAlive: true,
      keepAliveInitialDelayMillis: 60_000,
    });
    const ended = new Promise<void>((resolve) => {
      client.once('end', resolve);
      client.once('error', () => resolve());
    });
    client.on('notification', ({ payload }) => {
      const told = signalOf(payload);
      if (told !== null) heard(told);
    });
    const close = (): void => void client.end().catch(() => undefined);
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
    } catch (error) {
      close();
      throw error;
    }
    heard({ kind: 'resumed' });
    signal.addEventListener('abort', close, { once: true });
    if (signal.aborted) close();
    await ended;
    signal.removeEventListener('abort', close);
    return true;
  }
}

/** What a payload says; null for one of a later version. */
function signalOf(payload: string | undefined): LiveSignal | null {
  const [kind, personId] = (payload ?? '').split(':');
  if ((kind !== 'told' && kind !== 'session') || personId === undefined) return null;
  return { kind, personId: asId<PersonId>(personId) };
}
