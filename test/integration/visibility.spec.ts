import {
  AuditNotPermittedError,
  ContentWithheldError,
  ItemNotFoundError,
  ItemQueries,
  OriginalReads,
  TaskNotFoundError,
} from '#application';
import { asId, type Duty, type ItemId, type PersonActor, type UnitId } from '#domain/kernel';
import { PgAuditReadModel, PgItemReadModel, PgUnitOfWork, PgScreeningReadModel } from '#persistence';
import { maskIdentityNumber, TestOffice } from '../support/office.js';

const nowhere = '0190b000-0000-7000-8000-ffffffffffff';
const number = '640102199003078888';

let office: TestOffice;
beforeAll(async () => {
  office = await TestOffice.open();
});
afterAll(async () => {
  await office.close();
});

/** Somebody of 青石镇 with duties in his own unit. */
function ofTheTown(...duties: readonly Duty[]): PersonActor {
  const unitId = asId<UnitId>('qingshi-town');
  return { ...office.person('shilei'), duties: duties.map((duty) => ({ duty, unitId, step: null })) };
}

function codeOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'answered',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );
}

async function idsOf(actor: PersonActor): Promise<readonly string[]> {
  return (await office.items.list(actor, { limit: 100 })).items.map(({ id }) => id);
}

describe('an item of another unit', () => {
  const everyDuty: readonly Duty[] = [
    'drafter',
    'firstReviewer',
    'proofreader',
    'confidentialityReviewer',
    'finalReviewer',
    'complianceOfficer',
  ];

  it('answers exactly as one that does not exist', async () => {
    const { itemId } = await office.draft();
    const taskId = await office.taskOf(itemId, 'draft');
    const stranger = ofTheTown(...everyDuty);
    const answers = async (id: string, task: string): Promise<unknown[]> => [
      await office.items.get(stranger, id).catch((error: unknown) => error),
      await office.items.revision(stranger, id).catch((error: unknown) => error),
      await office.items.rendition(stranger, id).catch((error: unknown) => error),
      await office.items.timeline(stranger, id).catch((error: unknown) => error),
      await office.tasks.get(stranger, task).catch((error: unknown) => error),
      await office.audit.trail(stranger, id).catch((error: unknown) => error),
      await office.audit.integrity(stranger, id).catch((error: unknown) => error),
      await office.audit.entries(stranger, { item: id }),
    ];
    const expected = (id: string, task: string): unknown[] => [
      ...Array.from({ length: 4 }, () => new ItemNotFoundError(id)),
      new TaskNotFoundError(task),
      new ItemNotFoundError(id),
      new ItemNotFoundError(id),
      { items: [], nextCursor: null },
    ];
    expect(await answers(itemId, taskId)).toEqual(expected(itemId, taskId));
    expect(await answers(nowhere, nowhere)).toEqual(expected(nowhere, nowhere));
  });

  it('is in no list, no inbox, no search and no audit of strangers', async () => {
    await office.draft();
    const stranger = ofTheTown(...everyDuty);
    expect([
      await office.items.list(stranger, {}),
      await office.items.list(stranger, { q: '行政处罚' }),
      await office.items.list(stranger, { state: 'DRAFT' }),
      await office.tasks.inbox(stranger, {}),
      await office.audit.entries(stranger, {}),
    ]).toEqual(Array.from({ length: 5 }, () => ({ items: [], nextCursor: null })));
  });

  it('is known to the host’s compliance officer, and to no administrator', async () => {
    const { itemId } = await office.draft();
    const host = asId<UnitId>('yunxi-gov');
    const officer: PersonActor = {
      ...office.person('wuwei'),
      duties: [{ duty: 'complianceOfficer', unitId: host, step: null }],
    };
    expect((await office.items.get(officer, itemId)).id).toBe(itemId);
    for (const administrator of ['wuwei', 'xuan', 'zoujian']) {
      expect(await codeOf(office.itemAs(administrator, itemId))).toBe('ITEM.NOT_FOUND');
      expect(await idsOf(office.person(administrator))).toEqual([]);
    }
  });

  it('does not answer to a text that is no identifier', async () => {
    expect(await codeOf(office.itemAs('guyan', "' OR 1=1 --"))).toBe('ITEM.NOT_FOUND');
    expect(await codeOf(office.tasks.get(office.person('guyan'), 'x'))).toBe('TASK.NOT_FOUND');
  });
});

