import { HttpOffice, personOf } from '../support/http-office.js';
import { someContent } from '../support/office.js';

const dayMs = 86_400_000;
const isoIn = (ms: number): string => new Date(Date.now() + ms).toISOString();
const suspected = { reason: '疑似涉密，先行隔离。' };
const wrongFigures = { trigger: 'FACTUAL_ERROR', reason: '数据有误。' };

let office: HttpOffice;
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterAll(() => office.close());

async function published(): Promise<string> {
  const itemId = await office.carried('publish.publish');
  await office.worker.deliver({ itemId });
  return itemId;
}

async function scheduled(): Promise<string> {
  const releasePlan = { ...someContent().releasePlan, notBefore: isoIn(dayMs) };
  return office.carried('publish.publish', { releasePlan });
}

async function deferred(): Promise<string> {
  const itemId = await office.carried('confidentialityReview.publish');
  await office.decide('baijing', itemId, 'sensitivityCheck.defer', { deferUntil: isoIn(dayMs) });
  return itemId;
}

/** How the item has stood on the portal, oldest first. */
async function publications(itemId: string): Promise<readonly string[]> {
  const rows = await office.rows<{ status: string; reason: string | null }>(
    'SELECT p.status, p.status_reason AS reason FROM publications p WHERE p.item_id = $1 ORDER BY p.published_at, p.id',
    [itemId],
  );
  return rows.map(({ status, reason }) => (reason === null ? status : `${status} ${reason}`));
}

async function timers(itemId: string): Promise<readonly string[]> {
  const rows = await office.rows<{ kind: string; standing: string }>(
    `SELECT m.kind, CASE WHEN m.fired_at IS NOT NULL THEN 'fired' WHEN m.cancelled_at IS NOT NULL THEN 'cancelled' ELSE 'waiting' END AS standing
       FROM timers m WHERE m.item_id = $1 ORDER BY m.created_at, m.id`,
    [itemId],
  );
  return rows.map(({ kind, standing }) => `${kind} ${standing}`);
}

async function openOutbox(itemId: string): Promise<unknown> {
  return office.rows(`SELECT o.kind FROM outbox o WHERE o.payload->>'itemId' = $1 AND o.done_at IS NULL`, [
    itemId,
  ]);
}

async function lastActions(itemId: string, count: number): Promise<readonly string[]> {
  return (await office.trail(itemId))
    .slice(-count)
    .map(({ actor, action, outcome }) => `${actor.name} ${action} ${outcome}`);
}

