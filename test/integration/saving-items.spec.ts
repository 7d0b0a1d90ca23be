import {
  ContentInvalidError,
  DecisionRefusedError,
  ItemNotFoundError,
  ItemStaleError,
  SecrecyMarkError,
  TaskStaleError,
} from '#application';
import { untreated } from '#domain/deidentification';
import { digestOf, renditionBytes } from '#domain/text';
import { asId, type Digest, type ItemId, type PersonActor, type TaskId, type UnitId } from '#domain/kernel';
import { maskIdentityNumber, someContent, TestOffice } from '../support/office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await TestOffice.open();
});
afterAll(async () => {
  await office.close();
});

const paragraph = (id: string, text: string) => ({
  type: 'paragraph',
  id,
  inlines: [{ type: 'text', text }],
});
const saying = (text: string) =>
  someContent({ document: { format: 'shenjiao-doc/1', blocks: [paragraph('p1', text)] } });
const withMetadata = (change: object) => someContent({ metadata: { ...someContent().metadata, ...change } });

async function failureOf(attempt: Promise<unknown>): Promise<unknown> {
  return attempt.then(
    () => 'nothing failed',
    (error: unknown) => error,
  );
}

/** Entries of the whole log after a place, by what they say. */
async function entriesAfter(count: number): Promise<Record<string, unknown>[]> {
  const rows = await office.source.query<{ canon: Buffer }[]>(
    'SELECT e.canon FROM audit_entries e ORDER BY e.at, e.id OFFSET $1',
    [count],
  );
  return rows.map(({ canon }) => JSON.parse(canon.toString('utf8')) as Record<string, unknown>);
}

async function entryCount(): Promise<number> {
  const [row] = await office.source.query<{ count: number }[]>(
    'SELECT count(*)::integer AS count FROM audit_entries',
  );
  return row?.count ?? 0;
}

function save(
  itemId: string,
  itemVersion: number,
  content: ReturnType<typeof someContent>,
  actor: PersonActor = office.person('linxiao'),
) {
  return office.saveDraft.execute(
    { itemId: asId<ItemId>(itemId), itemVersion, ...content },
    actor,
    office.envelope(actor),
  );
}

describe('a new item', () => {
  it('has a first revision, an open draft of its drafter, and an entry', async () => {
    const before = await entryCount();
    const answer = await office.draft();
    const view = await office.itemAs('linxiao', answer.itemId);
    expect([view.state, view.version, view.round, view.title]).toEqual(['DRAFT', 1, 1, '行政处罚决定公示']);
    expect(view.tasks.map(({ step, assignee }) => [step, assignee?.name])).toEqual([['draft', '林晓']]);
    const [entry] = await entriesAfter(before);
    expect([entry?.['action'], entry?.['rules'], entry?.['revision']]).toEqual([
      'item.created',
      {
        confidentiality: 'secrecy-marks/1',
        personalInformation: 'personal-information/2',
        proofreading: 'proofreading/1',
        sensitivity: 'starting-lexicon/1',
      },
      answer.revisionDigest,
    ]);
  });

  it('never gives out the salt of its revision', async () => {
    const { itemId } = await office.draft();
    const revision = await office.items.revision(office.person('linxiao'), itemId);
    expect(Object.keys(revision).sort()).toEqual([
      'attachments',
      'createdAt',
      'createdBy',
      'digest',
      'document',
      'maskedPlaces',
      'metadata',
      'number',
    ]);
  });

  it('has other digests than the same text saved again: nobody tests guesses at an untreated text', async () => {
    const [one, other] = [await office.draft(), await office.draft()];
    expect([one.revisionDigest === other.revisionDigest, one.contentDigest === one.revisionDigest]).toEqual([
      false,
      true,
    ]);
  });

  it('takes its attribute from the rule of its document-number series', async () => {
    const content = {
      ...withMetadata({ documentNumber: '新政办发〔2022〕37号' }),
      releasePlan: {
        ...someContent().releasePlan,
        attributeMethod: 'series',
        attribute: 'ON_REQUEST',
        basis: [],
      },
    };
    const { itemId } = await office.draft(content);
    const { releasePlan } = await office.itemAs('linxiao', itemId);
    expect([releasePlan?.attribute, releasePlan?.basis]).toEqual([
      'PROACTIVE',
      [{ law: '中华人民共和国政府信息公开条例', article: 20, paragraph: null, item: 1 }],
    ]);
  });

  it('is refused when no rule names its series, and may wait for a number', async () => {
    const series = { releasePlan: { ...someContent().releasePlan, attributeMethod: 'series' } };
    const error = await failureOf(
      office.draft({ ...withMetadata({ documentNumber: '云综执发〔2026〕3号' }), ...series }),
    );
    expect((error as ContentInvalidError).issues).toEqual([
      {
        code: 'RELEASE_PLAN.SERIES_UNDETERMINED',
        path: '/releasePlan/attributeMethod',
        params: { reason: 'noRule' },
      },
    ]);
    expect((await office.draft(someContent(series))).state).toBe('DRAFT');
  });

  it('names everything that is wrong with what was sent', async () => {
    const error = await failureOf(
      office.draft({
        document: { format: 'shenjiao-doc/1', blocks: [{ type: 'video', id: 'v1' }] },
        metadata: { ...someContent().metadata, documentDate: '2026-02-30' },
        releasePlan: { ...someContent().releasePlan, riskTier: 'D' },
      }),
    );
    expect(error).toBeInstanceOf(ContentInvalidError);
    expect((error as ContentInvalidError).issues.map(({ path }) => path)).toEqual([
      '/document/blocks/0/type',
      '/metadata/documentDate',
      '/releasePlan/riskTier',
    ]);
  });

  it('is refused to somebody who does not draft, and the attempt is an entry', async () => {
    const before = await entryCount();
    const actor = office.person('zhouzheng');
    const error = await failureOf(office.create.execute(someContent(), actor, office.envelope(actor)));
    expect((error as DecisionRefusedError).reasons.map(({ code }) => code)).toEqual(['DUTY.NOT_HELD']);
    const entries = await entriesAfter(before);
    expect(entries.map(({ action, outcome, reasons }) => [action, outcome, reasons])).toEqual([
      ['entry.refused', 'item.create', ['DUTY.NOT_HELD']],
    ]);
  });
});

