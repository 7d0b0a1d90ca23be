import { demoPassword } from '#application';
import { HttpOffice } from '../support/http-office.js';
import { maskIdentityNumber, someContent } from '../support/office.js';

let office: HttpOffice;
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterAll(() => office.close());

/** Invented values that stand nowhere else; each is put where a person may write it. */
const canaries = {
  identityNumber: '640102199003078888',
  telephoneInOpinion: '13955501177',
  nameInReason: '金丝雀某某',
  password: 'Canary-Pass-9971',
  unknownUser: 'canary.somebody',
} as const;

/** Where a person's words are kept on purpose: contents, opinions apart from their entries, what was found and in which words. */
const holders: Readonly<Record<keyof typeof canaries, readonly string[]>> = {
  identityNumber: ['revision_contents', 'screenings'],
  telephoneInOpinion: ['audit_values'],
  nameInReason: ['audit_values'],
  password: [],
  unknownUser: [],
};

/** Tables in which a value stands, as text or as bytes. */
async function tablesWith(value: string): Promise<readonly string[]> {
  const tables = await office.rows<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await office.rows<{ holds: boolean }>(
      `SELECT EXISTS (SELECT FROM ${name} t WHERE t::text LIKE '%' || $1 || '%'
        OR t::text LIKE '%' || encode(convert_to($1, 'UTF8'), 'hex') || '%') AS holds`,
      [value],
    );
    if (row?.holds === true) found.push(name.replace('public.', ''));
  }
  return found;
}

/** One item from draft to publication, with everything that can go wrong on its way. */
async function live(): Promise<readonly string[]> {
  const answers: unknown[] = [];
  const visitor = office.api.visitor();
  const attempt = { username: canaries.unknownUser, password: canaries.password };
  answers.push(await visitor.post('/api/v1/session', attempt));
  answers.push(await visitor.post('/api/v1/session', { ...attempt, username: 'linxiao' }));
  const drafter = await office.as('linxiao');
  answers.push(await drafter.post('/api/v1/session/reauthentication', { password: canaries.password }));
  answers.push(await drafter.get(`/api/v1/items?cursor=${canaries.identityNumber}`));
  answers.push(await drafter.get(`/api/v1/items/${canaries.identityNumber}`));
  answers.push(await drafter.post('/api/v1/items', { document: canaries.identityNumber }));
  answers.push(
    await drafter.post('/api/v1/items', {
      ...someContent(),
      [canaries.identityNumber]: canaries.telephoneInOpinion,
    }),
  );
  const itemId = await office.carried('sensitivityCheck.pass', someContent());
  const opinion = `请电话核实：${canaries.telephoneInOpinion}。`;
  answers.push(
    await office.attempt('zhengping', itemId, 'deidentification.treated', { opinion }),
    await office.attempt('luojie', itemId, 'deidentification.treated', {
      opinion,
      statement: canaries.nameInReason.repeat(2000),
    }),
    await office.saveTreatment('luojie', itemId, [maskIdentityNumber]),
  );
  await office.decide('luojie', itemId, 'deidentification.treated', { opinion });
  for (const [username, event] of [
    ['fengyan', 'deidentificationVerify.pass'],
    ['zhengping', 'secondReview.pass'],
    ['tangya', 'secondProof.pass'],
    ['liangzhiyuan', 'finalReview.pass'],
    ['liangzhiyuan', 'signOff.sign'],
    ['pengyue', 'thirdProof.pass'],
    ['shenhang', 'publish.publish'],
  ] as const) {
    await office.stayFresh(username);
    await office.decide(username, itemId, event);
  }
  await office.recorded(itemId);
  await office.worker.deliver();
  const other = await office.carried('draft.submit');
  answers.push(
    await office.onItem('qinshen', other, 'quarantine', { reason: `涉及${canaries.nameInReason}。` }),
  );
  await office.worker.deliver();
  // What is told to people who are not to see the values: a later reviewer, a publisher, the portal's visitors.
  const told: unknown[] = [];
  for (const username of ['zhengping', 'shenhang']) {
    const client = await office.as(username);
    for (const path of ['rendition', 'preview', 'timeline', ''])
      told.push(await client.get(`/api/v1/items/${itemId}/${path}`.replace(/\/$/, '')));
    told.push(await client.get('/api/v1/items'), await client.get('/api/v1/notifications'));
  }
  const metrics = await visitor.get('/metrics');
  return [...answers, ...told, metrics].map((answer) => JSON.stringify(answer));
}

describe('values that belong to people', () => {
  it('stand where they are kept on purpose, and in no log, error, job, notification, answer to others or figure', async () => {
    const answers = await live();
    const { logLines } = office.api;
    const lines = [...logLines, ...office.worker.logLines];
    const wrong: string[] = [];
    for (const [name, value] of Object.entries(canaries)) {
      const kept: readonly string[] = holders[name as keyof typeof canaries];
      wrong.push(
        ...(await tablesWith(value))
          .filter((table) => !kept.includes(table))
          .map((table) => `${name}: ${table}`),
      );
      if (lines.some((line) => line.includes(value))) wrong.push(`${name}: a log line`);
      // An opinion is for the participants of an item, to whom the timeline shows it.
      if (name !== 'telephoneInOpinion' && answers.some((answer) => answer.includes(value)))
        wrong.push(`${name}: an answer`);
    }
    expect(wrong).toEqual([]);
    expect(lines.length > 0).toEqual(true);
  });

  it('and the secrets of sessions stand nowhere at all', async () => {
    const client = await office.as('linxiao');
    const token = client.cookie!.split('=')[1]!;
    expect(await tablesWith(token)).toEqual([]);
    expect(await tablesWith(demoPassword)).toEqual([]);
    expect(
      [...office.api.logLines, ...office.worker.logLines].filter((line) => line.includes(token)),
    ).toEqual([]);
  });
});
