import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { HttpOffice } from '../support/http-office.js';
import { evidenceOf, tamperWith } from '../support/tamper-campaign.js';

// `npm run campaign tampering` does this ten thousand times.
const count = 100;

let office: HttpOffice;
let folder: string;
beforeAll(async () => {
  office = await HttpOffice.open();
  folder = await evidenceOf(office);
});
afterAll(async () => {
  await office.close();
  rmSync(dirname(folder), { recursive: true, force: true });
});

it('whatever the owner of the database does to the log, both verifiers find it and name the record', async () => {
  const { byKind, ...counts } = await tamperWith(folder, count, 1);
  expect(counts).toEqual({
    tamperings: count,
    foundByBoth: count,
    namedByBoth: count,
    falseAlarms: 0,
    missed: [],
  });
  expect(Object.values(byKind).reduce((sum, one) => sum + one, 0)).toBe(count);
});
