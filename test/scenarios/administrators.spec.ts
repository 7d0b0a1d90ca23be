import type { ApiAnswer, ApiClient } from '../support/api.js';
import { HttpOffice, personOf } from '../support/http-office.js';

const system = 'wuwei';
const security = 'xuan';
const audit = 'zoujian';

let office: HttpOffice;
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterAll(() => office.close());

const codeOf = ({ body }: ApiAnswer): string => (body as { code: string }).code;
const reasonsOf = ({ body }: ApiAnswer): readonly string[] =>
  (body as { reasons: readonly { code: string }[] }).reasons.map(({ code }) => code);
const issuesOf = ({ body }: ApiAnswer): readonly string[] =>
  (body as { issues: readonly { code: string; path: string }[] }).issues.map(
    ({ code, path }) => `${path} ${code}`,
  );

async function propose(username: string, change: object): Promise<ApiAnswer> {
  return (await office.as(username)).post('/api/v1/administration/changes', {
    reason: '岗位调整',
    ...change,
  });
}

async function answer(username: string, proposed: ApiAnswer, outcome: string): Promise<ApiAnswer> {
  const { id } = proposed.body as { id: string };
  return (await office.as(username)).post(`/api/v1/administration/changes/${id}/decision`, { outcome });
}

const grant = (username: string, duty: string, more: object = {}): object => ({
  kind: 'duty.grant',
  personId: personOf(username).id,
  unitId: 'yunxi-enforcement',
  duty,
  ...more,
});

async function officeActions(): Promise<readonly string[]> {
  const rows = await office.rows<{ line: string }>(
    `SELECT e.action || ' ' || e.outcome AS line FROM audit_entries e
     WHERE e.item_id IS NULL AND (e.action LIKE 'access.%' OR e.action LIKE 'account.%' OR e.action LIKE 'duty.%') ORDER BY e.at, e.id`,
  );
  return rows.map(({ line }) => line);
}

async function dutiesOf(client: ApiClient): Promise<readonly string[]> {
  const { duties } = (await client.get('/api/v1/session')).body as {
    duties: readonly { duty: string }[];
  };
  return duties.map(({ duty }) => duty);
}

describe('a duty', () => {
  it('is given by two administrators, holds at the next request, and ends by two again', async () => {
    const person = await office.as('jiangnan');
    const asked = await propose(security, grant('jiangnan', 'publisher'));
    const before = await dutiesOf(person);
    const approved = await answer(system, asked, 'approved');
    const after = await dutiesOf(person);
    expect([asked.status, approved.status, before, after]).toEqual([
      201,
      200,
      ['postChecker'],
      ['postChecker', 'publisher'],
    ]);

    const people = (await (await office.as(audit)).get('/api/v1/administration/people')).body as {
      items: readonly { personId: string; duties: readonly { id: string; duty: string }[] }[];
    };
    const held = people.items.find(({ personId }) => personId === personOf('jiangnan').id)!;
    const assignment = held.duties.find(({ duty }) => duty === 'publisher')!;
    const revoked = await propose(security, {
      kind: 'duty.revoke',
      personId: held.personId,
      assignmentId: assignment.id,
    });
    await answer(system, revoked, 'approved');
    expect(await dutiesOf(person)).toEqual(['postChecker']);
    expect(await officeActions()).toEqual([
      'access.proposed done',
      'duty.granted done',
      'access.proposed done',
      'duty.revoked done',
    ]);
  });

  it('is neither asked for nor approved by the wrong hand, for oneself, or by one person alone', async () => {
    const wrongHand = await propose(system, grant('jiangnan', 'publisher'));
    const own = await propose(security, grant(security, 'auditAdmin', { unitId: 'yunxi-gov' }));
    const asked = await propose(security, grant('jiangnan', 'publisher'));
    const alone = await answer(security, asked, 'approved');
    const auditor = await answer(audit, asked, 'approved');
    const drafter = await (await office.as('linxiao')).get('/api/v1/administration/people');
    expect([wrongHand, own, alone, auditor].map((refused) => [refused.status, reasonsOf(refused)])).toEqual([
      [422, ['ADMINISTRATION.OTHER_HAND']],
      [422, ['ADMINISTRATION.OWN_ACCESS']],
      [422, ['ADMINISTRATION.SAME_PERSON', 'ADMINISTRATION.OTHER_HAND']],
      [422, ['ADMINISTRATION.OTHER_HAND']],
    ]);
    expect([drafter.status, codeOf(drafter)]).toEqual([403, 'ACCESS.FORBIDDEN']);
    expect((await officeActions()).slice(-5)).toEqual([
      'access.refused refused',
      'access.refused refused',
      'access.proposed done',
      'access.refused refused',
      'access.refused refused',
    ]);
    expect((await answer(security, asked, 'withdrawn')).status).toEqual(200);
    expect(codeOf(await answer(system, asked, 'approved'))).toEqual('ADMINISTRATION.DECIDED_ALREADY');
  });

  it('of an administrator excludes every other, by word and by the database', async () => {
    const business = await propose(security, grant(audit, 'drafter'));
    const outsideHost = await propose(security, grant('jiangnan', 'systemAdmin'));
    expect([issuesOf(business), issuesOf(outsideHost)]).toEqual([
      ['duty ADMINISTRATION.DUTIES_EXCLUDE'],
      ['unitId ADMINISTRATION.ADMINISTRATOR_OF_HOST', 'duty ADMINISTRATION.DUTIES_EXCLUDE'],
    ]);
    const byOwner = office.rows(
      `INSERT INTO duty_assignments (id, person_id, unit_id, duty, valid_from)
       VALUES (gen_random_uuid(), $1, 'yunxi-enforcement', 'drafter', now())`,
      [personOf(audit).id],
    );
    await expect(byOwner).rejects.toThrow('administrators_apart');
  });

  it('names what is wrong with its period, person, unit and name', async () => {
    const nonsense = await propose(
      security,
      grant('jiangnan', 'emperor', { unitId: 'nowhere', validTo: '2001-01-01T00:00:00.000Z' }),
    );
    const nobody = await propose(security, {
      ...grant('jiangnan', 'publisher'),
      personId: '0190a000-0009-7000-8000-000000000009',
    });
    const again = await propose(security, grant('jiangnan', 'postChecker'));
    expect([nonsense, nobody, again].map(issuesOf)).toEqual([
      [
        'duty ADMINISTRATION.UNKNOWN_DUTY',
        'unitId ADMINISTRATION.UNKNOWN_UNIT',
        'validTo ADMINISTRATION.PERIOD',
      ],
      ['personId ADMINISTRATION.UNKNOWN_PERSON'],
      ['duty ADMINISTRATION.NOTHING_CHANGES'],
    ]);
  });
});