describe('sent back', () => {
  it('to the drafter: the draft is his again and says why; once he changes the text, all is reviewed anew', async () => {
    const itemId = await office.carried('finalReview.pass');
    await office.decide('liangzhiyuan', itemId, 'signOff.return', {
      reasonClass: 'FACTS',
      opinion: '第二段数据与台账不符。',
      positions: [{ block: 'p1', start: 0, end: 3 }],
    });
    const { returned, round, opinions, tasks } = (
      await (await office.as('linxiao')).get(`/api/v1/items/${itemId}`)
    ).body as {
      readonly returned: Readonly<Record<string, unknown>>;
      readonly round: number;
      readonly opinions: readonly { readonly step: string; readonly current: boolean }[];
      readonly tasks: readonly { readonly step: string; readonly assignee: unknown }[];
    };
    const { at: _, ...said } = returned;
    await office.saveDraft('linxiao', itemId, {
      metadata: { ...someContent().metadata, title: '改过的标题' },
    });
    await office.decide('linxiao', itemId, 'draft.submit');
    expect({
      said,
      round,
      standsUntilChanged: opinions.filter(({ current }) => current).map(({ step }) => step),
      changed: await office.states(itemId),
      tasks: tasks.map(({ step, assignee }) => ({ step, assignee })),
    }).toEqual({
      said: {
        step: 'signOff',
        stepName: '签发',
        outcome: 'return',
        outcomeName: '退回起草',
        reasonClass: 'FACTS',
        reasonClassName: '事实或数据有误',
        opinion: '第二段数据与台账不符。',
        positions: [{ block: 'p1', start: 0, end: 3 }],
        by: personOf('liangzhiyuan'),
      },
      round: 2,
      standsUntilChanged: [
        'firstReview',
        'firstProof',
        'confidentialityReview',
        'sensitivityCheck',
        'deidentification',
        'deidentificationVerify',
        'secondReview',
        'secondProof',
        'finalReview',
      ],
      changed: { newPublication: 'FIRST_REVIEW+FIRST_PROOF' },
      tasks: [{ step: 'draft', assignee: personOf('linxiao') }],
    });
  });

  it('to a step that he chooses: the screen says what falls, it alone is done again, on the source text', async () => {
    const itemId = await office.carried('deidentificationVerify.pass');
    const { taskId } = await office.shown(itemId, 'secondReview');
    const { allowedActions } = (await (await office.as('zhengping')).get(`/api/v1/tasks/${taskId}`)).body as {
      readonly allowedActions: readonly { readonly action: string; readonly returns?: readonly unknown[] }[];
    };
    const offered = allowedActions.find(({ action }) => action === 'secondReview.returnToStep');
    await office.decide('zhengping', itemId, 'secondReview.returnToStep', {
      reasonClass: 'FACTS',
      returnTo: 'firstProof',
    });
    const at = await office.states(itemId);
    const open = await office.rows<{ step: string }>(
      `SELECT t.step FROM tasks t WHERE t.item_id = $1 AND t.status = 'open' ORDER BY t.step`,
      [itemId],
    );
    await office.decide('hewen', itemId, 'firstProof.pass');
    expect([offered?.returns?.[1], at, open, await office.states(itemId)]).toEqual([
      {
        returnTo: 'firstProof',
        returnToName: '一校',
        falls: ['一校', '保密审查', '涉敏审核', '去标识化', '去标识化复核'],
      },
      { newPublication: 'FIRST_REVIEW+FIRST_PROOF' },
      [{ step: 'firstProof' }],
      { newPublication: 'CONFIDENTIALITY_REVIEW' },
    ]);
  });

  it('to the signer: what was signed is to be signed again before it can be published', async () => {
    const itemId = await office.carried('signOff.sign');
    await office.decide('pengyue', itemId, 'thirdProof.returnToPrevious', { reasonClass: 'TYPO' });
    await office.stayFresh('liangzhiyuan');
    await office.decide('liangzhiyuan', itemId, 'signOff.sign');
    await office.decide('pengyue', itemId, 'thirdProof.pass');
    await office.decide('shenhang', itemId, 'publish.publish');
    await office.worker.deliver({ itemId });
    const signOffs = await office.rows(
      'SELECT s.decision_id FROM sign_offs s JOIN cases c ON c.id = s.case_id WHERE c.item_id = $1',
      [itemId],
    );
    expect([await publications(itemId), signOffs.length]).toEqual([['LIVE'], 2]);
  });

  it('with another text: the second round publishes it in place of the first, under a number of its own', async () => {
    const itemId = await published();
    await office.decide('jiangnan', itemId, 'postPublishCheck.defect', { reasonClass: 'FACTS' });
    await office.decide('shenhang', itemId, 'publish.return', { reasonClass: 'FACTS' });
    await office.saveDraft('linxiao', itemId, {
      metadata: { ...someContent().metadata, title: '行政处罚决定公示（更正）' },
    });
    await office.carry(itemId, 'publish.publish');
    await office.worker.deliver({ itemId });
    const numbers = await office.rows<{ n: string }>(
      'SELECT DISTINCT p.index_number AS n FROM publications p WHERE p.item_id = $1',
      [itemId],
    );
    expect([await publications(itemId), numbers.length, await office.states(itemId)]).toEqual([
      ['WITHDRAWN publication.replaced', 'LIVE'],
      2,
      { newPublication: 'POST_CHECK' },
    ]);
  });

  it('with the same text: it stays public as it is, and nothing is published twice', async () => {
    const itemId = await published();
    await office.decide('jiangnan', itemId, 'postPublishCheck.defect', { reasonClass: 'PLACEMENT' });
    await office.decide('shenhang', itemId, 'publish.publish');
    await office.worker.deliver({ itemId });
    expect([await publications(itemId), await office.states(itemId)]).toEqual([
      ['LIVE'],
      { newPublication: 'POST_CHECK' },
    ]);
  });
});

