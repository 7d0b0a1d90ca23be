import type { ApiAnswer } from '../support/api.js';
import { HttpOffice, personOf } from '../support/http-office.js';
import { LivePage } from '../support/live-page.js';
import { someContent } from '../support/office.js';

let office: HttpOffice;
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterEach(() => office.takeBackDuties());
afterAll(() => office.close());

async function changeSigners(
  username: string,
  itemId: string,
  step: string,
  change: string,
  signer: string,
): Promise<ApiAnswer> {
  const { taskId, ...shown } = await office.shown(itemId, step);
  return office.send(username, `/api/v1/tasks/${taskId}/signers`, {
    ...shown,
    change,
    signerId: personOf(signer).id,
  });
}

async function get(username: string, url: string): Promise<unknown> {
  return (await (await office.as(username)).get(url)).body;
}

/** Codes of a refusal, or its own. */
function codes({ status, body }: ApiAnswer): unknown {
  const { code, reasons } = body as { code: string; reasons: readonly { code: string }[] };
  return [status, code, ...reasons.map((reason) => reason.code)];
}

async function lastActions(itemId: string, count: number): Promise<readonly string[]> {
  return (await office.trail(itemId))
    .slice(-count)
    .map(({ actor, action, step, outcome }) => `${actor.name} ${action} ${step ?? '-'} ${outcome}`);
}

async function taskVersions(itemId: string): Promise<readonly string[]> {
  const rows = await office.rows<{ step: string }>(
    `SELECT t.step FROM tasks t WHERE t.item_id = $1 AND t.status = 'open' ORDER BY t.step`,
    [itemId],
  );
  return rows.map(({ step }) => step);
}

/** What a person has been told about an item, by kind. */
async function toldOf(username: string, itemId: string): Promise<readonly string[]> {
  const rows = await office.rows<{ kind: string }>(
    'SELECT n.kind FROM notifications n WHERE n.person_id = $1 AND n.item_id = $2 ORDER BY n.kind',
    [personOf(username).id, itemId],
  );
  return rows.map(({ kind }) => kind);
}

describe('a further signer', () => {
  it('answers before whoever called him in, without a duty of his own', async () => {
    const itemId = await office.carried('deidentificationVerify.pass');
    const added = await changeSigners('zhengping', itemId, 'secondReview', 'addSignerBefore', 'shenhang');
    const early = await office.attempt('zhengping', itemId, 'secondReview.pass');
    const { taskId } = await office.shown(itemId, 'secondReview');
    const seen = await get('zhengping', `/api/v1/tasks/${taskId}/signers`);
    await office.decide('shenhang', itemId, 'secondReview.pass');
    await office.decide('zhengping', itemId, 'secondReview.pass');
    const { items: lines } = (await get('linxiao', `/api/v1/items/${itemId}/timeline`)) as {
      items: { action: string; sentence: string }[];
    };
    const { diagram } = (await get('linxiao', `/api/v1/items/${itemId}/position`)) as { diagram: string };
    expect({
      added: added.status,
      early: codes(early),
      seen,
      told: lines.find(({ action }) => action === 'signer.added')?.sentence,
      isDrawn: diagram.startsWith('<svg') && diagram.includes('复审'),
      trail: await lastActions(itemId, 4),
    }).toEqual({
      added: 200,
      told: '在“复审”前加签：沈航。',
      isDrawn: true,
      early: [422, 'DECISION.REFUSED', 'DUTY.NOT_HELD'],
      seen: {
        mayAdd: false,
        signers: [
          { person: personOf('shenhang'), place: 1, isCalledIn: true, hasAnswered: false, isRemovable: true },
          { person: null, place: 2, isCalledIn: false, hasAnswered: false, isRemovable: false },
        ],
      },
      trail: [
        '郑平 signer.added secondReview addSignerBefore',
        '郑平 task.refused secondReview pass',
        '沈航 task.decided secondReview pass',
        '郑平 task.decided secondReview pass',
      ],
    });
  });

  it('is called in by whoever answers the step, in whose name ever: not by a delegate who only prepares it', async () => {
    await office.grant('dinglu', 'secondReviewer');
    const itemId = await office.carried('deidentificationVerify.pass');
    const { taskId, taskVersion } = await office.shown(itemId, 'secondReview');
    const to = personOf('dinglu').id;
    await office.send('zhengping', `/api/v1/tasks/${taskId}/delegation`, { taskVersion, to, reason: '' });
    const byDelegate = await changeSigners('dinglu', itemId, 'secondReview', 'addSignerAfter', 'shenhang');
    expect(codes(byDelegate)).toEqual([422, 'DECISION.REFUSED', 'DELEGATE.ADVISES_ONLY']);
  });

  it('is nobody whom separation of duties bars, and can be done without until he has answered', async () => {
    const itemId = await office.carried('deidentificationVerify.pass');
    const { taskId } = await office.shown(itemId, 'secondReview');
    const found = (await get(
      'zhengping',
      encodeURI(`/api/v1/tasks/${taskId}/signer-candidates?name=周正`),
    )) as { people: { name: string; reasons: { code: string }[] }[] };
    const barred = await changeSigners('zhengping', itemId, 'secondReview', 'addSignerAfter', 'zhouzheng');
    const stranger = await changeSigners('zhengping', itemId, 'secondReview', 'addSignerAfter', 'wuwei');
    await changeSigners('zhengping', itemId, 'secondReview', 'addSignerAfter', 'shenhang');
    const removed = await changeSigners('zhengping', itemId, 'secondReview', 'removeSigner', 'shenhang');
    await office.decide('zhengping', itemId, 'secondReview.pass');
    expect({
      found: found.people.map(({ name, reasons }) => [name, ...reasons.map(({ code }) => code)]),
      barred: codes(barred),
      stranger: codes(stranger),
      removed: removed.status,
      trail: await lastActions(itemId, 3),
      open: await taskVersions(itemId),
    }).toEqual({
      found: [['周正', 'SOD.1']],
      barred: [422, 'DECISION.REFUSED', 'SOD.1'],
      stranger: [404, 'COLLEAGUE.NOT_FOUND'],
      removed: 200,
      trail: [
        '郑平 signer.added secondReview addSignerAfter',
        '郑平 signer.removed secondReview removeSigner',
        '郑平 task.decided secondReview pass',
      ],
      open: ['secondProof'],
    });
  });
});

