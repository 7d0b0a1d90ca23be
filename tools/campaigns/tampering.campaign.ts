// Ten thousand tamperings with the evidence of an office; both verifiers must find and name each.
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { startSharedServer } from '../../test/support/database-server.js';
import { HttpOffice } from '../../test/support/http-office.js';
import { evidenceOf, tamperWith } from '../../test/support/tamper-campaign.js';
import { campaignSettings, writeCampaign } from './write-result.js';

const { count, seed } = campaignSettings(10_000);
const server = await startSharedServer();
const office = await HttpOffice.open();
const folder = await evidenceOf(office);
await office.close();
await server.stop();
const startedAt = performance.now();
const { missed, ...counts } = await tamperWith(folder, count, seed);
rmSync(dirname(folder), { recursive: true, force: true });
writeCampaign('tampering', {
  seed,
  ...counts,
  missed: missed.slice(0, 20),
  minutes: Math.round((performance.now() - startedAt) / 6_000) / 10,
});
if (missed.length > 0 || counts.falseAlarms > 0) process.exitCode = 1;
