import { HttpOffice } from '../support/http-office.js';
import { someContent } from '../support/office.js';
import { verifiedEvidence } from '../support/verified-evidence.js';

let office: HttpOffice;
let itemId: string;
beforeAll(async () => {
  office = await HttpOffice.open();
  itemId = await office.draft({ document: textOf('本局于三月开展专项整治，群众普遍欢迎。') });
  await office.carry(itemId, 'publish.publish');
  await office.worker.deliver({ itemId });
  await office.decide('jiangnan', itemId, 'postPublishCheck.ok');
});
afterAll(() => office.close());

function textOf(text: string) {
  return {
    format: 'shenjiao-doc/1',
    blocks: [{ type: 'paragraph', id: 'p1', inlines: [{ type: 'text', text }] }],
  };
}

async function correct(by = 'linxiao', errorClass = 'typographic') {
  const { body } = await (await office.as('linxiao')).get(`/api/v1/items/${itemId}`);
  const { version } = body as { version: number };
  return office.send(by, `/api/v1/items/${itemId}/correction`, {
    itemVersion: version,
    errorClass,
    reason: '正文有错字。',
  });
}

async function saveDraft(text: string) {
  const client = await office.as('linxiao');
  const { body } = await client.get(`/api/v1/items/${itemId}`);
  const { version } = body as { version: number };
  const content = { ...someContent(), document: textOf(text) };
  return client.send('PUT', `/api/v1/items/${itemId}/draft`, { itemVersion: version, ...content });
}

const publications = () =>
  office.rows<{ status: string }>(
    'SELECT p.status FROM publications p WHERE p.item_id = $1 ORDER BY p.published_at',
    [itemId],
  );

describe('a correction of what is public', () => {
  it('is begun by whoever drafts, while what is public stays public', async () => {
    const others = await correct('zhouzheng');
    const begun = await correct();
    const again = await correct();
    expect([
      others.status,
      begun.status,
      again.status,
      await office.states(itemId),
      await publications(),
    ]).toEqual([403, 200, 409, { newPublication: 'DRAFT' }, [{ status: 'LIVE' }]]);
  });

  it('passes one proofread, de-identification and the final review for a misprint, and takes the old text’s place', async () => {
    await saveDraft('本局于三月开展专项整治，群众普编欢迎。');
    await office.decide('linxiao', itemId, 'draft.submit');
    for (const [username, event] of [
      ['hewen', 'firstProof.pass'],
      ['luojie', 'deidentification.noneNeeded'],
      ['fengyan', 'deidentificationVerify.pass'],
      ['liangzhiyuan', 'finalReview.pass'],
    ] as const)
      await office.decide(username, itemId, event);
    await office.stayFresh('liangzhiyuan');
    await office.decide('liangzhiyuan', itemId, 'signOff.sign');
    await office.decide('shenhang', itemId, 'publish.publish');
    await office.worker.deliver({ itemId });
    await office.recorded(itemId);
    const verified = await verifiedEvidence(office, [itemId]);
    expect([
      await office.states(itemId),
      await publications(),
      verified.publications,
      verified.problems,
    ]).toEqual([{ newPublication: 'POST_CHECK' }, [{ status: 'WITHDRAWN' }, { status: 'LIVE' }], 2, []]);
  });

  it('passes the whole way from then on when more than a misprint is changed, whatever the drafter called it', async () => {
    await office.decide('jiangnan', itemId, 'postPublishCheck.ok');
    await correct();
    await saveDraft('本局于四月开展专项整治，群众普编欢迎。');
    await office.decide('linxiao', itemId, 'draft.submit');
    const changed = await office.states(itemId);
    await office.decide('zhouzheng', itemId, 'firstReview.return', { reasonClass: 'FACTS' });
    await saveDraft('本局于三月开展专项整治，群众普遍欢迎。');
    await office.decide('linxiao', itemId, 'draft.submit');
    await office.decide('hewen', itemId, 'firstProof.pass');
    expect([changed, await office.states(itemId)]).toEqual([
      { newPublication: 'FIRST_REVIEW+FIRST_PROOF' },
      { newPublication: 'FIRST_REVIEW+FIRST_PROOF' },
    ]);
  });

  it('is judged against what is public, not against what a correction that was given up has left', async () => {
    await office.doOnItem('guyan', itemId, 'void', { reason: '重新发起。' });
    await correct();
    await saveDraft('本局于十月开展集中检查，群众全部满意。');
    await office.decide('linxiao', itemId, 'draft.cancel');
    await correct();
    await office.decide('linxiao', itemId, 'draft.submit');
    await office.decide('hewen', itemId, 'firstProof.pass');
    expect(await office.states(itemId)).toEqual({ newPublication: 'FIRST_REVIEW+FIRST_PROOF' });
  });
});
