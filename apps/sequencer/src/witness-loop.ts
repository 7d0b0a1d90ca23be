import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { readVerifierKey } from '#domain/log';
import { PgWitnessing, type WitnessAddress } from '#persistence';
import type { Logger } from '#platform';

/** Between two rounds of asking: what a witness has seen is at most so much older than the log. */
const everyMs = 5_000;

/** Reads `<key>@<url>`, separated by commas. @throws TypeError when one is of another form. */
export function readWitnesses(text: string): readonly WitnessAddress[] {
  return text.split(',').map((one) => {
    const [written = '', url = ''] = one.trim().split('@');
    const key = readVerifierKey(written);
    if (key?.algorithm !== 'cosignature' || !/^https?:\/\/[^\s]+[^/]$/.test(url))
      throw new TypeError(`SHENJIAO_WITNESSES: ${one} is not a witness's key and address`);
    return { key, url };
  });
}

/** Keeps the witnesses informed until told to stop. A witness that is away is asked again; the log does not wait for it. */
export class WitnessLoop {
  private readonly stopped = new AbortController();

  constructor(
    private readonly databaseUrl: string,
    private readonly witnesses: readonly WitnessAddress[],
    private readonly logger: Logger,
  ) {}

  async run(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      await this.serve().catch((error: unknown) => this.logger.warn('witnesses cannot be asked', { error }));
      await this.pause();
    }
  }

  stop(): void {
    this.stopped.abort();
  }

  private async serve(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: 'shenjiao-witnessing',
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      const witnessing = new PgWitnessing(client);
      while (!this.stopped.signal.aborted) {
        for (const witness of this.witnesses) await this.ask(witnessing, witness);
        await this.pause();
      }
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private async ask(witnessing: PgWitnessing, witness: WitnessAddress): Promise<void> {
    try {
      const outcome = await witnessing.ask(witness);
      if (outcome === 'refused') this.logger.error('a witness did not cosign', { context: witness.key.name });
    } catch (error) {
      this.logger.warn('a witness is away', { context: witness.key.name, error });
    }
  }

  private async pause(): Promise<void> {
    await delay(everyMs, undefined, { signal: this.stopped.signal }).catch(() => undefined);
  }
}
