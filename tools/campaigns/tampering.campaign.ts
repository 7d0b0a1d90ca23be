// Ten thousand tamperings with the evidence of an office; both verifiers must find and name each.
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { startSharedServer } from '../../test/support/database-server.js';
import { HttpOffice } from '../../test/support/http-office.js';
import { evidenceOf, tamperWith } from '../../test/support/tamper-campaign.js';
import { report } from './report.js';

const share = Number(process.argv[2] ?? 1);
const seed = Number(process.argv[3] ?? 1);
const server = await startSharedServer();
const office = await HttpOffice.open();
const folder = await evidenceOf(office);
await office.close();
await server.stop();
const { missed, byKind, ...counts } = await tamperWith(folder, Math.round(10_000 * share), seed);
rmSync(dirname(folder), { recursive: true, force: true });
const alarms = counts.falseAlarms > 0 ? [`${counts.falseAlarms} false alarms`] : [];
report({ ...counts, ...byKind }, [...missed.map((one) => `seed ${one} was not named by both`), ...alarms]);
