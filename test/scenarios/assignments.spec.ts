import type { ApiAnswer } from '../support/api.js';
import { HttpOffice, personOf } from '../support/http-office.js';
import { refusal, withoutTrace } from '../support/problems.js';

let office: HttpOffice;
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterEach(() => office.takeBackDuties());
afterAll(() => office.close());

type Body = Readonly<Record<string, unknown>>;

/** A change of hands on the open task of a step, as its screen shows it now. */
async function hand(username: string, itemId: string, way: string, body: Body = {}): Promise<ApiAnswer> {
  const [step = '', what = ''] = way.split('.');
  const { taskId, taskVersion } = await office.shown(itemId, step);
  return office.send(username, `/api/v1/tasks/${taskId}/${what}`, { taskVersion, ...body });
}

async function mustHand(username: string, itemId: string, way: string, body: Body = {}): Promise<void> {
  const answer = await hand(username, itemId, way, body);
  if (answer.status !== 200) throw new Error(`${way}: ${JSON.stringify(answer.body)}`);
}

/** What the trail says of the last entries: who, what, and which answer. */
async function lastEntries(itemId: string, count: number): Promise<readonly unknown[]> {
  return (await office.trail(itemId))
    .slice(-count)
    .map(({ actor, action, outcome, reasons }) => [
      actor.name,
      action,
      outcome,
      ...reasons.map(({ code }) => code),
    ]);
}

/** Everybody who counts as having acted in a step. */
async function actedIn(itemId: string, step: string): Promise<readonly string[]> {
  const rows = await office.rows<{ name: string }>(
    `SELECT p.name FROM case_acts a JOIN cases c ON c.id = a.case_id JOIN persons p ON p.id = a.person_id
      WHERE c.item_id = $1 AND a.step = $2 ORDER BY p.name`,
    [itemId, step],
  );
  return rows.map(({ name }) => name);
}

interface Listed {
  readonly items: readonly { readonly itemId: string; readonly holding: unknown }[];
}

async function inbox(username: string, itemId: string, kind: string): Promise<readonly unknown[]> {
  const answer = await (await office.as(username)).get(`/api/v1/tasks?limit=100&kind=${kind}`);
  return (answer.body as Listed).items.filter((task) => task.itemId === itemId).map(({ holding }) => holding);
}

const to = (username: string): Body => ({ to: personOf(username).id });
const heldByAnother = { code: 'TASK.HELD_BY_ANOTHER', params: { step: 'secondReview' } } as const;

