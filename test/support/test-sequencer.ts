import { generateKeyPairSync, randomBytes } from 'node:crypto';
import pg from 'pg';
import {
  ed25519Signer,
  originOf,
  printVerifierKey,
  sm2PrivateKeyOf,
  sm2Signer,
  type NoteSigner,
  type TreeAlgorithm,
} from '#domain/log';
import { PgSequencer, type LogIdentity } from '#persistence';
import { createLogger } from '#platform';
import { SequencerLoop } from '../../apps/sequencer/src/sequencer-loop.js';

/** Keys of a test's own log. */
export function testLogIdentity(name = 'test.example/log'): LogIdentity {
  const ed25519 = generateKeyPairSync('ed25519').privateKey;
  const sm2 = sm2PrivateKeyOf(randomBytes(32));
  const signersOf = (tree: TreeAlgorithm): readonly NoteSigner[] => [
    ed25519Signer(originOf(name, tree), 'ed25519', ed25519),
    sm2Signer(originOf(name, tree), sm2),
  ];
  return { name, signers: { sha256: signersOf('sha256'), sm3: signersOf('sm3') } };
}

/** The sequencer as it runs beside an API: in this process, batch after batch, until stopped. */
export function startTestSequencer(databaseUrl: string): { stop(): Promise<void> } {
  const logger = createLogger({
    level: 'fatal',
    component: 'sequencer',
    destination: { write: () => undefined },
  });
  const loop = new SequencerLoop({ databaseUrl, identity: testLogIdentity(), logger });
  const ended = loop.run();
  return {
    async stop() {
      loop.stop();
      await ended;
    },
  };
}

/** The sequencer's own code over a connection of the test's: batches are made when the story says so. */
export class TestSequencer {
  private constructor(
    readonly identity: LogIdentity,
    readonly client: pg.Client,
    private readonly sequencer: PgSequencer,
  ) {}

  static async open(
    databaseUrl: string,
    settings: {
      readonly identity?: LogIdentity;
      readonly now?: () => Date;
      readonly batchEntries?: number;
    } = {},
  ): Promise<TestSequencer> {
    const client = new pg.Client({ connectionString: databaseUrl });
    client.on('error', () => undefined);
    await client.connect();
    const { identity = testLogIdentity(), now = () => new Date(), batchEntries = 1_000 } = settings;
    const sequencer = new PgSequencer(client, { identity, now, batchEntries });
    await sequencer.registerKeys(({ key }) => printVerifierKey(key));
    return new TestSequencer(identity, client, sequencer);
  }

  /** Puts everything that waits into the log, batch by batch. @returns the sizes of the batches. */
  async sequence(): Promise<readonly number[]> {
    const batches: number[] = [];
    for (let count = await this.batch(); count > 0; count = await this.batch()) batches.push(count);
    return batches;
  }

  batch(): Promise<number> {
    return this.sequencer.sequenceBatch();
  }

  takeLead(): Promise<boolean> {
    return this.sequencer.takeLead();
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
