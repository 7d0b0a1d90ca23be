import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { HoldingProxy } from '../support/holding-proxy.js';
import { someContent } from '../support/office.js';
import { ApiProcess, OwnPostgres, ProcessClient, type Heard } from '../support/process-office.js';

interface ItemScreen {
  readonly id: string;
  readonly state: string;
  readonly contentDigest: string;
  readonly releasePlanDigest: string;
  readonly tasks: readonly { readonly id: string; readonly step: string; readonly version: number }[];
}

interface Decided {
  readonly decisionId: string;
  readonly entryId: string;
  readonly entrySeq: number;
  readonly state: string;
}

let folder: string;
let postgres: OwnPostgres;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shenjiao-crashes-'));
  postgres = await OwnPostgres.start();
});
afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

function answered(heard: Heard, status: number): unknown {
  if (heard === 'nothing' || heard.status !== status)
    throw new Error(`expected ${status}: ${JSON.stringify(heard)}`);
  return heard.body;
}

async function newDraft(drafter: ProcessClient, key: string): Promise<ItemScreen> {
  return answered(await drafter.send('POST', '/items', someContent(), key), 201) as ItemScreen;
}

interface Written {
  readonly decisions: readonly string[];
  readonly entries: readonly string[];
  readonly state: string;
}

async function written(itemId: string): Promise<Written> {
  const [row] = await postgres.rows<Written>(
    `SELECT i.state, ARRAY(SELECT d.id::text FROM decisions d WHERE d.item_id = i.id ORDER BY d.id) AS decisions,
       ARRAY(SELECT e.action FROM audit_entries e WHERE e.item_id = i.id ORDER BY e.seq) AS entries
     FROM items i WHERE i.id = $1`,
    [itemId],
  );
  return row!;
}

describe('the service is killed in the middle of a decision', () => {
  let proxy: HoldingProxy;
  let api: ApiProcess;
  let drafter: ProcessClient;
  beforeAll(async () => {
    proxy = await HoldingProxy.start(postgres.port);
    const url = new URL(postgres.urls.app);
    url.port = String(proxy.port);
    api = await ApiProcess.start(url.href, folder);
    drafter = await ProcessClient.signIn(api.address, 'linxiao');
  });
  afterAll(async () => {
    await api.kill();
    await proxy.close();
  });

  const submission = ({ tasks, contentDigest, releasePlanDigest }: ItemScreen): readonly [string, object] => {
    const task = tasks.find(({ step }) => step === 'draft')!;
    return [
      `/tasks/${task.id}/decision`,
      { outcome: 'submit', taskVersion: task.version, contentDigest, releasePlanDigest },
    ];
  };

  it('after the commit and before the answer: the retry gets the first answer, and it has happened once', async () => {
    const item = await newDraft(drafter, 'draft-to-be-lost-1');
    const [path, body] = submission(item);
    const held = proxy.holdBack('the answer to a commit');
    const lost = drafter.send('POST', path, body, 'the-lost-submission');
    await held;
    while ((await written(item.id)).decisions.length === 0) await setImmediate();
    const committed = await written(item.id);

    await api.kill();
    proxy.letPass();
    expect(await lost).toEqual('nothing');
    await api.startAgain();
    const first = answered(await drafter.send('POST', path, body, 'the-lost-submission'), 200) as Decided;
    const second = answered(await drafter.send('POST', path, body, 'the-lost-submission'), 200) as Decided;

    expect({
      committed,
      first: [first.decisionId, first.entrySeq, first.state],
      second,
      now: await written(item.id),
    }).toEqual({
      committed: {
        decisions: [first.decisionId],
        entries: ['item.created', 'task.decided'],
        state: 'FIRST_REVIEW+FIRST_PROOF',
      },
      first: [committed.decisions[0], 2, 'FIRST_REVIEW+FIRST_PROOF'],
      second: first,
      now: committed,
    });
  });

  it('before the commit: nothing has happened, and the retry does it once', async () => {
    const item = await newDraft(drafter, 'draft-to-be-lost-2');
    const [path, body] = submission(item);
    const held = proxy.holdBack('the commit itself');
    const lost = drafter.send('POST', path, body, 'the-submission-that-never-was');
    await held;

    await api.kill();
    proxy.letPass();
    const heard = await lost;
    const before = await written(item.id);
    await api.startAgain();
    const decided = answered(
      await drafter.send('POST', path, body, 'the-submission-that-never-was'),
      200,
    ) as Decided;

    expect({ heard, before, now: await written(item.id) }).toEqual({
      heard: 'nothing',
      before: { decisions: [], entries: ['item.created'], state: 'DRAFT' },
      now: {
        decisions: [decided.decisionId],
        entries: ['item.created', 'task.decided'],
        state: 'FIRST_REVIEW+FIRST_PROOF',
      },
    });
  });

  it('while an item is being made: the retry gets the item that was made, and there is one', async () => {
    const held = proxy.holdBack('the answer to a commit');
    const lost = drafter.send('POST', '/items', someContent(), 'the-lost-item-of-linxiao');
    await held;
    const made = (): Promise<readonly { readonly id: string }[]> =>
      postgres.rows<{ id: string }>(
        `SELECT k.answer->>'itemId' AS id FROM idempotency_keys k WHERE k.key = 'the-lost-item-of-linxiao'`,
      );
    while ((await made()).length === 0) await setImmediate();

    await api.kill();
    proxy.letPass();
    await lost;
    const before = await postgres.rows('SELECT i.id FROM items i ORDER BY i.id');
    await api.startAgain();
    const again = answered(
      await drafter.send('POST', '/items', someContent(), 'the-lost-item-of-linxiao'),
      201,
    ) as ItemScreen;

    expect([again.id, await postgres.rows('SELECT i.id FROM items i ORDER BY i.id')]).toEqual([
      (await made())[0]!.id,
      before,
    ]);
  });
});