describe('a task in somebody’s hands', () => {
  it('is answered by nobody else until it is given back', async () => {
    await office.grant('dinglu', 'secondReviewer');
    const itemId = await office.carried('deidentificationVerify.pass');
    await mustHand('dinglu', itemId, 'secondReview.claim');
    const byAnother = await office.attempt('zhengping', itemId, 'secondReview.pass');
    const seen = [await inbox('dinglu', itemId, 'mine'), await inbox('zhengping', itemId, 'all')];
    await mustHand('dinglu', itemId, 'secondReview.release');
    const pool = await inbox('zhengping', itemId, 'pool');
    await office.decide('zhengping', itemId, 'secondReview.pass');
    expect({
      byAnother: withoutTrace(byAnother),
      seen,
      pool,
      entries: await lastEntries(itemId, 4),
    }).toEqual({
      byAnother: refusal([heldByAnother]),
      seen: [[{ kind: 'claimed', principal: null, readerActsFor: null }], []],
      pool: [{ kind: 'open', principal: null, readerActsFor: null }],
      entries: [
        ['丁律', 'task.claimed', 'done'],
        ['郑平', 'task.refused', 'pass', 'TASK.HELD_BY_ANOTHER'],
        ['丁律', 'task.released', 'done'],
        ['郑平', 'task.decided', 'pass'],
      ],
    });
  });

  it('is assigned by the leader alone, to nobody whom a rule bars, and handed over by whoever has it', async () => {
    await office.grant('dinglu', 'secondReviewer');
    await office.grant('zhouzheng', 'secondReviewer');
    const itemId = await office.carried('deidentificationVerify.pass');
    const byColleague = await hand('tangya', itemId, 'secondReview.assignment', to('dinglu'));
    const toBarred = await hand('hanli', itemId, 'secondReview.assignment', to('zhouzheng'));
    await mustHand('hanli', itemId, 'secondReview.assignment', to('zhengping'));
    await mustHand('zhengping', itemId, 'secondReview.transfer', { ...to('dinglu'), reason: '出差。' });
    const afterwards = await office.attempt('zhengping', itemId, 'secondReview.pass');
    await office.decide('dinglu', itemId, 'secondReview.pass');
    expect({
      byColleague: [byColleague.status, (byColleague.body as { code?: string }).code],
      toBarred: withoutTrace(toBarred),
      afterwards: withoutTrace(afterwards),
      acted: await actedIn(itemId, 'secondReview'),
    }).toEqual({
      byColleague: [403, 'ACCESS.FORBIDDEN'],
      toBarred: refusal([
        {
          code: 'SOD.1',
          rule: 'SoD-1',
          basis: 'practice.threeReviewsThreePersons',
          params: { step: 'secondReview', earlierStep: 'firstReview', person: personOf('zhouzheng').id },
          couldAct: [personOf('dinglu'), personOf('zhengping')],
        },
      ]),
      afterwards: refusal([heldByAnother]),
      acted: ['丁律'],
    });
  });

  it('is of the version that was shown, and changes hands once however often it is sent', async () => {
    const itemId = await office.carried('deidentificationVerify.pass');
    const { taskId, taskVersion } = await office.shown(itemId, 'secondReview');
    const client = await office.as('zhengping');
    const key = { 'idempotency-key': `claim-${taskId}` };
    const first = await client.post(`/api/v1/tasks/${taskId}/claim`, { taskVersion }, key);
    const again = await client.post(`/api/v1/tasks/${taskId}/claim`, { taskVersion }, key);
    const stale = await client.post(`/api/v1/tasks/${taskId}/release`, { taskVersion });
    expect([first.status, again.body, stale.status, (stale.body as { code: string }).code]).toEqual([
      200,
      first.body,
      409,
      'TASK.STALE',
    ]);
  });
});

describe('what cannot be done with a task', () => {
  it('is refused with its own reason', async () => {
    const draft = await office.draft();
    const itemId = await office.carried('deidentificationVerify.pass');
    const nobody = { to: '0190a000-0001-7000-8000-999999999999' };
    await office.grant('tangya', 'leader', null, 'qingshi-town');
    const codes = async (answer: Promise<ApiAnswer>): Promise<readonly string[]> =>
      ((await answer).body as { reasons: readonly { code: string }[] }).reasons.map(({ code }) => code);
    expect([
      await codes(hand('zhengping', itemId, 'secondReview.release')),
      await codes(hand('linxiao', draft, 'draft.transfer', to('zhouzheng'))),
      await codes(hand('linxiao', itemId, 'secondReview.transfer', to('zhengping'))),
      await codes(hand('linxiao', draft, 'draft.delegation', to('zhouzheng'))),
      await codes(hand('zhengping', itemId, 'secondReview.delegation', to('zhengping'))),
      await codes(hand('hanli', itemId, 'secondReview.assignment', nobody)),
      await codes(hand('tangya', itemId, 'secondReview.assignment', to('zhengping'))),
    ]).toEqual([
      ['TASK.NOT_HELD'],
      ['TASK.BOUND'],
      ['DUTY.NOT_HELD', 'SOD.2'],
      ['DELEGATION.NOT_ALLOWED'],
      ['DELEGATE.IS_SELF'],
      ['PERSON.NOT_THERE'],
      ['ASSIGNMENT.NOT_YOURS'],
    ]);
  });
});

describe('the database', () => {
  it('lets no task change hands without its entry', async () => {
    const itemId = await office.carried('deidentificationVerify.pass');
    const silently = office.rows(
      `UPDATE tasks SET assignee_id = $2, assigned_by = $2 WHERE item_id = $1 AND status = 'open'`,
      [itemId, personOf('dinglu').id],
    );
    await expect(silently).rejects.toThrow('changes hands without an entry');
  });
});

