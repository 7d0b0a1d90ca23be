import { createHash, verify, createPublicKey } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { demoPeople, pageFactsOf } from '#application';
import { renderPage } from '#channels';
import { createLogger, createMetrics, readConfig } from '#platform';
import { createPortal } from '../../apps/api/src/portal/create-portal.js';
import type { TestApi, ApiAnswer } from '../support/api.js';
import { HttpOffice, personOf } from '../support/http-office.js';
import { maskIdentityNumber } from '../support/office.js';

interface TaskScreen {
  readonly id: string;
  readonly itemId: string;
  readonly step: string;
  readonly version: number;
  readonly contentDigest: string;
  readonly releasePlanDigest: string;
}

const rawNumber = '640102199003078888';
const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

let office: HttpOffice;
let portal: NestFastifyApplication;
let itemId: string;
beforeAll(async () => {
  office = await HttpOffice.open();
  portal = await openPortal(office.api);
  itemId = await office.draft();
  await work('linxiao', 'submit');
  await work('zhouzheng', 'pass', { opinion: '内容完整，事实与来源一致。' });
  await work('hewen', 'pass');
  await work('qinshen', 'publishAfterTreatment', { opinion: '逐项审查，可在处理后公开。' });
  await work('baijing', 'pass');
  await office.saveTreatment('luojie', itemId, [maskIdentityNumber]);
  await work('luojie', 'treated');
  await work('fengyan', 'pass');
  await work('zhengping', 'pass');
  await work('tangya', 'pass');
  await work('liangzhiyuan', 'pass');
  await (
    await office.as('liangzhiyuan')
  ).post('/api/v1/session/reauthentication', { password: 'Yunxi-Demo-2026' });
  await work('liangzhiyuan', 'sign', { opinion: '签发。' });
  await work('pengyue', 'pass');
  await work('shenhang', 'publish');
  await work('jiangnan', 'ok');
});
afterAll(async () => {
  await portal.close();
  await office.close();
});