describe("a state secret's mark", () => {
  const secret = '机密★1年 关于某某工作的方案';

  it('keeps an item from being made: positions and class are told and recorded, words are nowhere', async () => {
    const before = await entryCount();
    const error = await failureOf(office.draft(saying(secret)));
    expect((error as SecrecyMarkError).findings).toEqual([
      {
        block: 'p1',
        start: 0,
        end: 5,
        rule: 'MARK.STAR',
        ruleVersion: 'secrecy-marks/1',
        strength: 'hard',
        markClass: 'SECRET',
      },
    ]);
    const entries = await entriesAfter(before);
    expect(entries.map(({ action, reasons, facts }) => [action, reasons, facts])).toEqual([
      ['entry.refused', ['CONTENT.SECRECY_MARK'], { marks: 1, mark1: 'SECRET|p1:0-5' }],
    ]);
    expect(await tablesHolding('某某工作')).toEqual([]);
    await office.draft(saying('公开的工作方案'));
    expect(await tablesHolding('公开的工作方案')).toEqual(['revision_contents']);
  });

  it('is found in content that is not even well-formed', async () => {
    const error = await failureOf(office.draft(someContent({ document: { anything: [secret] } })));
    expect((error as SecrecyMarkError).code).toBe('CONTENT.SECRECY_MARK');
  });

  it.each([
    ['the title', withMetadata({ title: '秘密★10年 通知' })],
    ['a keyword', withMetadata({ keywords: ['绝密★'] })],
    [
      'a reason in the plan',
      someContent({
        releasePlan: {
          ...someContent().releasePlan,
          withheld: [{ ground: 'STATE_SECRET', reason: '机密★20年' }],
        },
      }),
    ],
  ])('is found in %s', async (_, content) => {
    expect((await failureOf(office.draft(content))) instanceof SecrecyMarkError).toBe(true);
  });

  it('keeps a draft from being saved and stands in the chain of its item', async () => {
    const { itemId } = await office.draft();
    const before = await entryCount();
    expect(await failureOf(save(itemId, 1, saying(secret)))).toBeInstanceOf(SecrecyMarkError);
    const entries = await entriesAfter(before);
    expect(entries.map(({ action, item, seq }) => [action, item, seq])).toEqual([
      ['draft.refused', itemId, 2],
    ]);
    expect(await tablesHolding('某某工作')).toEqual([]);
  });

  it('sent against an item that is not known writes into no chain', async () => {
    const { itemId } = await office.draft();
    const stranger: PersonActor = {
      ...office.person('shilei'),
      duties: [{ duty: 'drafter', unitId: asId<UnitId>('qingshi-town'), step: null }],
    };
    const before = await entryCount();
    for (const target of [itemId, '0190b000-0000-7000-8000-ffffffffffff']) {
      expect(await failureOf(save(target, 1, saying(secret), stranger))).toBeInstanceOf(SecrecyMarkError);
    }
    const entries = await entriesAfter(before);
    expect(entries.map(({ action, item }) => [action, item ?? null])).toEqual([
      ['entry.refused', null],
      ['entry.refused', null],
    ]);
  });

  it('by somebody with a duty in its unit who does not know of the draft writes into no chain either', async () => {
    const { itemId } = await office.draft();
    const before = await entryCount();
    const error = await failureOf(save(itemId, 1, saying(secret), office.person('zhengping')));
    expect(error).toBeInstanceOf(SecrecyMarkError);
    const entries = await entriesAfter(before);
    expect(entries.map(({ action, item }) => [action, item ?? null])).toEqual([['entry.refused', null]]);
  });
});