describe('a case that is stopped', () => {
  it('rests until it is resumed, and what stood confirmed stands', async () => {
    const itemId = await office.carried('sensitivityCheck.pass');
    const byDrafter = await office.onItem('linxiao', itemId, 'pause', { reason: '等待上级答复。' });
    const silent = await office.onItem('guyan', itemId, 'pause', { reason: '' });
    const preview = await get('guyan', `/api/v1/items/${itemId}/consequences?event=item.pause`);
    await office.doOnItem('guyan', itemId, 'pause', { reason: '等待上级答复。' });
    const paused = await office.states(itemId);
    await office.decide('liangzhiyuan', itemId, 'pause.resume');
    const { cancels, falls } = preview as { cancels: { step: string }[]; falls: unknown };
    expect({
      byDrafter: codes(byDrafter),
      silent: silent.status,
      cancels: cancels.map(({ step }) => step),
      falls,
      paused,
      resumed: await office.states(itemId),
      trail: await lastActions(itemId, 2),
    }).toEqual({
      byDrafter: [422, 'DECISION.REFUSED', 'DUTY.NOT_HELD'],
      silent: 400,
      cancels: ['deidentification'],
      falls: [],
      paused: { newPublication: 'PAUSED' },
      resumed: { newPublication: 'DEIDENTIFICATION' },
      trail: ['顾严 item.paused - done', '梁志远 task.decided pause resume'],
    });
  });

  it('is given up for good with a reason', async () => {
    const itemId = await office.carried('firstReview.pass');
    await office.doOnItem('guyan', itemId, 'void', { reason: '重复发起。' });
    const again = await office.onItem('guyan', itemId, 'pause', { reason: '再想一想。' });
    expect({
      states: await office.states(itemId),
      open: await taskVersions(itemId),
      again: codes(again),
    }).toEqual({
      states: { newPublication: 'VOIDED' },
      open: [],
      again: [422, 'DECISION.REFUSED', 'CASE.CLOSED'],
    });
  });
});

