import type { ApiAnswer } from '../support/api.js';
import { HttpOffice, personOf } from '../support/http-office.js';
import { problem, withoutTrace } from '../support/problems.js';

let office: HttpOffice;
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterAll(() => office.close());

/** A draft that waits for the first review, and what a reviewer who has just looked at it would send. */
async function submitted(): Promise<{ readonly itemId: string; pass(username: string): Promise<ApiAnswer> }> {
  const itemId = await office.draft();
  await office.decide('linxiao', itemId, 'draft.submit');
  const { taskId, ...shown } = await office.shown(itemId, 'firstReview');
  return {
    itemId,
    pass: async (username) =>
      (await office.as(username)).post(
        `/api/v1/tasks/${taskId}/decision`,
        { ...shown, outcome: 'pass' },
        { prefer: 'return=minimal' },
      ),
  };
}

async function actionsOf(itemId: string): Promise<readonly string[]> {
  const rows = await office.rows<{ action: string }>(
    'SELECT e.action FROM audit_entries e WHERE e.item_id = $1 ORDER BY e.seq',
    [itemId],
  );
  return rows.map(({ action }) => action);
}

describe('between one request and the next', () => {
  it('a session that was ended decides nothing, and no refusal is recorded against its person', async () => {
    const { itemId, pass } = await submitted();
    await (await office.as('zhouzheng')).get('/api/v1/session');
    await office.rows('UPDATE sessions SET revoked_at = now() WHERE person_id = $1', [
      personOf('zhouzheng').id,
    ]);
    const answer = await pass('zhouzheng');
    expect([withoutTrace(answer), await actionsOf(itemId)]).toEqual([
      problem(401, 'SESSION.MISSING'),
      ['item.created', 'task.decided'],
    ]);
    await office.rows('UPDATE sessions SET revoked_at = NULL WHERE person_id = $1', [
      personOf('zhouzheng').id,
    ]);
    expect((await pass('zhouzheng')).status).toEqual(200);
  });

  it('a duty that ended no longer counts, and one that began counts at once', async () => {
    const { itemId, pass } = await submitted();
    await (await office.as('hewen')).get('/api/v1/session');
    const before = await pass('hewen');
    await office.rows(
      `INSERT INTO duty_assignments (id, person_id, unit_id, duty, step, valid_from)
       VALUES (gen_random_uuid(), $1, 'yunxi-enforcement', 'firstReviewer', NULL, now() - interval '1 minute')`,
      [personOf('hewen').id],
    );
    await office.rows(
      `UPDATE duty_assignments SET valid_to = now() WHERE person_id = $1 AND duty = 'firstReviewer'`,
      [personOf('zhouzheng').id],
    );
    const ended = await pass('zhouzheng');
    const begun = await pass('hewen');
    expect([before.status, ended.status, begun.status]).toEqual([422, 404, 200]);
    expect(await actionsOf(itemId)).toEqual(['item.created', 'task.decided', 'task.refused', 'task.decided']);
  });
});