describe('a draft of somebody else', () => {
  it('is neither changed nor submitted by a colleague with the same duty', async () => {
    const { itemId, contentDigest, releasePlanDigest } = await office.draft();
    // Who watches over the unit's compliance knows of every draft.
    const duties = [...office.person('linxiao').duties, ...office.person('guyan').duties];
    const colleague: PersonActor = { ...office.person('zhouzheng'), duties };
    const refused = await failureOf(save(itemId, 1, saying('我来改。'), colleague));
    const taskId = await office.taskOf(itemId, 'draft');
    const shown = {
      contentDigest: asId<Digest>(contentDigest),
      releasePlanDigest: asId<Digest>(releasePlanDigest),
    };
    const nothing = {
      opinion: null,
      reasonClass: null,
      ground: null,
      statement: null,
      deferUntil: null,
      returnTo: null,
      positions: [],
    };
    const command = { taskId, taskVersion: 1, outcome: 'submit', ...shown, ...nothing };
    const attempt = await failureOf(
      office.decideTask.execute(command, colleague, office.envelope(colleague)),
    );
    expect(
      [refused, attempt].map((error) => (error as DecisionRefusedError).reasons.map(({ code }) => code)),
    ).toEqual([['DUTY.NOT_HELD'], ['DUTY.NOT_HELD']]);
    expect((attempt as DecisionRefusedError).couldAct.map(({ name }) => name)).toEqual(['林晓']);
  });
});

