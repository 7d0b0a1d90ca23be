import { HttpOffice } from '../support/http-office.js';
import { someContent } from '../support/office.js';

let office: HttpOffice;
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterEach(() => office.takeBackDuties());
afterAll(() => office.close());

type Answered = readonly [username: string, event: string, given?: Readonly<Record<string, unknown>>];

async function answered(itemId: string, events: readonly Answered[]): Promise<void> {
  for (const [username, event, given] of events) {
    if (event === 'signOff.sign') await office.stayFresh(username);
    await office.decide(username, itemId, event, given);
  }
}

const cleared: readonly Answered[] = [
  ['luojie', 'deidentification.noneNeeded'],
  ['fengyan', 'deidentificationVerify.pass'],
];
const statement = '情况说明。';

describe('an item that takes another process than its unit’s', () => {
  it('is public at once in an emergency, and archived only after the reviews that follow', async () => {
    const itemId = await office.draft({ process: 'emergency' });
    await answered(itemId, [
      ['linxiao', 'draft.submit'],
      ['qinshen', 'confidentialityReview.publish'],
      ...cleared,
      ['liangzhiyuan', 'signOff.sign'],
      ['shenhang', 'publish.publish'],
    ]);
    await office.worker.deliver({ itemId });
    const [published] = await office.rows<{ status: string }>(
      'SELECT p.status FROM publications p WHERE p.item_id = $1',
      [itemId],
    );
    await answered(itemId, [['jiangnan', 'postPublishCheck.ok']]);
    const after = await office.states(itemId);
    const timers = await office.rows<{ kind: string }>(
      'SELECT t.kind FROM timers t WHERE t.item_id = $1 AND t.fired_at IS NULL AND t.cancelled_at IS NULL',
      [itemId],
    );
    await answered(itemId, [
      ['zhouzheng', 'firstReview.pass'],
      ['hewen', 'firstProof.pass'],
      ['baijing', 'sensitivityCheck.pass'],
      ['zhengping', 'secondReview.pass'],
      ['tangya', 'secondProof.pass'],
      ['liangzhiyuan', 'finalReview.pass'],
      ['pengyue', 'thirdProof.pass'],
    ]);
    expect([published, after, timers, await office.states(itemId)]).toEqual([
      { status: 'LIVE' },
      { newPublication: 'FIRST_REVIEW+FIRST_PROOF' },
      [{ kind: 'afterwards.due' }],
      { newPublication: 'ARCHIVED' },
    ]);
  });

  it('says in its trail that the review afterwards is overdue, and approves nothing by it', async () => {
    const itemId = await office.draft({ process: 'emergency' });
    await answered(itemId, [
      ['linxiao', 'draft.submit'],
      ['qinshen', 'confidentialityReview.publish'],
      ...cleared,
      ['liangzhiyuan', 'signOff.sign'],
      ['shenhang', 'publish.publish'],
    ]);
    await office.worker.deliver({ itemId });
    await answered(itemId, [['jiangnan', 'postPublishCheck.ok']]);
    await office.worker.deliverLater(25 * 3_600_000, { itemId });
    const actions = (await office.trail(itemId)).map(({ action }) => action);
    expect([actions.includes('afterwards.overdue'), await office.states(itemId)]).toEqual([
      true,
      { newPublication: 'FIRST_REVIEW+FIRST_PROOF' },
    ]);
  });

  it('passes legality review and a collective decision of two different people as a normative document', async () => {
    const itemId = await office.draft({
      process: 'normativeDocument',
      releasePlan: { ...someContent().releasePlan, riskTier: 'B' },
    });
    await answered(itemId, [
      ['linxiao', 'draft.submit'],
      ['zhouzheng', 'firstReview.pass'],
      ['hewen', 'firstProof.pass'],
      ['qinshen', 'confidentialityReview.publish'],
      ['baijing', 'sensitivityCheck.pass'],
      ...cleared,
      ['zhengping', 'secondReview.pass'],
      ['tangya', 'secondProof.pass'],
      ['dinglu', 'legalReview.pass', { statement }],
      ['liangzhiyuan', 'finalReview.pass'],
      ['hanli', 'collectiveDecision.agree', { statement }],
    ]);
    const again = await office.attempt('hanli', itemId, 'collectiveDecision.agree', { statement });
    const waiting = await office.states(itemId);
    await answered(itemId, [['liangzhiyuan', 'collectiveDecision.agree', { statement }]]);
    const tasks = await office.rows<{ status: string }>(
      `SELECT t.status FROM tasks t WHERE t.item_id = $1 AND t.step = 'collectiveDecision' ORDER BY t.status`,
      [itemId],
    );
    expect([again.status, waiting, tasks.map(({ status }) => status), await office.states(itemId)]).toEqual([
      422,
      { newPublication: 'COLLECTIVE_DECISION' },
      ['done', 'done', 'void'],
      { newPublication: 'LEADERSHIP_REVIEW' },
    ]);
  });

  it('waits for every unit that it concerns, as the release plan names them', async () => {
    const itemId = await office.draft({
      releasePlan: { ...someContent().releasePlan, agencies: ['qingshi-town'] },
    });
    await office.carry(itemId, 'secondProof.pass');
    const waiting = await office.states(itemId);
    await answered(itemId, [['ganlin', 'countersign.agree', { opinion: '同意。' }]]);
    expect([waiting, await office.states(itemId)]).toEqual([
      { newPublication: 'COUNTERSIGN' },
      { newPublication: 'FINAL_REVIEW' },
    ]);
  });

  it('is checked against its source, reviewed and proofread once as a reprint', async () => {
    const itemId = await office.draft({ process: 'reprint' });
    await answered(itemId, [
      ['linxiao', 'draft.submit'],
      ['zhouzheng', 'sourceCheck.pass', { statement }],
      ...cleared,
      ['zhouzheng', 'firstReview.pass'],
      ['hewen', 'firstProof.pass'],
      ['liangzhiyuan', 'signOff.sign'],
      ['shenhang', 'publish.publish'],
    ]);
    await office.worker.deliver({ itemId });
    expect(await office.states(itemId)).toEqual({ newPublication: 'POST_CHECK' });
  });
});
