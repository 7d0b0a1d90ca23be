// A hundred thousand random operations of random people on an office's items in PostgreSQL: no promise is broken.
import { DatabaseWalk } from '../../test/support/database-walk.js';
import { startSharedServer } from '../../test/support/database-server.js';
import { TestOffice } from '../../test/support/office.js';
import { report } from './report.js';

const share = Number(process.argv[2] ?? 1);
const seed = Number(process.argv[3] ?? 1);
const server = await startSharedServer();
const office = await TestOffice.open();
const { violations, refused, ...counts } = await new DatabaseWalk(office, seed).run(
  Math.round(100_000 * share),
);
await office.close();
await server.stop();
const refusals = Object.values(refused).reduce((sum, count) => sum + count, 0);
report({ ...counts, refusals, violations: violations.length }, violations);
