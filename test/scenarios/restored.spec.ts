import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyPackage, writePackage } from '#evidence';
import { instantOf } from '#domain/kernel';
import { createDataSource, PgDatabase, PgLogReader, PgUnitOfWork } from '#persistence';
import { appRole, contentKeysOf, EmbeddedPostgres, sequencerRole, UuidV7Source } from '#platform';
import { migrateDatabase } from '../../apps/cli/src/database.module.js';
import { withEvidence } from '../../apps/cli/src/evidence.module.js';
import { TestSequencer, testLogIdentity } from '../support/test-sequencer.js';

const identity = testLogIdentity();
const ids = new UuidV7Source();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shenjiao-restored-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Running {
  /** Records so many entries and puts them into the log. @returns the newest checkpoint. */
  record(count: number): Promise<string>;
  /** What the verifier says of everything that is stored, given a checkpoint from outside. */
  verified(
    checkpoint: string,
  ): Promise<readonly (readonly [string, number | undefined, number | undefined])[]>;
  stop(): Promise<void>;
}

/** The database of a data folder, started. */
async function started(dataFolder: string): Promise<Running> {
  const postgres = new EmbeddedPostgres({ dataFolder, durability: 'throwaway' });
  const urls = await postgres.start();
  await migrateDatabase({ ownerUrl: urls.owner, appRole, sequencerRole });
  const settings = { url: urls.app, poolSize: 2, appRole, applicationName: 'test-restored' };
  const source = await createDataSource(settings).initialize();
  const database = new PgDatabase(source);
  const sequencer = await TestSequencer.open(urls.sequencer, { identity });
  const contentKeys = contentKeysOf({ SHENJIAO_DATA_DIR: dataFolder });
  return {
    async record(count) {
      for (let made = 0; made < count; made += 1)
        await new PgUnitOfWork(database).runUnkeyed(async (tx) => {
          const entry = { id: ids.next(), at: instantOf(Date.now()), actor: 'system:installer' };
          tx.appendEntry(null, { ...entry, action: 'definition.installed', outcome: 'done' }, []);
        });
      await sequencer.sequence();
      return (await new PgLogReader(database).findHead())!.notes.sha256;
    },
    async verified(checkpoint) {
      const out = await mkdtemp(join(folder, 'package-'));
      await rm(out, { recursive: true });
      await withEvidence({ url: urls.app, appRole, contentKeys }, { items: null, since: null }, (evidence) =>
        writePackage(out, evidence),
      );
      const { problems } = await verifyPackage(out, {
        older: [{ name: 'outside', note: checkpoint }],
        trustedKeys: null,
      });
      return problems.map(({ code, from, to }) => [code, from, to] as const);
    },
    async stop() {
      await sequencer.close();
      await source.destroy();
      await postgres.stop();
    },
  };
}

describe('a restored copy of the database', () => {
  it('is found sound against a checkpoint from before it, and rolled back against one from after it', async () => {
    const live = join(folder, 'live');
    const copy = join(folder, 'copy');
    const first = await started(live);
    const before = await first.record(5);
    await first.stop();
    // With its owners: as root, the server runs as another user.
    execFileSync('cp', ['-a', live, copy]);
    const second = await started(live);
    const after = await second.record(3);
    const ofLive = await second.verified(after);
    await second.stop();
    const restored = await started(copy);
    const found = { ofLive, before: await restored.verified(before), after: await restored.verified(after) };
    await restored.stop();
    expect(found).toEqual({ ofLive: [], before: [], after: [['CHECKPOINT.OLDER_IS_LARGER', 5, 7]] });
  });
});
