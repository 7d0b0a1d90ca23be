import { HttpOffice } from '../support/http-office.js';
import { someContent } from '../support/office.js';

let office: HttpOffice;
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterAll(() => office.close());

/** Public, taken down, locked away and cleared again: its text is a draft that has gone on since. */
async function takenDownAndRewritten(): Promise<string> {
  const itemId = await office.carried('publish.publish');
  await office.worker.deliver({ itemId });
  await office.doOnItem('shenhang', itemId, 'take-down', {
    trigger: 'SECRET_SUSPECTED',
    reason: '先行下线。',
  });
  await office.doOnItem('qinshen', itemId, 'quarantine', { reason: '先行隔离。' });
  await office.doOnItem('qinshen', itemId, 'quarantine-resolution', { outcome: 'clear', reason: '已核实。' });
  const { metadata } = someContent();
  const saved = await office.saveDraft('linxiao', itemId, {
    metadata: { ...metadata, title: '改写后的标题' },
  });
  expect(saved.status).toBe(200);
  return itemId;
}

async function standing(itemId: string): Promise<readonly unknown[]> {
  return office.rows(
    `SELECT p.status, d.content_digest = p.content_digest AS "isAboutWhatWasPublic"
       FROM publications p JOIN cases c ON c.item_id = p.item_id AND c.kind = 'takeDown' JOIN decisions d ON d.case_id = c.id
      WHERE p.item_id = $1`,
    [itemId],
  );
}

describe('the decision on what was taken down', () => {
  it('is about what was public, however far the draft has moved on', async () => {
    const itemId = await takenDownAndRewritten();
    await office.decide('liangzhiyuan', itemId, 'withdrawalDecision.withdraw', {
      statement: '内容有误，撤稿。',
    });
    expect([await office.states(itemId), await standing(itemId)]).toEqual([
      { newPublication: 'DRAFT', takeDown: 'WITHDRAWN' },
      [{ status: 'WITHDRAWN', isAboutWhatWasPublic: true }],
    ]);
  });

  it('is offered to whoever may give it', async () => {
    const itemId = await takenDownAndRewritten();
    const { taskId } = await office.shown(itemId, 'withdrawalDecision');
    const screen = await (await office.as('liangzhiyuan')).get(`/api/v1/tasks/${taskId}`);
    const { allowedActions } = screen.body as {
      readonly allowedActions: readonly { readonly action: string; readonly allowed: boolean }[];
    };
    expect(allowedActions.map(({ action, allowed }) => [action, allowed])).toEqual([
      ['withdrawalDecision.withdraw', true],
      ['withdrawalDecision.reinstate', true],
    ]);
  });
});

describe('what was public and is purged', () => {
  it('is gone from the portal for good', async () => {
    const itemId = await office.carried('publish.publish');
    await office.worker.deliver({ itemId });
    await office.doOnItem('qinshen', itemId, 'quarantine', { reason: '先行隔离。' });
    await office.doOnItem('qinshen', itemId, 'quarantine-resolution', {
      outcome: 'purge',
      reason: '确认涉密。',
    });
    expect([
      await office.states(itemId),
      await office.rows('SELECT p.status, p.status_reason FROM publications p WHERE p.item_id = $1', [
        itemId,
      ]),
    ]).toEqual([{ newPublication: 'PURGED' }, [{ status: 'WITHDRAWN', status_reason: 'quarantine.purge' }]]);
  });
});