describe('before a return', () => {
  it('it is told what is cut off beside it, which confirmations fall, and which stay', async () => {
    const itemId = await office.carried('deidentificationVerify.pass');
    const review = await office.shown(itemId, 'secondReview');
    const proof = await office.shown(itemId, 'secondProof');
    const opening = { taskVersion: proof.taskVersion };
    await office.send('tangya', `/api/v1/tasks/${proof.taskId}/opening`, opening);
    const ask = (query: string): Promise<unknown> =>
      get('zhengping', `/api/v1/tasks/${review.taskId}/consequences?${query}`);
    const earlier = (await ask('outcome=returnToStep&returnTo=sensitivityCheck')) as {
      to: string;
      cancels: unknown;
      opens: { step: string }[];
      falls: { step: string; by: unknown }[];
      stands: { step: string }[];
      dependsOnChange: boolean;
    };
    const draft = (await ask('outcome=return')) as typeof earlier;
    const nowhere = (await ask('outcome=returnToStep&returnTo=finalReview')) as {
      reasons: { code: string }[];
    };
    expect({
      to: earlier.to,
      cancels: earlier.cancels,
      opens: earlier.opens.map(({ step }) => step),
      falls: earlier.falls.map(({ step, by }) => [step, by]),
      stands: earlier.stands.map(({ step }) => step),
      draft: [draft.to, draft.stands.length, draft.dependsOnChange],
      nowhere: nowhere.reasons.map(({ code }) => code),
    }).toEqual({
      to: 'SENSITIVITY_CHECK',
      cancels: [{ step: 'secondProof', stepName: '二校', openedBy: personOf('tangya') }],
      opens: ['sensitivityCheck'],
      falls: [
        ['sensitivityCheck', personOf('baijing')],
        ['deidentification', personOf('luojie')],
        ['deidentificationVerify', personOf('fengyan')],
      ],
      stands: ['firstReview', 'firstProof', 'confidentialityReview'],
      draft: ['DRAFT', 6, true],
      nowhere: ['RETURN.TARGET_UNKNOWN'],
    });
  });
});

describe('an answer that is taken back', () => {
  it('opens its step again for him, as long as nobody has opened what follows', async () => {
    const itemId = await office.carried('sensitivityCheck.pass');
    const stranger = await office.onItem('qinshen', itemId, 'take-back', {});
    await office.doOnItem('baijing', itemId, 'take-back', { reason: '看错了版本。' });
    const back = await office.states(itemId);
    await office.decide('baijing', itemId, 'sensitivityCheck.pass');
    const next = await office.shown(itemId, 'deidentification');
    await office.send('luojie', `/api/v1/tasks/${next.taskId}/opening`, { taskVersion: next.taskVersion });
    const late = await office.onItem('baijing', itemId, 'take-back', {});
    expect({
      stranger: codes(stranger),
      back,
      late: codes(late),
      trail: await lastActions(itemId, 4),
    }).toEqual({
      stranger: [422, 'DECISION.REFUSED', 'TAKE_BACK.MOVED_ON'],
      back: { newPublication: 'SENSITIVITY_CHECK' },
      late: [422, 'DECISION.REFUSED', 'TAKE_BACK.ALREADY_OPENED'],
      trail: [
        '白静 task.takenBack sensitivityCheck done',
        '白静 task.decided sensitivityCheck pass',
        '罗洁 task.opened deidentification done',
        '白静 item.refused - item.takeBack',
      ],
    });
  });

  it('counts in separation of duties: whoever took back a first review gives no second one', async () => {
    const itemId = await office.carried('firstProof.pass');
    await office.doOnItem('zhouzheng', itemId, 'take-back', {});
    await office.grant('guyan', 'firstReviewer');
    await office.decide('guyan', itemId, 'firstReview.pass');
    const rest = ['confidentialityReview', 'sensitivityCheck', 'deidentification', 'deidentificationVerify'];
    const [secrecy, sensitivity, treatment, verification] = rest;
    await office.decide('qinshen', itemId, `${secrecy}.publish`);
    await office.decide('baijing', itemId, `${sensitivity}.pass`);
    await office.decide('luojie', itemId, `${treatment}.noneNeeded`);
    await office.decide('fengyan', itemId, `${verification}.pass`);
    await office.grant('zhouzheng', 'secondReviewer');
    const barred = await office.attempt('zhouzheng', itemId, 'secondReview.pass');
    expect(codes(barred)).toEqual([422, 'DECISION.REFUSED', 'SOD.1']);
  });
});

