import pg from 'pg';
import { type AllowedActionView, CursorInvalidError } from '#application';
import { asId, type Instant, type ItemId, type PersonActor, type UnitId } from '#domain/kernel';
import { compile, countyOffice } from '#domain/workflow';
import { someContent, TestOffice } from '../support/office.js';

const unit = asId<UnitId>('yunxi-enforcement');

let office: TestOffice;
beforeAll(async () => {
  office = await TestOffice.open();
});
afterAll(async () => {
  await office.close();
});

async function inboxOf(actor: PersonActor): Promise<readonly string[]> {
  return (await office.tasks.inbox(actor, { limit: 100 })).items.map(
    ({ itemId, step }) => `${itemId} ${step}`,
  );
}

async function changeTitle(itemId: string): Promise<void> {
  const drafter = office.person('linxiao');
  const { version } = await office.itemAs('linxiao', itemId);
  const content = someContent({ metadata: { ...someContent().metadata, title: '改过的标题' } });
  const command = { itemId: asId<ItemId>(itemId), itemVersion: version, ...content };
  await office.saveDraft.execute(command, drafter, office.envelope(drafter));
}

async function actionsOf(
  username: string,
  itemId: string,
  step: string,
): Promise<readonly AllowedActionView[]> {
  return (await office.tasks.get(office.person(username), await office.taskOf(itemId, step))).allowedActions;
}

describe('the inbox', () => {
  it('holds what the person may do now, and nothing of his colleagues', async () => {
    const { itemId } = await office.draft();
    await office.decide('linxiao', itemId, 'draft.submit');
    const inboxes = await Promise.all(
      ['zhouzheng', 'hewen', 'tangya', 'linxiao', 'guyan'].map((name) => inboxOf(office.person(name))),
    );
    expect(inboxes).toEqual([[`${itemId} firstReview`], [`${itemId} firstProof`], [], [], []]);
    await office.decide('zhouzheng', itemId, 'firstReview.reject', {
      ground: 'INTERNAL_AFFAIRS',
      opinion: '内部事务',
    });
  });

  it('passes over tasks from which separation of duties bars the person', async () => {
    const { itemId } = await office.draft();
    await office.carry(itemId, 'deidentificationVerify.pass');
    const reviewer = office.person('zhengping');
    const firstReviewer: PersonActor = { ...office.person('zhouzheng'), duties: reviewer.duties };
    expect([
      (await inboxOf(reviewer)).includes(`${itemId} secondReview`),
      await inboxOf(firstReviewer),
    ]).toEqual([true, []]);
  });

  it('goes on behind barred tasks until the page is full', async () => {
    const made = [];
    for (let count = 0; count < 7; count += 1) {
      const { itemId } = await office.draft();
      await office.carry(itemId, 'draft.submit');
      made.push(itemId);
    }
    const proofreader = office.person('hewen');
    for (const itemId of made.slice(0, 5)) await office.decide('hewen', itemId, 'firstProof.pass');
    const asReviewer: PersonActor = {
      ...proofreader,
      duties: [{ duty: 'firstReviewer', unitId: unit, step: null }],
    };
    const first = await office.tasks.inbox(asReviewer, { limit: 4 });
    const second = await office.tasks.inbox(asReviewer, { limit: 4, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ itemId }) => itemId)).toEqual(made);
    const drafter: PersonActor = { ...office.person('linxiao'), duties: asReviewer.duties };
    expect(await office.tasks.inbox(drafter, { limit: 2 })).toEqual({ items: [], nextCursor: null });
  });

  it('tells why a draft came back, by whom and where in the text', async () => {
    const { itemId } = await office.draft();
    await office.carry(itemId, 'draft.submit');
    const positions = [{ block: 'p1', start: 0, end: 3 }];
    await office.decide('hewen', itemId, 'firstProof.return', {
      reasonClass: 'TYPO',
      opinion: '首句有误',
      positions,
    });
    const task = (await office.tasks.inbox(office.person('linxiao'), { limit: 100 })).items.find(
      (found) => found.itemId === itemId,
    );
    expect([task?.step, task?.round, task?.returned]).toEqual([
      'draft',
      2,
      {
        step: 'firstProof',
        outcome: 'return',
        reasonClass: 'TYPO',
        opinion: '首句有误',
        positions,
        by: { id: office.person('hewen').personId, name: '何文' },
        at: task?.waitingSince,
      },
    ]);
    expect((await office.itemAs('linxiao', itemId)).returned).toEqual(task?.returned);
  });

  it('refuses a cursor that it has not given out', async () => {
    await expect(office.tasks.inbox(office.person('linxiao'), { cursor: 'page-2' })).rejects.toThrow(
      CursorInvalidError,
    );
  });
});

