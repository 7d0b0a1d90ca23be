import { execFileSync } from 'node:child_process';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { killSequencers } from '../support/sequencer-kills.js';

// `npm run campaign sequencer-kills` does this a thousand times.
const kills = 10;
const program = ['dist/apps/sequencer/src/main.js'];

let database: TestDatabase;
beforeAll(async () => {
  execFileSync(process.execPath, ['tools/build.mjs'], { stdio: 'inherit' });
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('however often sequencers are killed, the log has no gap, no duplicate, no inversion and no fork', async () => {
  const { entries, checkpoints, ...counts } = await killSequencers(database, program, kills);
  expect({ ...counts, isSigned: checkpoints > 0 }).toEqual({
    kills,
    leaves: entries,
    gaps: 0,
    inversions: 0,
    forks: 0,
    isSigned: true,
  });
}, 300_000);