describe('beside the answers', () => {
  it('a comment is read by those who take part, and the log only commits to it', async () => {
    const itemId = await office.carried('firstProof.pass');
    const url = `/api/v1/items/${itemId}/comments`;
    const added = await office.send('qinshen', url, { text: '第二段的处罚日期请核对。' });
    const marked = await office.send('qinshen', url, { text: '机密★1年 请核对。' });
    const outside = await (await office.as('tianyu')).get(url);
    const { comments } = (await get('linxiao', url)) as { comments: { by: unknown; text: string }[] };
    const [last] = (await office.trail(itemId)).slice(-1);
    expect({
      added: added.status,
      marked: codes(marked),
      outside: outside.status,
      comments: comments.map(({ by, text }) => ({ by, text })),
      entry: [last?.action, last?.values],
      told: await toldOf('zhouzheng', itemId),
    }).toEqual({
      added: 200,
      marked: [422, 'CONTENT.SECRECY_MARK'],
      outside: 404,
      comments: [{ by: personOf('qinshen'), text: '第二段的处罚日期请核对。' }],
      entry: ['comment.added', [{ field: 'comment', value: '第二段的处罚日期请核对。', check: 'matches' }]],
      told: ['comment.added'],
    });
  });

  it('urging reminds those whom the case waits for, by the drafter or a leader, and not again at once', async () => {
    const itemId = await office.carried('firstProof.pass');
    const url = `/api/v1/items/${itemId}/urging`;
    const byColleague = await office.send('hewen', url, {});
    const urged = await office.send('linxiao', url, {});
    const again = await office.send('hanli', url, {});
    expect([codes(byColleague), urged.status, codes(again), await toldOf('qinshen', itemId)]).toEqual([
      [403, 'URGE.FORBIDDEN'],
      200,
      [429, 'URGE.TOO_SOON'],
      ['task.urged'],
    ]);
  });

  it('a copy is for reading what was copied, covered, and nothing that is written later', async () => {
    const itemId = await office.carried('firstProof.pass');
    const [item, text] = [`/api/v1/items/${itemId}`, `/api/v1/items/${itemId}/revisions/current`];
    const before = (await (await office.as('tianyu')).get(item)).status;
    const copied = await office.send('qinshen', `${item}/copies`, { personId: personOf('tianyu').id });
    await office.send('qinshen', `${item}/comments`, { text: '请核对处罚日期。' });
    const said = await get('tianyu', `${item}/comments`);
    const asked = await get('tianyu', `${item}/experts`);
    const seen = (await get('tianyu', item)) as { access: string; allowedActions: unknown };
    const read = (await (await office.as('tianyu')).get(text)).status;
    const listed = (await get('tianyu', '/api/v1/items')) as { items: { id: string }[] };
    const passedOn = await office.send('tianyu', `${item}/copies`, { personId: personOf('shilei').id });
    const { taskId } = await office.shown(itemId, 'confidentialityReview');
    const acted = await office.attempt('tianyu', itemId, 'confidentialityReview.publish');
    await office.decide('qinshen', itemId, 'confidentialityReview.return', {
      reasonClass: 'FACTS',
      opinion: '补充依据。',
    });
    await office.saveDraft('linxiao', itemId, {
      metadata: { ...someContent().metadata, title: '改过的标题' },
    });
    await office.decide('linxiao', itemId, 'draft.submit');
    const later = (await get('tianyu', item)) as { access: string };
    expect({
      before,
      copied: copied.status,
      said,
      asked,
      seen: [seen.access, seen.allowedActions],
      read,
      listed: listed.items.map(({ id }) => id),
      passedOn: codes(passedOn),
      acted: codes(acted),
      isOpen: taskId !== '',
      later: later.access,
      told: await toldOf('tianyu', itemId),
    }).toEqual({
      before: 404,
      copied: 200,
      said: { comments: [] },
      asked: { links: [] },
      seen: ['source', []],
      read: 200,
      listed: [itemId],
      passedOn: [403, 'COPY.READ_ONLY'],
      acted: [422, 'DECISION.REFUSED', 'DUTY.NOT_HELD'],
      isOpen: true,
      later: 'none',
      told: ['item.copied'],
    });
  });
});