describe('a delegate', () => {
  it('prepares, does not decide, and counts with the principal for separation', async () => {
    const itemId = await office.carried('deidentificationVerify.pass');
    await mustHand('zhengping', itemId, 'secondReview.delegation', { ...to('dinglu'), reason: '请先看。' });
    const deciding = await office.attempt('dinglu', itemId, 'secondReview.pass');
    const seen = await inbox('dinglu', itemId, 'mine');
    await mustHand('dinglu', itemId, 'secondReview.advice', { outcome: 'pass', opinion: '建议通过。' });
    const { taskId } = await office.shown(itemId, 'secondReview');
    const hands = await (await office.as('zhengping')).get(`/api/v1/tasks/${taskId}/hands`);
    const asDrafter = (path: string): Promise<unknown> =>
      office.as('linxiao').then(async (client) => (await client.get(`/api/v1/tasks/${taskId}/${path}`)).body);
    const seenByDrafter = [await asDrafter('hands'), await asDrafter('candidates?handing=transfer&q=')];
    const { advices } = hands.body as { advices: readonly { opinion: string; outcome: string }[] };
    await office.decide('zhengping', itemId, 'secondReview.pass');
    await office.decide('tangya', itemId, 'secondProof.pass');
    await office.grant('dinglu', 'finalReviewer');
    const third = await office.attempt('dinglu', itemId, 'finalReview.pass');
    expect({
      deciding: withoutTrace(deciding),
      seen,
      advices: advices.map(({ opinion, outcome }) => [outcome, opinion]),
      seenByDrafter,
      acted: await actedIn(itemId, 'secondReview'),
      third: withoutTrace(third),
    }).toEqual({
      deciding: refusal([{ code: 'DELEGATE.ADVISES_ONLY', params: { step: 'secondReview' } }]),
      seen: [{ kind: 'delegated', principal: personOf('zhengping'), readerActsFor: personOf('zhengping') }],
      advices: [['pass', '建议通过。']],
      seenByDrafter: [
        {
          mayClaim: false,
          mayRelease: false,
          mayAdvise: false,
          mayHand: { assign: false, transfer: false, delegate: false },
          advices: [],
        },
        { items: [] },
      ],
      acted: ['丁律', '郑平'],
      third: refusal([
        {
          code: 'SOD.1',
          rule: 'SoD-1',
          basis: 'practice.threeReviewsThreePersons',
          params: { step: 'finalReview', earlierStep: 'secondReview', person: personOf('dinglu').id },
          couldAct: [personOf('liangzhiyuan')],
        },
      ]),
    });
  });

  it('is nobody whom separation bars: neither the drafter nor an earlier reviewer', async () => {
    const itemId = await office.carried('deidentificationVerify.pass');
    const toDrafter = await hand('zhengping', itemId, 'secondReview.delegation', to('linxiao'));
    const toReviewer = await hand('zhengping', itemId, 'secondReview.delegation', to('zhouzheng'));
    const { taskId } = await office.shown(itemId, 'secondReview');
    const found = await (
      await office.as('zhengping')
    ).get(`/api/v1/tasks/${taskId}/candidates?handing=delegate&q=${encodeURIComponent('周正')}`);
    const { items } = found.body as {
      items: readonly { name: string; reasons: readonly { code: string }[] }[];
    };
    const codes = ({ body }: ApiAnswer): readonly string[] =>
      (body as { reasons: readonly { code: string }[] }).reasons.map(({ code }) => code);
    expect([
      codes(toDrafter),
      codes(toReviewer),
      items.map(({ name, reasons }) => [name, reasons.map(({ code }) => code)]),
    ]).toEqual([['SOD.2'], ['SOD.1'], [['周正', ['SOD.1']]]]);
  });
});