describe('a delivery that fails', () => {
  const { releasePlan } = someContent();

  /** Public until tomorrow, and delivered when that is over. */
  async function deliveredTooLate(): Promise<string> {
    const publicityPeriod = { kind: 'until', on: isoIn(dayMs).slice(0, 10) };
    const itemId = await office.carried('publish.publish', {
      releasePlan: { ...releasePlan, publicityPeriod },
    });
    await office.worker.deliverLater(3 * dayMs, { itemId });
    return itemId;
  }

  /** Confirmations that hold on the plan they were not given on. */
  async function carriedTo(itemId: string): Promise<readonly string[]> {
    const rows = await office.rows<{ step: string; rule: string }>(
      `SELECT cc.step, cc.rule FROM carried_confirmations cc JOIN cases c ON c.id = cc.case_id
        WHERE c.item_id = $1 AND cc.round = 2 ORDER BY cc.step`,
      [itemId],
    );
    return rows.map(({ step, rule }) => `${step} ${rule}`);
  }

  it('leaves the item ready, says why in the trail, and nothing public', async () => {
    const itemId = await deliveredTooLate();
    const last = (await office.trail(itemId)).at(-1)!;
    expect([
      await office.states(itemId),
      await publications(itemId),
      last.action,
      last.reasons.map(({ code }) => code),
      await openOutbox(itemId),
    ]).toEqual([{ newPublication: 'READY' }, [], 'publication.failed', ['PUBLICATION.PERIOD_OVER'], []]);
  });

  it('is mended by the drafter: only the release plan has changed, so it is signed and published again', async () => {
    const itemId = await deliveredTooLate();
    await office.decide('shenhang', itemId, 'publish.return', { reasonClass: 'TIMING' });
    await office.saveDraft('linxiao', itemId, { releasePlan });
    await office.decide('linxiao', itemId, 'draft.submit');
    const afterwards = await office.states(itemId);
    await office.stayFresh('liangzhiyuan');
    await office.decide('liangzhiyuan', itemId, 'signOff.sign');
    await office.decide('shenhang', itemId, 'publish.publish');
    await office.worker.deliver({ itemId });
    expect([
      afterwards,
      await office.states(itemId),
      await publications(itemId),
      await carriedTo(itemId),
    ]).toEqual([
      { newPublication: 'SIGN_OFF' },
      { newPublication: 'POST_CHECK' },
      ['LIVE'],
      [
        'confidentialityReview',
        'deidentification',
        'deidentificationVerify',
        'finalReview',
        'firstProof',
        'firstReview',
        'secondProof',
        'secondReview',
        'sensitivityCheck',
        'thirdProof',
      ].map((step) => `${step} M-releasePlan`),
    ]);
  });
});

