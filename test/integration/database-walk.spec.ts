import pg from 'pg';
import { DatabaseWalk } from '../support/database-walk.js';
import { brokenPromises } from '../support/database-walk-checks.js';
import { TestOffice } from '../support/office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await TestOffice.open();
});
afterAll(() => office.close());

/** What the owner of the database does past every guard, and the promises that are then seen to be broken. */
const faults: readonly (readonly [string, readonly string[]])[] = [
  [
    `UPDATE decisions d SET person_id = i.created_by FROM items i WHERE i.id = d.item_id AND d.step = 'finalReview'`,
    ['I4', 'I7'],
  ],
  [`DELETE FROM decisions d WHERE d.step = 'secondReview'`, ['I1', 'I3', 'I7']],
  [`UPDATE sign_offs s SET content_digest = 'sha256:' || repeat('0', 64)`, ['I1']],
  [`UPDATE audit_entries e SET actor = 'system:timer' WHERE e.step = 'signOff'`, ['I6', 'I7']],
  [`DELETE FROM audit_entries e WHERE e.action = 'item.created'`, ['I8']],
];

describe('random people doing random things to the items of one office', () => {
  it('break no promise, and bring some items to the portal', async () => {
    const walked = await new DatabaseWalk(office, 1).run(1_000);

    expect(walked.violations).toEqual([]);
    expect(walked.delivered).toBeGreaterThan(0);
    expect(walked.repeated).toBeGreaterThan(0);
  });

  it.each(faults)('would be caught: %s', async (fault, promises) => {
    const owner = new pg.Client({ connectionString: office.database.ownerUrl });
    await owner.connect();
    try {
      await owner.query('BEGIN');
      for (const table of ['decisions', 'sign_offs', 'audit_entries'])
        await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await owner.query(fault);

      const { broken } = await brokenPromises(async (text, values) => {
        const { rows } = await owner.query<Record<string, unknown>>(text, values);
        return rows;
      });

      expect([...new Set(broken.map((one) => one.slice(0, 2)))].sort()).toEqual(promises);
    } finally {
      await owner.query('ROLLBACK');
      await owner.end();
    }
  });
});