describe('within the unit', () => {
  it('a draft is known to its drafter and the compliance officer only', async () => {
    const { itemId } = await office.draft();
    const colleague: PersonActor = {
      ...office.person('zhouzheng'),
      duties: [...office.person('linxiao').duties],
    };
    const known = await Promise.all(
      [
        office.person('linxiao'),
        office.person('guyan'),
        office.person('zhouzheng'),
        colleague,
        office.person('zhengping'),
      ].map(async (actor) => (await idsOf(actor)).includes(itemId)),
    );
    expect(known).toEqual([true, true, false, false, false]);
  });

  it('an item becomes known step by step, and stays known to whoever had a task of it', async () => {
    const { itemId } = await office.draft();
    const knows = async (username: string): Promise<boolean> =>
      (await codeOf(office.itemAs(username, itemId))) === 'answered';
    await office.decide('linxiao', itemId, 'draft.submit');
    expect([
      await knows('zhouzheng'),
      await knows('hewen'),
      await knows('tangya'),
      await knows('qinshen'),
    ]).toEqual([true, true, false, false]);
    await office.decide('zhouzheng', itemId, 'firstReview.return', {
      reasonClass: 'FACTS',
      opinion: '请补正',
    });
    expect([await knows('zhouzheng'), await knows('hewen'), await knows('qinshen')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('whoever has acted keeps knowing after the duty has ended, while he has any duty in the unit', async () => {
    const { itemId } = await office.draft();
    await office.carry(itemId, 'firstReview.pass');
    const moved: PersonActor = {
      ...office.person('zhouzheng'),
      duties: [{ duty: 'publisher', unitId: asId<UnitId>('yunxi-enforcement'), step: null }],
    };
    const gone: PersonActor = { ...office.person('zhouzheng'), duties: [] };
    expect([
      await codeOf(office.items.get(moved, itemId)),
      await codeOf(office.items.get(gone, itemId)),
    ]).toEqual(['answered', 'ITEM.NOT_FOUND']);
  });
});

describe('what may be read of the text', () => {
  async function accessOf(username: string, itemId: string): Promise<string> {
    return office.itemAs(username, itemId).then(
      ({ access }) => access,
      (error: unknown) => (error as { code: string }).code,
    );
  }

  it('follows the treatment: the source before it, the verified rendition after it', async () => {
    const { itemId } = await office.draft();
    await office.carry(itemId, 'sensitivityCheck.pass');
    await office.treat(itemId, [maskIdentityNumber]);
    await office.decide('luojie', itemId, 'deidentification.treated');
    const people = ['linxiao', 'zhouzheng', 'qinshen', 'luojie', 'fengyan', 'guyan', 'zhengping'];
    const before = await Promise.all(people.map((username) => accessOf(username, itemId)));
    await office.decide('fengyan', itemId, 'deidentificationVerify.pass');
    const after = await Promise.all(people.map((username) => accessOf(username, itemId)));
    expect(before).toEqual(['source', 'source', 'source', 'source', 'source', 'source', 'ITEM.NOT_FOUND']);
    expect(after).toEqual(['source', 'rendition', 'source', 'source', 'source', 'source', 'rendition']);
  });

  it('never shows a later reviewer the value that was treated, not even after a return', async () => {
    const { itemId } = await office.draft();
    await office.carry(itemId, 'sensitivityCheck.pass');
    await office.treat(itemId, [maskIdentityNumber]);
    await office.decide('luojie', itemId, 'deidentification.treated');
    await office.decide('fengyan', itemId, 'deidentificationVerify.pass');
    const reviewer = office.person('zhengping');
    expect(JSON.stringify(await office.items.rendition(reviewer, itemId))).not.toContain(number);
    expect(await codeOf(office.items.revision(reviewer, itemId))).toBe('CONTENT.RENDITION_ONLY');

    const { itemVersion } = await office.decide('zhengping', itemId, 'secondReview.return', {
      reasonClass: 'FACTS',
      opinion: '事实不清',
    });
    const drafter = office.person('linxiao');
    const { document, metadata } = await office.items.revision(drafter, itemId);
    const { releasePlan } = await office.items.get(drafter, itemId);
    const content = { document, metadata: { ...metadata, title: '改后的公示' }, releasePlan };
    await office.saveDraft.execute(
      { itemId: asId<ItemId>(itemId), itemVersion, ...content },
      drafter,
      office.envelope(drafter),
    );
    expect([
      await codeOf(office.items.rendition(reviewer, itemId)),
      await codeOf(office.items.revision(reviewer, itemId)),
    ]).toEqual(['CONTENT.RENDITION_ONLY', 'CONTENT.RENDITION_ONLY']);
    const view = await office.items.get(reviewer, itemId);
    expect([view.access, view.metadata]).toEqual(['none', null]);
  });

  it('leaves an entry when the compliance officer reads an original, and none when it is the reader’s work', async () => {
    const { itemId } = await office.draft();
    await office.carry(itemId, 'draft.submit');
    await office.items.revision(office.person('linxiao'), itemId);
    await office.items.revision(office.person('zhouzheng'), itemId);
    const { digest } = await office.items.revision(office.person('guyan'), itemId);
    const { items } = await office.audit.entries(office.person('guyan'), {
      item: itemId,
      action: 'source.read',
    });
    expect(items.map(({ actor, seq }) => [actor.name, seq])).toEqual([['顾严', 3]]);
    expect((await office.audit.integrity(office.person('guyan'), itemId)).intact).toBe(true);
    expect(digest).toBe((await office.itemAs('guyan', itemId)).revisionDigest);
    const { length } = await office.items.timeline(office.person('linxiao'), itemId);
    expect(length).toBe(2);
  });
});

/** Reads as the program does, with something happening right after the item was first looked at. */
class InterruptedReads extends PgItemReadModel {
  private isFirst = true;
  constructor(private readonly happens: () => Promise<unknown>) {
    super(office.sql);
  }
  override async findScreen(...asked: Parameters<PgItemReadModel['findScreen']>) {
    const screen = await super.findScreen(...asked);
    if (this.isFirst) await this.happens();
    this.isFirst = false;
    return screen;
  }
}

describe('an item that is quarantined while somebody opens it', () => {
  it.each([
    ['revision', 'linxiao'],
    ['revision', 'guyan'],
    ['rendition', 'linxiao'],
  ] as const)('gives out no %s to %s, and no entry says that it did', async (what, username) => {
    const { itemId } = await office.draft();
    await office.carry(itemId, 'firstProof.pass');
    const keeper = office.person('qinshen');
    const { version } = await office.items.get(keeper, itemId);
    const reads = new InterruptedReads(() =>
      office.quarantine.execute(
        { itemId: asId<ItemId>(itemId), itemVersion: version, reason: '疑似涉密' },
        keeper,
        office.envelope(keeper),
      ),
    );
    const originals = new OriginalReads(new PgUnitOfWork(office.sql), office.time, office.time);
    const audit = new PgAuditReadModel(office.sql);
    const queries = new ItemQueries(
      reads,
      office.time,
      audit,
      new PgScreeningReadModel(office.sql),
      originals,
    );
    expect(await codeOf(queries[what](office.person(username), itemId))).toBe('CONTENT.QUARANTINED');
    const search = { item: itemId, action: 'source.read' };
    expect((await office.audit.entries(office.person('guyan'), search)).items).toEqual([]);
  });
});

describe('a quarantined item', () => {
  async function quarantined(): Promise<string> {
    const { itemId } = await office.draft();
    await office.carry(itemId, 'firstProof.pass');
    await office.decide('qinshen', itemId, 'confidentialityReview.returnToPrevious', {
      reasonClass: 'SECRECY',
      opinion: '张三一案疑似涉密',
    });
    const actor = office.person('qinshen');
    const { version } = await office.items.get(actor, itemId);
    await office.quarantine.execute(
      { itemId: asId<ItemId>(itemId), itemVersion: version, reason: '疑似涉密' },
      actor,
      office.envelope(actor),
    );
    return itemId;
  }

  it('is read by nobody; whoever decides on it sees its catalogue data', async () => {
    const itemId = await quarantined();
    for (const username of ['linxiao', 'zhouzheng', 'qinshen', 'guyan']) {
      const actor = office.person(username);
      const errors = await Promise.all(
        [office.items.revision(actor, itemId), office.items.rendition(actor, itemId)].map((read) =>
          read.catch((error: unknown) => error),
        ),
      );
      expect(errors).toEqual([
        new ContentWithheldError(itemId, 'quarantine'),
        new ContentWithheldError(itemId, 'quarantine'),
      ]);
    }
    const views = await Promise.all(
      ['linxiao', 'guyan', 'qinshen'].map((username) => office.itemAs(username, itemId)),
    );
    expect(
      views.map(({ title, metadata, releasePlan }) => [title, metadata?.title ?? null, releasePlan === null]),
    ).toEqual([
      [null, null, true],
      [null, null, true],
      ['行政处罚决定公示', '行政处罚决定公示', false],
    ]);
  });

  it('keeps its words out of opinions, lists, timeline, trail and search', async () => {
    const itemId = await quarantined();
    const seen = JSON.stringify([
      await office.itemAs('guyan', itemId),
      await office.items.timeline(office.person('linxiao'), itemId),
      await office.audit.trail(office.person('guyan'), itemId),
      (await office.audit.entries(office.person('guyan'), { item: itemId })).items,
      (await office.items.list(office.person('guyan'), { state: 'QUARANTINED' })).items,
    ]);
    expect([seen.includes('张三'), seen.includes('行政处罚决定公示'), seen.includes('疑似涉密')]).toEqual([
      false,
      false,
      false,
    ]);
    const found = await office.items.list(office.person('qinshen'), { q: '行政处罚', limit: 100 });
    expect(found.items.map(({ id }) => id)).not.toContain(itemId);
  });

  it('is kept back by the database itself, but from whoever reviews confidentiality in its unit', async () => {
    const open = await office.draft();
    const itemId = await quarantined();
    const read = async (item: string, reviewer: string): Promise<readonly unknown[]> =>
      office.sql.query(
        {
          name: 'withheld_contents',
          text: `SELECT (SELECT count(*)::int FROM revision_contents c JOIN revisions r ON r.digest = c.digest WHERE r.item_id = $1) AS contents,
            (SELECT count(*)::int FROM revisions r WHERE r.item_id = $1 AND quarantined_revision(r.item_id, r.digest, $2) IS NOT NULL) AS shown`,
        },
        [item, office.person(reviewer).personId],
      );
    expect([
      await read(open.itemId, 'qinshen'),
      await read(itemId, 'qinshen'),
      await read(itemId, 'guyan'),
    ]).toEqual([[{ contents: 1, shown: 0 }], [{ contents: 0, shown: 1 }], [{ contents: 0, shown: 0 }]]);
  });

  it('shows who decides on it what he may answer', async () => {
    const itemId = await quarantined();
    const actions = async (username: string): Promise<readonly string[]> =>
      (await office.itemAs(username, itemId)).allowedActions.map(({ action }) => action);
    expect([await actions('qinshen'), await actions('guyan')]).toEqual([
      ['quarantine.clear', 'quarantine.purge'],
      [],
    ]);
  });
});

describe('the audit', () => {
  it('is refused to everybody but compliance officers, for items that exist and items that do not', async () => {
    const { itemId } = await office.draft();
    const drafter = office.person('linxiao');
    const refused = new AuditNotPermittedError();
    expect(
      await Promise.all(
        [
          office.audit.trail(drafter, itemId),
          office.audit.trail(drafter, nowhere),
          office.audit.integrity(drafter, itemId),
          office.audit.entries(drafter, {}),
        ].map((asked) => asked.catch((error: unknown) => error)),
      ),
    ).toEqual([refused, refused, refused, refused]);
  });
});