describe('a time that was set', () => {
  it('comes: the item is published by the program, in nobody’s name', async () => {
    const itemId = await scheduled();
    const early = await office.worker.deliverLater(dayMs - 60_000, { itemId });
    const before = await office.states(itemId);
    const due = await office.worker.deliverLater(dayMs + 60_000, { itemId });
    expect({
      early: early.includes('timer.due'),
      before,
      due,
      timers: await timers(itemId),
      last: await lastActions(itemId, 2),
    }).toEqual({
      early: false,
      before: { newPublication: 'SCHEDULED' },
      due: ['timer.due', 'publication.deliver', 'notification.tasksOpened'],
      timers: ['publication.due fired'],
      last: ['系统（定时） publication.released done', '系统（发布） publication.completed done'],
    });
  });

  it.each([
    [
      'a publication that was cancelled',
      scheduled,
      'shenhang',
      'scheduledPublication.cancel',
      { reasonClass: 'TIMING' },
      'SIGN_OFF',
      'publication.due cancelled',
    ],
    [
      'a publication that was sent back',
      scheduled,
      'shenhang',
      'scheduledPublication.return',
      { reasonClass: 'TIMING' },
      'DRAFT',
      'publication.due cancelled',
    ],
    [
      'a deferral that was ended by hand',
      deferred,
      'baijing',
      'deferral.resume',
      {},
      'SENSITIVITY_CHECK',
      'deferral.due cancelled',
    ],
  ] as const)('does not come for %s', async (_, arrange, by, event, given, state, timer) => {
    const itemId = await arrange();
    await office.decide(by, itemId, event, given);
    const entries = (await office.trail(itemId)).length;
    const later = await office.worker.deliverLater(2 * dayMs, { itemId });
    expect([
      await office.states(itemId),
      await timers(itemId),
      later.includes('timer.due'),
      (await office.trail(itemId)).length,
    ]).toEqual([{ newPublication: state }, [timer], false, entries]);
  });

  it.each([
    ['scheduled', scheduled],
    ['deferred', deferred],
  ] as const)('does not come for what was %s and is quarantined', async (_, arrange) => {
    const itemId = await arrange();
    await office.doOnItem('qinshen', itemId, 'quarantine', suspected);
    await office.worker.deliverLater(2 * dayMs, { itemId });
    expect([
      await office.states(itemId),
      (await timers(itemId)).map((timer) => timer.split(' ')[1]),
      await publications(itemId),
    ]).toEqual([{ newPublication: 'QUARANTINED' }, ['cancelled'], []]);
  });

  it('comes at the moment of its cancelling: one of the two counts, never both', async () => {
    const seen = new Set<string>();
    for (let turn = 0; turn < 6; turn += 1) {
      const itemId = await scheduled();
      const [cancelled] = await Promise.all([
        office.attempt('shenhang', itemId, 'scheduledPublication.cancel', { reasonClass: 'TIMING' }),
        office.worker.deliverLater(2 * dayMs, { itemId, kind: 'timer.due' }),
      ]);
      await office.worker.deliverLater(2 * dayMs, { itemId, kind: 'timer.due' });
      seen.add(
        `${cancelled.status} ${(await office.states(itemId)).newPublication} ${(await timers(itemId)).join()}`,
      );
    }
    const allowed = ['200 SIGN_OFF publication.due cancelled', '409 PUBLISHING publication.due fired'];
    expect([...seen].filter((outcome) => !allowed.includes(outcome))).toEqual([]);
  });
});

describe('a quarantine', () => {
  it('overtakes a delivery: what was on its way is not published', async () => {
    const itemId = await office.carried('publish.publish');
    await office.doOnItem('qinshen', itemId, 'quarantine', suspected);
    await office.worker.deliver({ itemId });
    expect([await office.states(itemId), await publications(itemId), await openOutbox(itemId)]).toEqual([
      { newPublication: 'QUARANTINED' },
      [],
      [],
    ]);
  });

  it('at the moment of a delivery: nothing quarantined stays public', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const itemId = await office.carried('publish.publish');
      const [first] = await Promise.all([
        office.onItem('qinshen', itemId, 'quarantine', suspected),
        office.worker.deliver({ itemId }),
      ]);
      if (first.status !== 200) await office.doOnItem('qinshen', itemId, 'quarantine', suspected);
      const live = (await publications(itemId)).filter((standing) => standing.startsWith('LIVE'));
      expect([await office.states(itemId), live]).toEqual([{ newPublication: 'QUARANTINED' }, []]);
    }
  });

  it('takes what is public off the page at once; cleared and confirmed anew, the same text comes back', async () => {
    const itemId = await published();
    await office.doOnItem('qinshen', itemId, 'quarantine', suspected);
    const locked = await publications(itemId);
    await office.doOnItem('qinshen', itemId, 'quarantine-resolution', {
      outcome: 'clear',
      reason: '经核不涉密。',
    });
    const cleared = [await publications(itemId), await office.states(itemId)];
    await office.carry(itemId, 'publish.publish');
    await office.worker.deliver({ itemId });
    expect({ locked, cleared, now: await publications(itemId) }).toEqual({
      locked: ['SUSPENDED item.quarantine'],
      cleared: [['SUSPENDED item.quarantine'], { newPublication: 'DRAFT' }],
      now: ['LIVE publication.completed'],
    });
  });

  it('that ends in purging closes the case: nobody reads it, nobody moves it', async () => {
    const itemId = await office.carried('firstProof.pass');
    await office.doOnItem('qinshen', itemId, 'quarantine', suspected);
    await office.doOnItem('qinshen', itemId, 'quarantine-resolution', {
      outcome: 'purge',
      reason: '确认涉密，移送处理。',
    });
    const screen = (await (await office.as('linxiao')).get(`/api/v1/items/${itemId}`)).body as {
      readonly state: string;
      readonly title: unknown;
      readonly metadata: unknown;
      readonly releasePlan: unknown;
      readonly tasks: unknown;
      readonly allowedActions: readonly { readonly allowed: boolean }[];
    };
    const { state, title, metadata, releasePlan, tasks, allowedActions } = screen;
    const revision = await (await office.as('linxiao')).get(`/api/v1/items/${itemId}/revisions/current`);
    expect({
      state,
      title,
      metadata,
      releasePlan,
      tasks,
      offered: allowedActions.filter(({ allowed }) => allowed),
      revision: revision.status,
    }).toEqual({
      state: 'PURGED',
      title: null,
      metadata: null,
      releasePlan: null,
      tasks: [],
      offered: [],
      revision: 403,
    });
  });
});