describe('a substitute', () => {
  it('acts with the lent duty for its period; both names stand there, and both count', async () => {
    const lender = await office.as('liangzhiyuan');
    const period = { from: '2026-01-01T00:00:00Z', to: '2099-01-01T00:00:00Z' };
    const lent = await lender.post('/api/v1/substitutions', {
      substitute: personOf('dinglu').id,
      duties: ['finalReviewer'],
      ...period,
    });
    const itemId = await office.carried('secondProof.pass');
    const seen = await inbox('dinglu', itemId, 'all');
    const decided = await office.attempt('dinglu', itemId, 'finalReview.pass', { opinion: '同意。' });
    const item = await (await office.as('linxiao')).get(`/api/v1/items/${itemId}`);
    const { opinions } = item.body as {
      opinions: readonly { step: string; person: unknown; actingFor: unknown }[];
    };
    const { id } = lent.body as { id: string };
    const gone = await office.carried('secondProof.pass');
    const account = 'UPDATE accounts a SET is_active = $2 WHERE a.person_id = $1';
    await office.rows(account, [personOf('liangzhiyuan').id, false]);
    const forNobody = await office.attempt('dinglu', gone, 'finalReview.pass');
    await office.rows(account, [personOf('liangzhiyuan').id, true]);
    await lender.post(`/api/v1/substitutions/${id}/end`, {});
    const other = await office.carried('secondProof.pass');
    const afterwards = await office.attempt('dinglu', other, 'finalReview.pass');
    expect({
      statuses: [lent.status, decided.status, forNobody.status, afterwards.status],
      seen,
      final: opinions
        .filter(({ step }) => step === 'finalReview')
        .map(({ person, actingFor }) => ({ person, actingFor })),
      acted: await actedIn(itemId, 'finalReview'),
    }).toEqual({
      statuses: [201, 200, 404, 404],
      seen: [{ kind: 'open', principal: null, readerActsFor: personOf('liangzhiyuan') }],
      final: [{ person: personOf('dinglu'), actingFor: personOf('liangzhiyuan') }],
      acted: ['丁律', '梁志远'],
    });
  });

  it('is barred by what he himself has done', async () => {
    const lender = await office.as('liangzhiyuan');
    const lent = await lender.post('/api/v1/substitutions', {
      substitute: personOf('zhengping').id,
      from: '2026-01-01T00:00:00Z',
      to: '2099-01-01T00:00:00Z',
    });
    const itemId = await office.carried('secondProof.pass');
    const answer = await office.attempt('zhengping', itemId, 'finalReview.pass');
    await lender.post(`/api/v1/substitutions/${(lent.body as { id: string }).id}/end`, {});
    expect(withoutTrace(answer)).toEqual(
      refusal([
        {
          code: 'SOD.1',
          rule: 'SoD-1',
          basis: 'practice.threeReviewsThreePersons',
          params: { step: 'finalReview', earlierStep: 'secondReview', person: personOf('zhengping').id },
          couldAct: [personOf('liangzhiyuan')],
        },
      ]),
    );
  });

  it('is no administrator, and lends nothing on', async () => {
    const lender = await office.as('liangzhiyuan');
    const period = { from: '2026-01-01T00:00:00Z', to: '2099-01-01T00:00:00Z' };
    const toAdministrator = await lender.post('/api/v1/substitutions', {
      substitute: personOf('wuwei').id,
      ...period,
    });
    const toHimself = await lender.post('/api/v1/substitutions', {
      substitute: personOf('liangzhiyuan').id,
      ...period,
    });
    expect([toAdministrator.status, toHimself.status]).toEqual([404, 400]);
  });
});