async function openPortal({ database, dataFolder }: TestApi): Promise<NestFastifyApplication> {
  const outcome = readConfig({
    DATABASE_URL: database.appUrl,
    PORTAL_URL: 'https://www.yunxi.example',
    SHENJIAO_DATA_DIR: dataFolder,
  });
  if (outcome.kind === 'invalid') throw new Error(JSON.stringify(outcome.problems));
  const logger = createLogger({ level: 'fatal', component: 'portal' });
  const app = await createPortal({ config: outcome.config, logger, metrics: createMetrics('portal') });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

/** A person does what his inbox shows: opens the task, reads its screen, decides on what he was shown. */
async function work(username: string, outcome: string, given: object = {}): Promise<void> {
  await office.worker.deliver();
  await office.settleFindings(itemId);
  const client = await office.as(username);
  const inbox = must(await client.get('/api/v1/tasks')).body as { readonly items: readonly TaskScreen[] };
  const [waiting, ...others] = inbox.items;
  if (waiting?.itemId !== itemId || others.length > 0)
    throw new Error(`${username}: ${JSON.stringify(inbox)}`);
  must(await client.post(`/api/v1/tasks/${waiting.id}/opening`, { taskVersion: waiting.version }));
  const screen = must(await client.get(`/api/v1/tasks/${waiting.id}`)).body as TaskScreen;
  const { version: taskVersion, contentDigest, releasePlanDigest } = screen;
  const decision = { outcome, taskVersion, contentDigest, releasePlanDigest, ...given };
  must(await client.post(`/api/v1/tasks/${waiting.id}/decision`, decision));
}

function must(answer: ApiAnswer): ApiAnswer {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}

async function signed(): Promise<{
  contentDigest: string;
  statement: Buffer;
  signature: Buffer;
  publicKey: Buffer;
}> {
  const [row] = await office.rows<Awaited<ReturnType<typeof signed>>>(
    `SELECT s.content_digest AS "contentDigest", s.statement, s.signature, k.public_key AS "publicKey"
       FROM sign_offs s JOIN receipt_keys k ON k.id = s.key_id`,
  );
  return row!;
}

async function publication(): Promise<{ readonly id: string; readonly page: Buffer }> {
  const [row] = await office.rows<{ id: string; page: Buffer }>('SELECT p.id, p.page FROM publications p');
  return row!;
}

describe('an item goes the whole way over HTTP, each step by its person', () => {
  it('and ends in the archive, with nothing left to do and every opinion standing', async () => {
    const screen = (await (await office.as('guyan')).get(`/api/v1/items/${itemId}`)).body as {
      readonly state: string;
      readonly stateName: string;
      readonly tasks: unknown;
      readonly opinions: readonly {
        readonly step: string;
        readonly outcome: string;
        readonly person: unknown;
        readonly current: boolean;
      }[];
    };
    const said = screen.opinions.map(({ step, outcome, person, current }) => ({
      step,
      outcome,
      person,
      current,
    }));
    const by = (username: string, step: string, outcome: string): unknown => ({
      step,
      outcome,
      person: personOf(username),
      current: true,
    });
    const { state, stateName, tasks } = screen;
    expect({ state, stateName, tasks, opinions: said }).toEqual({
      state: 'ARCHIVED',
      stateName: '已归档',
      tasks: [],
      opinions: [
        by('linxiao', 'draft', 'submit'),
        by('zhouzheng', 'firstReview', 'pass'),
        by('hewen', 'firstProof', 'pass'),
        by('qinshen', 'confidentialityReview', 'publishAfterTreatment'),
        by('baijing', 'sensitivityCheck', 'pass'),
        by('luojie', 'deidentification', 'treated'),
        by('fengyan', 'deidentificationVerify', 'pass'),
        by('zhengping', 'secondReview', 'pass'),
        by('tangya', 'secondProof', 'pass'),
        by('liangzhiyuan', 'finalReview', 'pass'),
        by('liangzhiyuan', 'signOff', 'sign'),
        by('pengyue', 'thirdProof', 'pass'),
        by('shenhang', 'publish', 'publish'),
        by('jiangnan', 'postPublishCheck', 'ok'),
      ],
    });
  });

  it('leaves a trail of every opening, decision and effect in order, each by who did it', async () => {
    const lines = (await office.trail(itemId)).map(
      ({ seq, actor, duty, action, step, outcome }) =>
        `${seq} ${actor.name} ${duty} ${action} ${step} ${outcome}`,
    );
    const acts: readonly (readonly [string, string, string, string])[] = [
      ['林晓', 'drafter', 'draft', 'submit'],
      ['周正', 'firstReviewer', 'firstReview', 'pass'],
      ['何文', 'proofreader', 'firstProof', 'pass'],
      ['秦慎', 'confidentialityReviewer', 'confidentialityReview', 'publishAfterTreatment'],
      ['白静', 'sensitivityReviewer', 'sensitivityCheck', 'pass'],
      ['罗洁', 'deidentifier', 'deidentification', 'treated'],
      ['冯验', 'deidVerifier', 'deidentificationVerify', 'pass'],
      ['郑平', 'secondReviewer', 'secondReview', 'pass'],
      ['唐雅', 'proofreader', 'secondProof', 'pass'],
      ['梁志远', 'finalReviewer', 'finalReview', 'pass'],
      ['梁志远', 'signer', 'signOff', 'sign'],
      ['彭阅', 'proofreader', 'thirdProof', 'pass'],
      ['沈航', 'publisher', 'publish', 'publish'],
      ['蒋南', 'postChecker', 'postPublishCheck', 'ok'],
    ];
    const told = acts.flatMap(([name, duty, step, outcome]) => [
      ...(step === 'deidentification' ? [`罗洁 deidentifier treatment.saved deidentification done`] : []),
      ...(step === 'postPublishCheck' ? ['系统（发布） null publication.completed null done'] : []),
      `${name} ${duty} task.opened ${step} done`,
      `${name} ${duty} task.decided ${step} ${outcome}`,
    ]);
    const expected = ['林晓 drafter item.created null done', ...told];
    expect(lines).toEqual(expected.map((line, index) => `${index + 1} ${line}`));
  });

  it('keeps the opinions beside the trail, each matching what its entry committed to', async () => {
    const values = (await office.trail(itemId)).flatMap((entry) =>
      entry.values.map((value) => ({ step: entry.step, ...value })),
    );
    expect(values).toEqual([
      { step: 'firstReview', field: 'opinion', value: '内容完整，事实与来源一致。', check: 'matches' },
      {
        step: 'confidentialityReview',
        field: 'opinion',
        value: '逐项审查，可在处理后公开。',
        check: 'matches',
      },
      { step: 'signOff', field: 'opinion', value: '签发。', check: 'matches' },
    ]);
  });

  it('has a chain that recomputes from the stored bytes, up to its newest entry', async () => {
    const trail = (await (await office.as('guyan')).get(`/api/v1/audit/items/${itemId}/trail`)).body as {
      readonly items: readonly { readonly leaf: string }[];
    };
    const { checkedAt: _, ...report } = (
      await (await office.as('guyan')).get(`/api/v1/audit/items/${itemId}/integrity`)
    ).body as {
      readonly checkedAt: string;
    };
    expect(report).toEqual({
      itemId,
      intact: true,
      entries: 31,
      headLeaf: trail.items.at(-1)!.leaf,
      brokenSeq: null,
      problems: [],
      text: '共 31 条记录，逐条重新计算，链条完整。',
    });
  });

  it('names no personal value in any entry', async () => {
    const found = await office.rows(
      `SELECT e.seq FROM audit_entries e WHERE convert_from(e.canon, 'UTF8') LIKE '%' || $1 || '%'`,
      [rawNumber],
    );
    expect(found).toEqual([]);
  });
});

describe('what is public', () => {
  it('has canonical bytes that hash to the digest that was signed, by a receipt that verifies', async () => {
    const { id } = await publication();
    const { contentDigest, statement, signature, publicKey } = await signed();
    const canonical = await portal.inject({ method: 'GET', url: `/items/${id}/canonical.json` });
    const named = JSON.parse(statement.toString('utf8')) as {
      readonly contentDigest: string;
      readonly signer: string;
    };
    const key = createPublicKey({ key: publicKey, type: 'spki', format: 'der' });
    expect({
      status: canonical.statusCode,
      bytes: sha256(canonical.rawPayload),
      statement: { contentDigest: named.contentDigest, signer: named.signer },
      receipt: verify(null, statement, key, signature),
    }).toEqual({
      status: 200,
      bytes: contentDigest,
      statement: { contentDigest, signer: personOf('liangzhiyuan').id },
      receipt: true,
    });
  });

  it('has a page that an outsider recomputes from canonical bytes, facts and template to the same bytes', async () => {
    const { id, page } = await publication();
    const [served, canonical, facts] = await Promise.all(
      ['', '/canonical.json', '/facts.json'].map((file) =>
        portal.inject({ method: 'GET', url: `/items/${id}${file}` }),
      ),
    );
    const again = renderPage({
      renditionBytes: canonical!.rawPayload,
      facts: pageFactsOf(facts!.rawPayload),
      templateVersion: String(served!.headers['x-template-version']),
    });
    expect([sha256(served!.rawPayload), again.digest]).toEqual([sha256(page), sha256(page)]);
  });

  it('shows the treated number and nowhere the raw one', async () => {
    const { id } = await publication();
    const answers = await Promise.all(
      ['', '/canonical.json', '/facts.json'].map((file) =>
        portal.inject({ method: 'GET', url: `/items/${id}${file}` }),
      ),
    );
    const texts = answers.map(({ body }) => ({
      raw: body.includes(rawNumber),
      treated: body.includes('640***********8888'),
    }));
    expect(texts).toEqual([
      { raw: false, treated: true },
      { raw: false, treated: true },
      { raw: false, treated: false },
    ]);
  });
});

describe('on the way', () => {
  it('everybody was told once of what waited for him, and nobody else', async () => {
    const told = await office.rows<{ name: string; step: string }>(
      `SELECT p.name, t.step FROM notifications n JOIN persons p ON p.id = n.person_id JOIN tasks t ON t.id = n.task_id ORDER BY t.created_at, t.id`,
    );
    expect(told.map(({ name, step }) => `${name} ${step}`)).toEqual([
      '周正 firstReview',
      '何文 firstProof',
      '秦慎 confidentialityReview',
      '白静 sensitivityCheck',
      '罗洁 deidentification',
      '冯验 deidentificationVerify',
      '郑平 secondReview',
      '唐雅 secondProof',
      '梁志远 finalReview',
      '梁志远 signOff',
      '彭阅 thirdProof',
      '沈航 publish',
      '蒋南 postPublishCheck',
    ]);
  });

  it('nothing personal and no document text went into a log line', () => {
    const lines = [...office.api.logLines, ...office.worker.logLines].join('\n');
    const names = demoPeople.map(({ name }) => name);
    expect(
      [rawNumber, '行政处罚决定公示', '内容完整', ...names].filter((text) => lines.includes(text)),
    ).toEqual([]);
  });
});