describe('saving a draft', () => {
  it('makes a revision when the text changed, and none when it did not', async () => {
    const { itemId, revisionDigest } = await office.draft();
    const changed = await save(itemId, 1, saying('改后的内容。'));
    const again = await save(itemId, 2, saying('改后的内容。'));
    expect([changed.itemVersion, changed.revisionDigest === revisionDigest]).toEqual([2, false]);
    expect(again).toEqual(changed);
    expect((await office.items.revision(office.person('linxiao'), itemId)).number).toBe(2);
  });

  it('keeps the revision when only the release plan changed', async () => {
    const { itemId, revisionDigest, contentDigest } = await office.draft();
    const answer = await save(
      itemId,
      1,
      someContent({ releasePlan: { ...someContent().releasePlan, riskTier: 'C' } }),
    );
    expect([answer.revisionDigest, answer.contentDigest, answer.itemVersion]).toEqual([
      revisionDigest,
      contentDigest,
      2,
    ]);
    expect((await office.itemAs('linxiao', itemId)).riskTier).toBe('C');
  });

  it('is refused on a version that is no longer the present one, and loses nothing', async () => {
    const { itemId } = await office.draft();
    const first = await save(itemId, 1, saying('先保存的内容。'));
    const error = await failureOf(save(itemId, 1, saying('后保存的内容。')));
    const { at, ...changed } = (error as ItemStaleError).changed;
    expect([
      changed,
      at === (await office.items.timeline(office.person('linxiao'), itemId)).at(-1)?.at,
    ]).toEqual([
      {
        action: 'draft.saved',
        step: null,
        outcome: null,
        personId: office.person('linxiao').personId,
        current: { itemVersion: 2, state: 'DRAFT', contentDigest: first.contentDigest },
      },
      true,
    ]);
    expect((await office.itemAs('linxiao', itemId)).contentDigest).toBe(first.contentDigest);
  });

  it('is refused once the item is submitted, and the attempt is an entry', async () => {
    const { itemId } = await office.draft();
    const { itemVersion } = await office.decide('linxiao', itemId, 'draft.submit');
    const before = await entryCount();
    const error = await failureOf(save(itemId, itemVersion, saying('偷偷修改。')));
    expect((error as DecisionRefusedError).reasons.map(({ code }) => code)).toEqual(['EDIT.NOT_IN_DRAFT']);
    expect((await entriesAfter(before)).map(({ action, reasons }) => [action, reasons])).toEqual([
      ['draft.refused', ['EDIT.NOT_IN_DRAFT']],
    ]);
  });

  it('is refused to everybody but the drafter', async () => {
    const { itemId } = await office.draft();
    const officer = await failureOf(save(itemId, 1, saying('我来改。'), office.person('guyan')));
    expect((officer as DecisionRefusedError).reasons.map(({ code }) => code)).toEqual(['DUTY.NOT_HELD']);
    const reviewer = await failureOf(save(itemId, 1, saying('我来改。'), office.person('zhouzheng')));
    const stranger = await failureOf(save(itemId, 1, saying('我来改。'), office.person('shilei')));
    expect([reviewer, stranger]).toEqual([new ItemNotFoundError(itemId), new ItemNotFoundError(itemId)]);
  });

  it('happens once for one key', async () => {
    const { itemId } = await office.draft();
    const actor = office.person('linxiao');
    const envelope = office.envelope(actor);
    const command = { itemId: asId<ItemId>(itemId), itemVersion: 1, ...saying('只保存一次。') };
    const answers = [
      await office.saveDraft.execute(command, actor, envelope),
      await office.saveDraft.execute(command, actor, envelope),
    ];
    expect(answers[1]).toEqual(answers[0]);
    expect((await office.items.revision(actor, itemId)).number).toBe(2);
  });
});