/** Who does what with each item of the load, in order. */
const way: readonly (readonly [string, string, string])[] = [
  ['linxiao', 'draft', 'submit'],
  ['zhouzheng', 'firstReview', 'pass'],
  ['hewen', 'firstProof', 'pass'],
  ['qinshen', 'confidentialityReview', 'publish'],
  ['baijing', 'sensitivityCheck', 'pass'],
  ['luojie', 'deidentification', 'noneNeeded'],
  ['fengyan', 'deidentificationVerify', 'pass'],
  ['zhengping', 'secondReview', 'pass'],
  ['tangya', 'secondProof', 'pass'],
];

/** People who carry items on and on, and repeat what was not answered. */
class Load {
  readonly acknowledged: string[] = [];
  private readonly statuses = new Set<number>();

  constructor(
    private readonly people: ReadonlyMap<string, ProcessClient>,
    /** Throws when waiting on has become senseless. */
    private readonly stillThere: () => void,
  ) {}

  /** How the service answered; `0` where it did not. */
  get answers(): readonly number[] {
    return [...this.statuses].sort((one, other) => one - other);
  }

  async carry(itemId: string): Promise<void> {
    for (const [username, step, outcome] of way)
      await this.decide(this.people.get(username)!, itemId, { step, outcome });
  }

  private async decide(
    client: ProcessClient,
    itemId: string,
    { step, outcome }: { step: string; outcome: string },
  ): Promise<void> {
    const { tasks, contentDigest, releasePlanDigest } = (await this.until200(() =>
      client.send('GET', `/items/${itemId}`),
    )) as ItemScreen;
    const task = tasks.find((open) => open.step === step)!;
    const body = { outcome, taskVersion: task.version, contentDigest, releasePlanDigest };
    const decided = await this.until200(() =>
      client.send('POST', `/tasks/${task.id}/decision`, body, `load-${itemId}-${step}`),
    );
    this.acknowledged.push((decided as Decided).decisionId);
  }

  private async until200(send: () => Promise<Heard>): Promise<unknown> {
    for (;;) {
      const heard = await send();
      const status = heard === 'nothing' ? 0 : heard.status;
      this.statuses.add(status);
      if (heard !== 'nothing' && status === 200) return heard.body;
      if (![0, 503].includes(status)) throw new Error(JSON.stringify(heard));
      this.stillThere();
      await setImmediate();
    }
  }
}