describe('an account', () => {
  const account = {
    kind: 'account.create',
    name: '钱晨',
    username: 'qianchen',
    password: 'Kd7-vesna-blue',
    unitId: 'yunxi-enforcement',
    departmentId: 'yunxi-enforcement-cases',
    post: '科员',
  };

  it('is made by two, signs in, and is closed to its open session at once', async () => {
    const asked = await propose(system, account);
    const tooEarly = await office.api
      .visitor()
      .post('/api/v1/session', { username: 'qianchen', password: account.password });
    await answer(security, asked, 'approved');
    const person = await office.api.signIn('qianchen', 'zh', account.password);
    expect([tooEarly.status, await dutiesOf(person)]).toEqual([401, []]);

    const rows = await office.rows<{ id: string }>(`SELECT id FROM persons WHERE name = '钱晨'`);
    const block = await propose(system, { kind: 'account.block', personId: rows[0]!.id });
    await answer(security, block, 'approved');
    expect((await person.get('/api/v1/session')).status).toEqual(401);
  });

  it('needs a free name and a password that is not guessed', async () => {
    const taken = await propose(system, { ...account, username: 'linxiao' });
    const form = await propose(system, { ...account, username: '钱晨' });
    const weak = await propose(system, { ...account, username: 'qianchen2', password: 'qianchen2' });
    expect([issuesOf(taken), issuesOf(form), codeOf(weak)]).toEqual([
      ['username ADMINISTRATION.USERNAME_TAKEN'],
      ['username ADMINISTRATION.USERNAME_FORM'],
      'PASSWORD.TOO_WEAK',
    ]);
  });
});

describe('the list of changes', () => {
  it('says what I may answer and why not, and what became of each', async () => {
    const asked = await propose(security, grant('jiangnan', 'publisher'));
    const { id } = asked.body as { id: string };
    const seenBy = async (username: string): Promise<object> => {
      const { items } = (await (await office.as(username)).get('/api/v1/administration/changes')).body as {
        items: readonly { id: string; status: string; allowedOutcomes: string[]; reasons: string[] }[];
      };
      const { status, allowedOutcomes, reasons } = items.find((change) => change.id === id)!;
      return { status, allowedOutcomes, reasons: reasons.length };
    };
    expect([await seenBy(system), await seenBy(security), await seenBy(audit)]).toEqual([
      { status: 'waiting', allowedOutcomes: ['approved', 'rejected'], reasons: 0 },
      { status: 'waiting', allowedOutcomes: ['withdrawn'], reasons: 2 },
      { status: 'waiting', allowedOutcomes: [], reasons: 1 },
    ]);
    await answer(system, asked, 'rejected');
    expect(await seenBy(audit)).toEqual({ status: 'rejected', allowedOutcomes: [], reasons: 0 });
  });
});