describe('a taking down', () => {
  it('suspends at once, and a withdrawal with its statement ends it for good', async () => {
    const itemId = await published();
    await office.doOnItem('guyan', itemId, 'take-down', wrongFigures);
    const suspendedAs = await publications(itemId);
    await office.decide('liangzhiyuan', itemId, 'withdrawalDecision.withdraw', {
      statement: '情况说明：数据引用错误。',
    });
    const again = await office.onItem('guyan', itemId, 'take-down', wrongFigures);
    expect({
      suspendedAs,
      now: await publications(itemId),
      states: await office.states(itemId),
      again: again.status,
    }).toEqual({
      suspendedAs: ['SUSPENDED FACTUAL_ERROR'],
      now: ['WITHDRAWN withdrawalDecision.withdraw'],
      states: { newPublication: 'POST_CHECK', takeDown: 'WITHDRAWN' },
      again: 409,
    });
  });

  it('that is not upheld puts the page back, and it can be taken down again', async () => {
    const itemId = await published();
    await office.doOnItem('jiangnan', itemId, 'take-down', wrongFigures);
    await office.decide('liangzhiyuan', itemId, 'withdrawalDecision.reinstate');
    const back = await publications(itemId);
    await office.doOnItem('shenhang', itemId, 'take-down', wrongFigures);
    expect([back, await publications(itemId)]).toEqual([
      ['LIVE withdrawalDecision.reinstate'],
      ['SUSPENDED FACTUAL_ERROR'],
    ]);
  });

  it('keeps the same item from being published beside it', async () => {
    const itemId = await published();
    await office.doOnItem('jiangnan', itemId, 'take-down', wrongFigures);
    await office.decide('jiangnan', itemId, 'postPublishCheck.defect', { reasonClass: 'FACTS' });
    await office.decide('shenhang', itemId, 'publish.publish');
    await office.worker.deliver({ itemId });
    const last = (await office.trail(itemId)).at(-1)!;
    expect([
      await office.states(itemId),
      await publications(itemId),
      last.reasons.map(({ code }) => code),
    ]).toEqual([
      { newPublication: 'READY', takeDown: 'SUSPENDED' },
      ['SUSPENDED FACTUAL_ERROR'],
      ['PUBLICATION.TAKEN_DOWN'],
    ]);
  });

  it('by five people at once is one: the others are told, and there is one decision to take', async () => {
    const itemId = await published();
    const people = ['jiangnan', 'shenhang', 'guyan', 'qinshen', 'liangzhiyuan'];
    const answers = await Promise.all(
      people.map((username) => office.onItem(username, itemId, 'take-down', wrongFigures)),
    );
    const cases = await office.rows(
      `SELECT c.kind FROM cases c WHERE c.item_id = $1 AND c.kind = 'takeDown'`,
      [itemId],
    );
    expect([answers.map(({ status }) => status).sort((one, other) => one - other), cases.length]).toEqual([
      [200, 409, 409, 409, 409],
      1,
    ]);
  });
});

describe('nobody is told that a step waits for him', () => {
  it('when separation of duties bars him from it', async () => {
    await office.grant('zhouzheng', 'secondReviewer');
    const itemId = await office.carried('deidentificationVerify.pass');
    await office.worker.deliver({ itemId });
    const told = await office.rows<{ name: string }>(
      `SELECT p.name FROM notifications n JOIN tasks t ON t.id = n.task_id JOIN persons p ON p.id = n.person_id
        WHERE n.item_id = $1 AND t.step = 'secondReview' ORDER BY p.name`,
      [itemId],
    );
    await office.takeBackDuties();
    expect(told).toEqual([{ name: '郑平' }]);
  });
});