describe('the review screen', () => {
  it('offers every answer of the step, with what it asks for', async () => {
    const { itemId } = await office.draft();
    await office.carry(itemId, 'draft.submit');
    expect(await actionsOf('zhouzheng', itemId, 'firstReview')).toEqual([
      {
        action: 'firstReview.pass',
        allowed: true,
        reasons: [],
        requires: [],
        accepts: ['opinion'],
        tone: 'forward',
      },
      {
        action: 'firstReview.return',
        allowed: true,
        reasons: [],
        requires: ['reasonClass', 'opinion'],
        accepts: ['positions'],
        tone: 'back',
      },
      {
        action: 'firstReview.reject',
        allowed: true,
        reasons: [],
        requires: ['ground', 'opinion'],
        accepts: [],
        tone: 'stop',
      },
    ]);
  });

  it('says to whoever may not answer why, on what basis, and who could', async () => {
    const { itemId } = await office.draft();
    await office.carry(itemId, 'draft.submit');
    const drafter: PersonActor = {
      ...office.person('linxiao'),
      duties: [...office.person('linxiao').duties, ...office.person('zhouzheng').duties],
    };
    const view = await office.tasks.get(drafter, await office.taskOf(itemId, 'firstReview'));
    const couldAct = [{ id: office.person('zhouzheng').personId, name: '周正' }];
    expect(view.allowedActions[0]).toEqual({
      action: 'firstReview.pass',
      allowed: false,
      reasons: [
        {
          code: 'SOD.3',
          rule: 'SoD-3',
          basis: 'practice.drafterDoesNotReview',
          params: { step: 'firstReview', earlierStep: 'draft', person: drafter.personId },
          couldAct,
        },
      ],
      requires: [],
      accepts: ['opinion'],
      tone: 'forward',
    });
    const officer = await actionsOf('guyan', itemId, 'firstReview');
    expect(officer[0]?.reasons).toEqual([
      {
        code: 'DUTY.NOT_HELD',
        rule: null,
        basis: null,
        params: { duty: 'firstReviewer', step: 'firstReview' },
        couldAct,
      },
    ]);
  });

  it('marks opinions that no longer stand', async () => {
    const { itemId } = await office.draft();
    await office.carry(itemId, 'firstReview.pass');
    await office.decide('hewen', itemId, 'firstProof.return', { reasonClass: 'TYPO', opinion: '有错字' });
    await changeTitle(itemId);
    await office.decide('linxiao', itemId, 'draft.submit');
    await office.decide('zhouzheng', itemId, 'firstReview.pass', { opinion: '同意' });
    const { opinions } = await office.itemAs('zhouzheng', itemId);
    expect(opinions.map(({ step, round, opinion, current }) => [step, round, opinion, current])).toEqual([
      ['draft', 1, null, false],
      ['firstReview', 1, null, false],
      ['firstProof', 1, '有错字', false],
      ['draft', 2, null, true],
      ['firstReview', 2, '同意', true],
    ]);
    const timeline = await office.items.timeline(office.person('zhouzheng'), itemId);
    expect(timeline.filter(({ action }) => action === 'task.decided').map(({ stale }) => stale)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('lets the submitter take the item back until somebody has opened it', async () => {
    const { itemId } = await office.draft();
    await office.carry(itemId, 'draft.submit');
    const recall = async () =>
      (await office.itemAs('linxiao', itemId)).allowedActions.find(({ action }) => action === 'item.recall');
    expect(await recall()).toEqual({
      action: 'item.recall',
      allowed: true,
      reasons: [],
      requires: [],
      accepts: ['reason'],
      tone: 'back',
    });
    const reviewer = office.person('zhouzheng');
    await office.openTask.execute(
      { taskId: await office.taskOf(itemId, 'firstReview') },
      reviewer,
      office.envelope(reviewer),
    );
    expect((await recall())?.reasons.map(({ code, params }) => [code, params])).toEqual([
      ['RECALL.ALREADY_OPENED', { step: 'firstReview' }],
    ]);
  });
});

describe('the list of items', () => {
  it('is newest first, page by page, each item once', async () => {
    const all = (await office.items.list(office.person('guyan'), { limit: 100 })).items.map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: readonly { id: string }[]; nextCursor: string | null } = await office.items.list(
        office.person('guyan'),
        { limit: 3, cursor },
      );
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(paged).toEqual(all);
    expect(all).toEqual([...all].sort().reverse());
  });

  it('finds titles by two characters anywhere in them, and by one', async () => {
    const metadata = { ...someContent().metadata, title: '云溪市露天烧烤专项整治通告' };
    const { itemId } = await office.draft(someContent({ metadata }));
    const found = async (q: string) =>
      (await office.items.list(office.person('linxiao'), { q })).items.map(({ id }) => id);
    expect([
      await found('烧烤'),
      await found('露天 烧烤'),
      await found(' 专项整治 '),
      await found('烤'),
      await found('100%_'),
    ]).toEqual([[itemId], [], [itemId], [itemId], []]);
  });

  it('can be narrowed to a state and to one’s own items', async () => {
    const drafts = (
      await office.items.list(office.person('linxiao'), { state: 'DRAFT', mine: true, limit: 100 })
    ).items;
    expect(new Set(drafts.map(({ state, drafter }) => `${state} ${drafter.name}`))).toEqual(
      new Set(['DRAFT 林晓']),
    );
    expect((await office.items.list(office.person('zhouzheng'), { mine: true })).items).toEqual([]);
  });
});

describe('the audit page', () => {
  const officer = () => office.person('guyan');

  it('searches by person, action, step and time, newest first', async () => {
    const { itemId } = await office.draft();
    await office.carry(itemId, 'firstProof.pass');
    const found = async (filter: object) =>
      (await office.audit.entries(officer(), { item: itemId, ...filter })).items.map(({ seq }) => seq);
    const all = await office.audit.entries(officer(), { item: itemId });
    const third = all.items.find(({ seq }) => seq === 3)?.at as Instant;
    expect([
      await found({}),
      await found({ person: office.person('zhouzheng').personId }),
      await found({ action: 'task.decided' }),
      await found({ step: 'firstProof' }),
      await found({ from: third }),
      await found({ to: third }),
    ]).toEqual([[4, 3, 2, 1], [3], [4, 3, 2], [4], [4, 3], [2, 1]]);
  });

  it('pages through all entries of the unit without a gap', async () => {
    const everything = (await office.audit.entries(officer(), { limit: 100 })).items.map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | null = null;
    while (paged.length < everything.length) {
      const page: { items: readonly { id: string }[]; nextCursor: string | null } =
        await office.audit.entries(officer(), { limit: 7, cursor });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(paged.slice(0, everything.length)).toEqual(everything);
  });

  it('shows refusals to enter something with the unit of whoever was refused', async () => {
    const actor = office.person('baijing');
    await expect(office.create.execute(someContent(), actor, office.envelope(actor))).rejects.toThrow();
    const { items } = await office.audit.entries(officer(), { action: 'entry.refused' });
    expect(items.map((entry) => [entry.actor.name, entry.reasonCodes, entry.itemId])).toEqual([
      ['白静', ['DUTY.NOT_HELD'], null],
    ]);
  });

  it('shows opinions with the check of their commitment', async () => {
    const { itemId } = await office.draft();
    await office.carry(itemId, 'draft.submit');
    await office.decide('zhouzheng', itemId, 'firstReview.pass', { opinion: '内容属实，同意。' });
    const { items } = await office.audit.trail(officer(), itemId);
    expect(items.map(({ seq, sentence, values }) => [seq, sentence.key, values])).toEqual([
      [1, 'entry.item.created', []],
      [2, 'entry.task.decided', []],
      [3, 'entry.task.decided', [{ field: 'opinion', value: '内容属实，同意。', check: 'matches' }]],
    ]);
  });

  it('finds what somebody with the owner’s password changed behind the log’s back', async () => {
    const { itemId } = await office.draft();
    await office.carry(itemId, 'draft.submit');
    await office.decide('zhouzheng', itemId, 'firstReview.pass', { opinion: '同意。' });
    const problems = async () => (await office.audit.integrity(officer(), itemId)).problems;
    expect(await problems()).toEqual([]);
    await asOwner(`UPDATE audit_entries SET outcome = 'return' WHERE item_id = '${itemId}' AND seq = 3`);
    expect(await problems()).toEqual([{ seq: 3, code: 'CHAIN.COLUMNS_DIFFER' }]);
    await asOwner(`UPDATE audit_entries SET outcome = 'pass' WHERE item_id = '${itemId}' AND seq = 3`);
    await asOwner(
      `UPDATE audit_values SET value = '不同意。' WHERE entry_id = (SELECT id FROM audit_entries WHERE item_id = '${itemId}' AND seq = 3)`,
    );
    expect(await problems()).toEqual([{ seq: 3, code: 'CHAIN.VALUE_DIFFERS' }]);
    await asOwner(
      `DELETE FROM audit_values WHERE entry_id = (SELECT id FROM audit_entries WHERE item_id = '${itemId}' AND seq = 3)`,
    );
    expect(await problems()).toEqual([]);
    const { items } = await office.audit.trail(officer(), itemId);
    expect(items[2]?.values).toEqual([{ field: 'opinion', value: null, check: 'erased' }]);
    await asOwner(`DELETE FROM audit_entries WHERE item_id = '${itemId}' AND seq = 2`);
    expect(await problems()).toEqual([{ seq: 2, code: 'CHAIN.MISSING' }]);
  });

  it('finds bytes that are no entry any more, also where they named somebody', async () => {
    const { itemId } = await office.draft();
    await office.carry(itemId, 'draft.submit');
    await asOwner(
      `UPDATE audit_entries SET action = 'task.assigned', canon = '\\xff' WHERE item_id = '${itemId}' AND seq = 2`,
    );
    const { problems } = await office.audit.integrity(officer(), itemId);
    const { items } = await office.audit.entries(officer(), { item: itemId });
    expect([problems, items.map(({ sentence }) => sentence.key)]).toEqual([
      [
        { seq: 1, code: 'CHAIN.NOT_CONFIRMED' },
        { seq: 2, code: 'CHAIN.UNREADABLE' },
        { seq: 2, code: 'CHAIN.NOT_CONFIRMED' },
      ],
      ['entry.unreadable', 'entry.item.created'],
    ]);
  });

  it('names the people that can be asked about', async () => {
    const names = (await office.audit.people(officer())).map(({ name }) => name);
    expect([names.length, names.includes('林晓'), names.includes('石磊')]).toEqual([16, true, false]);
  });
});

describe('reference data', () => {
  it('names units, columns and the definition that a case is pinned to', async () => {
    const { units, columns } = await office.references.reference();
    expect([units.length, units[0]?.id, columns.map(({ id }) => id)]).toEqual([
      7,
      'yunxi-gov',
      [
        'qingshi-town-notices',
        'yunxi-enforcement-policy-documents',
        'yunxi-enforcement-work-plans',
        'yunxi-enforcement-penalties',
        'yunxi-enforcement-notices',
      ],
    ]);
    const { hash } = compile(countyOffice);
    expect(await office.references.definition(hash)).toEqual({
      hash,
      name: 'countyOffice',
      kind: 'newPublication',
      version: 1,
      definition: structuredClone(countyOffice),
    });
    await expect(office.references.definition('sha256:0')).rejects.toThrow('not found');
  });
});

/** What the application's role could never do: one statement with the triggers that refuse it switched off. */
async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: office.database.ownerUrl });
  await client.connect();
  try {
    for (const table of ['audit_entries', 'audit_values'])
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await client.query('ALTER TABLE audit_values DROP CONSTRAINT IF EXISTS audit_values_entry_id_fkey');
    await client.query(statement);
  } finally {
    await client.end();
  }
}
