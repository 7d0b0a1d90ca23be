// A thousand kills of two competing sequencers while entries keep coming; nothing of the log may be lost, doubled or forked.
import { execFileSync } from 'node:child_process';
import { createTestDatabase } from '../../test/support/database.js';
import { startSharedServer } from '../../test/support/database-server.js';
import { killSequencers } from '../../test/support/sequencer-kills.js';
import { report } from './report.js';

const share = Number(process.argv[2] ?? 1);
execFileSync(process.execPath, ['tools/build.mjs'], { stdio: 'inherit' });
const server = await startSharedServer();
const database = await createTestDatabase();
const counts = await killSequencers(database, ['dist/apps/sequencer/src/main.js'], Math.round(1_000 * share));
await database.close();
await server.stop();
const { entries, leaves, gaps, inversions, forks } = counts;
report(
  { ...counts },
  entries === leaves && gaps + inversions + forks === 0 ? [] : ['the log is not what was written'],
);
