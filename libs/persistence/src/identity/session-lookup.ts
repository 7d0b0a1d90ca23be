import type { Instant } from '#domain/kernel';

/** Finds the live sessions among some hashes, by hash in hex. */
export type FindSessions<Row> = (
  tokenHashes: readonly Uint8Array[],
  now: Instant,
  idleSince: Instant,
) => Promise<ReadonlyMap<string, Row>>;

interface Waiting<Row> {
  readonly tokenHash: Uint8Array;
  readonly now: Instant;
  readonly idleSince: Instant;
  readonly resolve: (row: Row | null) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Asks for sessions in batches: while one question is on its way, later ones gather and go together. A
 * question never joins one that was sent before it, so that a revocation is seen by every request after it.
 */
export class SessionLookup<Row> {
  private waiting: Waiting<Row>[] = [];
  private isAsking = false;

  constructor(private readonly findSessions: FindSessions<Row>) {}

  find(tokenHash: Uint8Array, now: Instant, idleSince: Instant): Promise<Row | null> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ tokenHash, now, idleSince, resolve, reject });
      if (!this.isAsking) void this.askUntilNobodyWaits();
    });
  }

  private async askUntilNobodyWaits(): Promise<void> {
    this.isAsking = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      await this.ask(batch);
    }
    this.isAsking = false;
  }

  /** The latest time of the batch counts for all of it: they differ by one question's time. */
  private async ask(batch: readonly Waiting<Row>[]): Promise<void> {
    const latest = batch.at(-1);
    if (latest === undefined) return;
    try {
      const hashes = batch.map(({ tokenHash }) => tokenHash);
      const found = await this.findSessions(hashes, latest.now, latest.idleSince);
      for (const { tokenHash, resolve } of batch)
        resolve(found.get(Buffer.from(tokenHash).toString('hex')) ?? null);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