describe('saving a treatment', () => {
  async function atDeidentification(): Promise<string> {
    const { itemId } = await office.draft();
    await office.carry(itemId, 'sensitivityCheck.pass');
    return itemId;
  }

  it('leaves no unsalted digest of the untreated text anywhere, before or after', async () => {
    const { itemId } = await office.draft(
      someContent({ metadata: { ...someContent().metadata, title: '另一件' } }),
    );
    const source = await office.items.revision(office.person('linxiao'), itemId);
    const bytes = renditionBytes(untreated({ ...source, attachments: [] }));
    await office.carry(itemId, 'sensitivityCheck.pass');
    await office.treat(itemId, [maskIdentityNumber]);
    await office.decide('luojie', itemId, 'deidentification.treated');
    expect(await tablesHolding(digestOf(bytes).replace('sha256:', ''))).toEqual([]);
    const { contentDigest } = await office.itemAs('fengyan', itemId);
    expect(await tablesHolding(contentDigest)).toEqual([
      'audit_entries',
      'carried_confirmations',
      'cases',
      'decisions',
      'idempotency_keys',
      'items',
      'rendition_contents',
      'rendition_traces',
      'renditions',
      'tasks',
    ]);
  });

  it('yields the rendition that is published, and an entry with counts but no value', async () => {
    const itemId = await atDeidentification();
    const before = await entryCount();
    const answer = await office.treat(itemId, [maskIdentityNumber]);
    const rendition = await office.items.rendition(office.person('luojie'), itemId);
    expect(rendition.contentDigest).toBe(answer.contentDigest);
    expect(JSON.stringify(rendition.document)).toContain('当事人张三，身份证号640***********8888。');
    expect(rendition.operations).toEqual([maskIdentityNumber]);
    const [entry] = await entriesAfter(before);
    expect([entry?.['action'], entry?.['facts']]).toEqual(['treatment.saved', { operations: 1, mask: 1 }]);
    expect(JSON.stringify(entry)).not.toContain('8888');
  });

  it('binds the open task to what it yields', async () => {
    const itemId = await atDeidentification();
    const { contentDigest } = await office.treat(itemId, [maskIdentityNumber]);
    const { tasks } = await office.itemAs('luojie', itemId);
    const view = await office.tasks.get(office.person('luojie'), tasks[0]?.id ?? '');
    expect([view.contentDigest, view.version]).toEqual([contentDigest, 2]);
  });

  it('may be taken back', async () => {
    const itemId = await atDeidentification();
    const untreated = (await office.itemAs('luojie', itemId)).contentDigest;
    await office.treat(itemId, [maskIdentityNumber]);
    expect((await office.treat(itemId, [])).contentDigest).toBe(untreated);
  });

  it('is refused when an operation does not fit the source', async () => {
    const itemId = await atDeidentification();
    const error = await failureOf(
      office.treat(itemId, [{ ...maskIdentityNumber, span: { block: 'p1', start: 10, end: 400 } }]),
    );
    expect((error as ContentInvalidError).issues).toEqual([
      { code: 'SPAN.OUTSIDE', path: '/operations/0/span', params: {} },
    ]);
  });

  it('is refused for a task that is not the open one', async () => {
    const itemId = await atDeidentification();
    const actor = office.person('luojie');
    const { version } = await office.items.get(actor, itemId);
    const command = {
      itemId: asId<ItemId>(itemId),
      itemVersion: version,
      taskId: asId<TaskId>(itemId),
      operations: [maskIdentityNumber],
    };
    expect(
      await failureOf(office.saveTreatment.execute(command, actor, office.envelope(actor))),
    ).toBeInstanceOf(TaskStaleError);
  });

  it('is refused to everybody but a deidentifier, and in every other state', async () => {
    const itemId = await atDeidentification();
    const other = office.person('qinshen');
    const taskId = await office.taskOf(itemId, 'deidentification');
    const { version } = await office.itemAs('luojie', itemId);
    const command = {
      itemId: asId<ItemId>(itemId),
      itemVersion: version,
      taskId,
      operations: [maskIdentityNumber],
    };
    const error = await failureOf(office.saveTreatment.execute(command, other, office.envelope(other)));
    expect((error as DecisionRefusedError).reasons.map(({ code }) => code)).toEqual(['DUTY.NOT_HELD']);
    const { itemVersion } = await office.decide('luojie', itemId, 'deidentification.noneNeeded');
    const late = office.person('luojie');
    const lateError = await failureOf(
      office.saveTreatment.execute({ ...command, itemVersion }, late, office.envelope(late)),
    );
    expect((lateError as DecisionRefusedError).reasons.map(({ code }) => code)).toEqual([
      'EDIT.NOT_IN_DEIDENTIFICATION',
    ]);
  });

  it('is dropped when the source changes after a return', async () => {
    const itemId = await atDeidentification();
    await office.treat(itemId, [maskIdentityNumber]);
    await office.decide('luojie', itemId, 'deidentification.treated');
    const { itemVersion } = await office.decide('fengyan', itemId, 'deidentificationVerify.return', {
      reasonClass: 'FACTS',
      opinion: '姓名有误',
    });
    await save(itemId, itemVersion, saying('当事人李四，身份证号640102199003078888。'));
    const rendition = await office.items.rendition(office.person('linxiao'), itemId);
    expect([rendition.operations, JSON.stringify(rendition.document).includes('640102199003078888')]).toEqual(
      [[], true],
    );
  });
});

/** Tables in which some column of some row holds the words, in text or in bytes. */
async function tablesHolding(words: string): Promise<string[]> {
  const tables = await office.source.query<{ name: string }[]>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname = 'public' AND has_table_privilege(c.oid, 'SELECT')`,
  );
  const bytes = Buffer.from(words, 'utf8').toString('hex');
  const holding: string[] = [];
  for (const { name } of tables) {
    const rows = await office.source.query<unknown[]>(
      `SELECT 1 FROM "${name}" t WHERE t::text LIKE $1 OR t::text LIKE $2 LIMIT 1`,
      [`%${words}%`, `%${bytes}%`],
    );
    if (rows.length > 0) holding.push(name);
  }
  return holding.sort();
}