describe('under the load of many decisions', () => {
  const itemsCount = 20;
  let api: ApiProcess;
  let people: Map<string, ProcessClient>;
  beforeAll(async () => {
    api = await ApiProcess.start(postgres.urls.app, folder);
    people = new Map();
    for (const [username] of way) people.set(username, await ProcessClient.signIn(api.address, username));
    people.set('guyan', await ProcessClient.signIn(api.address, 'guyan'));
  });
  afterAll(() => api.kill());

  async function drafts(name: string): Promise<readonly string[]> {
    const drafter = people.get('linxiao')!;
    const made = await Promise.all(
      Array.from({ length: itemsCount }, (_, index) => newDraft(drafter, `${name}-item-${index}`)),
    );
    // What the checks found in the drafts is another story: here it stands as answered.
    await postgres.rows(`UPDATE items SET open_findings = '{}'`);
    return made.map(({ id }) => id);
  }

  /** Carries the items while something happens each time so many more decisions have been acknowledged. */
  async function whileCarried(
    items: readonly string[],
    disturb: () => Promise<void>,
    stillThere = (): void => undefined,
  ): Promise<Load> {
    const load = new Load(people, stillThere);
    let isDone = false;
    const work = Promise.all(items.map((id) => load.carry(id))).finally(() => (isDone = true));
    for (const mark of [1 / 4, 2 / 3]) {
      while (!isDone && load.acknowledged.length < itemsCount * way.length * mark) await setImmediate();
      await disturb();
    }
    await work;
    return load;
  }

  function serviceIsAlive(): void {
    if (api.hasEnded) throw new Error(`the API has ended: ${api.output}`);
  }

  async function outcomeOf(items: readonly string[], { acknowledged }: Load): Promise<unknown> {
    const kept = await postgres.rows<{ id: string }>(
      'SELECT d.id FROM decisions d WHERE d.item_id = ANY ($1::uuid[])',
      [items],
    );
    const twice = await postgres.rows(
      'SELECT d.case_id, d.step FROM decisions d GROUP BY d.case_id, d.step, d.round HAVING count(*) > 1',
    );
    const odd = await postgres.rows(
      `SELECT i.id FROM items i WHERE i.entry_seq <> (SELECT count(*) FROM audit_entries e WHERE e.item_id = i.id)
         OR (SELECT count(*) FROM decisions d WHERE d.item_id = i.id)
           <> (SELECT count(*) FROM audit_entries e WHERE e.item_id = i.id AND e.action = 'task.decided')`,
    );
    const officer = people.get('guyan')!;
    const reports = await Promise.all(items.map((id) => officer.send('GET', `/audit/items/${id}/integrity`)));
    const states = await postgres.rows<{ state: string }>(
      'SELECT DISTINCT i.state FROM items i WHERE i.id = ANY ($1::uuid[])',
      [items],
    );
    const keptIds = new Set(kept.map(({ id }) => id));
    return {
      decisions: kept.length,
      lost: acknowledged.filter((id) => !keptIds.has(id)),
      acknowledgedTwice: acknowledged.length - new Set(acknowledged).size,
      twice,
      odd,
      intact: reports.filter((heard) => (answered(heard, 200) as { readonly intact: boolean }).intact).length,
      states: states.map(({ state }) => state),
    };
  }

  const everythingOnce = {
    decisions: itemsCount * way.length,
    lost: [],
    acknowledgedTwice: 0,
    twice: [],
    odd: [],
    intact: itemsCount,
    states: ['FINAL_REVIEW'],
  };

  it('without its database the service says so, stays alive, and is ready again as soon as the database is', async () => {
    const ask = async (path: string): Promise<readonly unknown[]> => {
      const answer = await fetch(`${api.address}${path}`);
      return [answer.status, answer.headers.get('retry-after')];
    };
    await postgres.kill();
    const heard = await people.get('linxiao')!.send('GET', '/items');
    const without = [await ask('/health/live'), await ask('/health/ready')];
    await postgres.startAgain();
    await api.untilReady();
    expect({
      code: (answered(heard, 503) as { readonly code: string }).code,
      without,
      again: await ask('/health/ready'),
    }).toEqual({
      code: 'DATABASE.UNAVAILABLE',
      without: [
        [200, null],
        [503, '2'],
      ],
      again: [200, null],
    });
  });

  it('PostgreSQL is killed and started again, twice: nothing acknowledged is lost, nothing happens twice, the service recovers by itself', async () => {
    const items = await drafts('postgres');
    const { pid } = api;
    const load = await whileCarried(
      items,
      async () => {
        await postgres.kill();
        await postgres.startAgain();
      },
      serviceIsAlive,
    );
    const outcome = await outcomeOf(items, load);
    report(
      `PostgreSQL killed twice under ${load.acknowledged.length} decisions; answers: ${load.answers.join(', ')}`,
    );
    expect([outcome, load.answers, api.pid]).toEqual([everythingOnce, [200, 503], pid]);
  });

  it('the service is killed and started again, twice: the same', async () => {
    const items = await drafts('service');
    const load = await whileCarried(items, async () => {
      await api.kill();
      await api.startAgain();
    });
    report(
      `the service killed twice under ${load.acknowledged.length} decisions; answers: ${load.answers.join(', ')}`,
    );
    expect([await outcomeOf(items, load), load.answers]).toEqual([everythingOnce, [0, 200]]);
  });

  it('no personal value was written to a log on the way', () => {
    expect(
      ['640102199003078888', '林晓', '行政处罚决定公示'].filter((text) => api.output.includes(text)),
    ).toEqual([]);
  });
});

function report(text: string): void {
  process.stdout.write(`${text}\n`);
}
