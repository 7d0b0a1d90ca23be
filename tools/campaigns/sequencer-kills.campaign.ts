// A thousand kills of two competing sequencers while entries keep coming; nothing of the log may be lost, doubled or forked.
import { fileURLToPath } from 'node:url';
import { createTestDatabase } from '../../test/support/database.js';
import { startSharedServer } from '../../test/support/database-server.js';
import { killSequencers } from '../../test/support/sequencer-kills.js';
import { campaignSettings, writeCampaign } from './write-result.js';

const { count } = campaignSettings(1_000);
const program = fileURLToPath(new URL('../../dist/apps/sequencer/src/main.js', import.meta.url));
const server = await startSharedServer();
const database = await createTestDatabase();
const counts = await killSequencers(database, [program], count);
await database.close();
await server.stop();
writeCampaign('sequencer-kills', { ...counts });
if (counts.entries !== counts.leaves || counts.gaps + counts.inversions + counts.forks > 0)
  process.exitCode = 1;