describe('an outside expert', () => {
  interface Invited {
    readonly linkId: string;
    readonly address: string | null;
  }

  async function invite(itemId: string): Promise<Invited> {
    const { taskId, ...shown } = await office.shown(itemId, 'confidentialityReview');
    const answer = await office.send('qinshen', `/api/v1/tasks/${taskId}/experts`, {
      ...shown,
      name: '贾律',
      organisation: '云溪某律师事务所',
      question: '此件公开有无法律风险？',
      days: 7,
    });
    return answer.body as Invited;
  }

  const tokenOf = ({ address }: Invited): string => address?.split('#')[1] ?? '';
  const open = (token: string): Promise<ApiAnswer> =>
    office.api.visitor().post('/api/v1/expert/opening', { token });

  it('reads the covered text by a secret link and gives one opinion, which confirms nothing', async () => {
    const itemId = await office.carried('firstProof.pass');
    const invited = await invite(itemId);
    const opened = await open(tokenOf(invited));
    const page = opened.body as { question: string; document: unknown };
    const opinion = { token: tokenOf(invited), stance: 'agreesWithChanges', opinion: '建议删去住址。' };
    const answered = await office.api.visitor().post('/api/v1/expert/opinion', opinion);
    const again = await open(tokenOf(invited));
    const { links } = (await get('qinshen', `/api/v1/items/${itemId}/experts`)) as {
      links: Readonly<Record<string, unknown>>[];
    };
    const kept = await office.rows<{ found: boolean }>(
      `SELECT x.token_hash = sha256($1::bytea) AS found FROM expert_links x WHERE x.id = $2`,
      [Buffer.from(tokenOf(invited)), invited.linkId],
    );
    const { expert, organisation, standing, stance, openings, opinion: said } = links[0] ?? {};
    expect({
      opened: [opened.status, page.question, JSON.stringify(page.document).includes('●')],
      answered: answered.status,
      again: codes(again),
      link: { expert, organisation, standing, stance, openings, said },
      kept,
      states: await office.states(itemId),
      told: await toldOf('qinshen', itemId),
      trail: await lastActions(itemId, 3),
    }).toEqual({
      opened: [200, '此件公开有无法律风险？', true],
      answered: 200,
      again: [404, 'EXPERT_LINK.CLOSED'],
      link: {
        expert: '贾律',
        organisation: '云溪某律师事务所',
        standing: 'answered',
        stance: 'agreesWithChanges',
        openings: 1,
        said: '建议删去住址。',
      },
      kept: [{ found: true }],
      states: { newPublication: 'CONFIDENTIALITY_REVIEW' },
      told: ['expert.answered'],
      trail: [
        '秦慎 expert.invited confidentialityReview done',
        '外部专家（链接） expert.opened confidentialityReview done',
        '外部专家（链接） expert.answered confidentialityReview done',
      ],
    });
  });

  it('is shut out when the link is revoked or the step has been answered, and never told why', async () => {
    const itemId = await office.carried('firstProof.pass');
    const [one, other] = [await invite(itemId), await invite(itemId)];
    const url = `/api/v1/items/${itemId}/experts/${one.linkId}/revocation`;
    const byOther = await office.send('hewen', url, {});
    const byInviter = await office.send('qinshen', url, {});
    await office.decide('qinshen', itemId, 'confidentialityReview.publish');
    const answers = await Promise.all([one, other].map(async (link) => codes(await open(tokenOf(link)))));
    expect([codes(byOther), byInviter.status, ...answers, codes(await open('A'.repeat(43)))]).toEqual([
      [403, 'EXPERT_LINK.FORBIDDEN'],
      200,
      [404, 'EXPERT_LINK.CLOSED'],
      [404, 'EXPERT_LINK.CLOSED'],
      [404, 'EXPERT_LINK.CLOSED'],
    ]);
  });
});

describe('an open page', () => {
  it('is told as it happens, catches up after it was away, and ends with its session', async () => {
    await office.api.app.listen(0, '127.0.0.1');
    const client = await office.api.signIn('qinshen');
    const itemId = await office.carried('firstProof.pass');
    const page = await LivePage.open(await office.api.app.getUrl(), client.cookie ?? '');
    const ready = await page.next('ready');
    await office.send('linxiao', `/api/v1/items/${itemId}/comments`, { text: '请尽快。' });
    await office.send('linxiao', `/api/v1/items/${itemId}/urging`, {});
    const told = await page.next('told');
    page.leave();
    const back = await LivePage.open(await office.api.app.getUrl(), client.cookie ?? '', ready.id);
    await back.next('ready');
    const missed = await back.next('told');
    await client.delete('/api/v1/session');
    const isOver = await back.isOver();
    const { lines } = told.data as { lines: { kind: string; itemId: string; title: string }[] };
    expect({
      told: lines.filter((line) => line.itemId === itemId).map(({ kind, title }) => [kind, title]),
      missed: (missed.data as typeof told.data & { lines: { kind: string }[] }).lines.some(
        ({ kind }) => kind === 'task.urged',
      ),
      isOver,
    }).toEqual({
      told: [['task.urged', someContent().metadata.title]],
      missed: true,
      isOver: true,
    });
  });
});