describe('recusal', () => {
  it('bars a person from the whole case, by his own word or by the leader’s, and in the database too', async () => {
    await office.grant('dinglu', 'secondReviewer');
    const itemId = await office.carried('deidentificationVerify.pass');
    await mustHand('dinglu', itemId, 'secondReview.claim');
    const recuse = async (username: string, who: string): Promise<ApiAnswer> =>
      office.send(username, `/api/v1/items/${itemId}/recusals`, {
        itemVersion: await office.version(itemId),
        person: personOf(who).id,
        ground: 'RELATIVE_INTEREST',
      });
    const byColleague = await recuse('zhengping', 'dinglu');
    const ofAdministrator = await recuse('hanli', 'wuwei');
    const byLeader = await recuse('hanli', 'dinglu');
    const answer = await office.attempt('dinglu', itemId, 'secondReview.pass');
    const [{ id: caseId } = { id: '' }] = await office.rows<{ id: string }>(
      'SELECT c.id FROM cases c WHERE c.item_id = $1',
      [itemId],
    );
    const act = office.rows(
      `INSERT INTO case_acts (case_id, step, person_id) VALUES ($1, 'secondReview', $2)`,
      [caseId, personOf('dinglu').id],
    );
    await expect(act).rejects.toThrow('has left case');
    const isTold = async (): Promise<boolean> => {
      await office.worker.deliver({ kind: 'roster.changed' });
      const told = await office.rows(
        `SELECT n.kind FROM notifications n WHERE n.item_id = $1 AND n.kind = 'case.stranded' AND n.person_id = $2`,
        [itemId, personOf('hanli').id],
      );
      return told.length > 0;
    };
    const beforeTheLast = await isTold();
    await recuse('zhengping', 'zhengping');
    const afterTheLast = await isTold();
    expect([beforeTheLast, afterTheLast]).toEqual([false, true]);
    expect([byColleague.status, ofAdministrator.status, byLeader.status, withoutTrace(answer)]).toEqual([
      422,
      404,
      200,
      refusal([
        { code: 'PERSON.RECUSED', basis: 'law.civilServants.76', params: { person: personOf('dinglu').id } },
      ]),
    ]);
  });
});

describe('a case that the people there can finish', () => {
  it('stays one: who alone could review finally neither takes nor gives the second review', async () => {
    await office.grant('liangzhiyuan', 'secondReviewer');
    const itemId = await office.carried('deidentificationVerify.pass');
    const missing = {
      code: 'STAFFING.NO_ELIGIBLE_PERSON',
      params: { steps: 'finalReview', duty: 'finalReviewer', people: 1 },
    } as const;
    const claimed = await hand('liangzhiyuan', itemId, 'secondReview.claim');
    const decided = await office.attempt('liangzhiyuan', itemId, 'secondReview.pass');
    expect([withoutTrace(claimed), withoutTrace(decided)]).toEqual([refusal([missing]), refusal([missing])]);
  });

  it('is listed for the leader when somebody leaves, with who is missing, and explained', async () => {
    const itemId = await office.carried('deidentificationVerify.pass');
    const duty = `UPDATE duty_assignments d SET valid_to = $2 WHERE d.person_id = $1 AND d.duty = 'finalReviewer'`;
    const leader = await office.as('hanli');
    const listed = async (): Promise<readonly unknown[]> => {
      const answer = await leader.get('/api/v1/stranded-cases?limit=100');
      return (
        answer.body as { items: readonly { itemId: string; reasons: readonly { code: string }[] }[] }
      ).items
        .filter((one) => one.itemId === itemId)
        .flatMap(({ reasons }) => reasons.map(({ code }) => code));
    };
    const before = await listed();
    await office.rows('ALTER TABLE duty_assignments DISABLE TRIGGER only_end_sooner');
    await office.rows(duty, [personOf('liangzhiyuan').id, new Date(Date.now() - 1000)]);
    const after = await listed();
    const explained = await leader.get(
      `/api/v1/items/${itemId}/explanation?person=${personOf('zhengping').id}`,
    );
    await office.rows(duty, [personOf('liangzhiyuan').id, null]);
    await office.rows('ALTER TABLE duty_assignments ENABLE TRIGGER only_end_sooner');
    const { tasks, path } = explained.body as {
      tasks: readonly { step: string; answers: readonly { action: string; allowed: boolean }[] }[];
      path: readonly { step: string; couldAct: readonly { name: string }[] }[];
    };
    expect({
      before,
      after,
      mayPass: tasks.flatMap(({ answers }) => answers).find(({ action }) => action === 'secondReview.pass')
        ?.allowed,
      finally: path.find(({ step }) => step === 'finalReview')?.couldAct,
      second: path.find(({ step }) => step === 'secondReview')?.couldAct.map(({ name }) => name),
    }).toEqual({
      before: [],
      after: ['STAFFING.NO_ELIGIBLE_PERSON'],
      mayPass: true,
      finally: [],
      second: ['郑平'],
    });
  });
});
