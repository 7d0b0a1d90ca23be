import pg from 'pg';
import { compile, countyOffice, countyOfficeV2 } from '#domain/workflow';
import { HttpOffice } from '../support/http-office.js';
import { someContent } from '../support/office.js';
import { problem, withoutTrace } from '../support/problems.js';

let office: HttpOffice;
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterAll(() => office.close());

const [v1, v2] = [compile(countyOffice).hash, compile(countyOfficeV2).hash];

/** An item whose case began on the first version, before there was a second. */
async function begunOnFirst(riskTier: 'A' | 'B' = 'A'): Promise<string> {
  const itemId = await office.draft({ releasePlan: { ...someContent().releasePlan, riskTier } });
  // Only the owner can, with the guard put aside: nobody else changes a definition without an entry.
  await office.rows('ALTER TABLE cases DISABLE TRIGGER require_migration_entry');
  await office.rows(
    `UPDATE cases SET definition_hash = $2, snapshot = jsonb_build_object('machine', 'shenjiao-machine/1', 'definition', $2::text,
        'value', snapshot -> 'value', 'context', (snapshot -> 'context') - 'traits') WHERE item_id = $1`,
    [itemId, v1],
  );
  await office.rows('ALTER TABLE cases ENABLE TRIGGER require_migration_entry');
  return itemId;
}

async function migrate(isDryRun: boolean, by = 'guyan') {
  return (await office.as(by)).post('/api/v1/definitions/migrations', { from: v1, to: v2, isDryRun });
}

/** How many open cases run on what, as the page of processes shows it to whoever may move them. */
async function running(): Promise<readonly (readonly [string, number])[]> {
  const answer = await (await office.as('guyan')).get('/api/v1/processes?unitId=yunxi-enforcement');
  const { running: found } = answer.body as {
    readonly running: readonly { readonly hash: string; readonly openCases: number }[];
  };
  return found.map(({ hash, openCases }) => [hash, openCases]);
}

describe('cases of an earlier version', () => {
  it('stay on it until they are moved; then what was done stands, the move is on record, and they go on', async () => {
    const itemId = await begunOnFirst();
    await office.carry(itemId, 'firstReview.pass');
    const before = await office.trail(itemId);
    const runsOn = await running();
    const dry = (await migrate(true)).body;
    const untouched = await office.trail(itemId);
    const moved = (await migrate(false)).body;
    const after = await office.trail(itemId);
    await office.decide('hewen', itemId, 'firstProof.pass');
    const told = {
      itemId,
      title: someContent().metadata.title,
      from: 'FIRST_REVIEW+FIRST_PROOF',
      fromName: '初审／一校',
      to: 'FIRST_REVIEW+FIRST_PROOF',
      toName: '初审／一校',
      reasons: [],
    };
    expect({
      runsOn,
      dry,
      untouched: untouched.length - before.length,
      moved,
      entries: after.slice(before.length).map(({ action }) => action),
      earlier: after.slice(0, before.length),
      runsOnThen: await running(),
      again: (await migrate(false)).body,
      goesOn: await office.states(itemId),
    }).toEqual({
      runsOn: [[v1, 1]],
      dry: { cases: [told] },
      untouched: 0,
      moved: { cases: [told] },
      entries: ['case.migrated'],
      earlier: before,
      runsOnThen: [[v2, 1]],
      again: { cases: [] },
      goesOn: { newPublication: 'CONFIDENTIALITY_REVIEW' },
    });
  });

  it('stay when they cannot come along, and say why', async () => {
    const itemId = await begunOnFirst('B');
    await office.carry(itemId, 'publish.publish');
    await office.worker.deliver({ itemId });
    const { cases } = (await migrate(false)).body as {
      readonly cases: readonly {
        readonly itemId: string;
        readonly to: string | null;
        readonly reasons: readonly { readonly text: string }[];
      }[];
    };
    expect(cases.map(({ itemId: id, to, reasons }) => [id, to, reasons.map(({ text }) => text)])).toEqual([
      [itemId, null, ['已经公开，不能退回新版流程在公开前要求的“主要领导审定”。']],
    ]);
  });

  it('cannot be moved to a definition that there is not', async () => {
    const nowhere = { from: v1, to: `sha256:${'0'.repeat(64)}`, isDryRun: true };
    const answer = await (await office.as('guyan')).post('/api/v1/definitions/migrations', nowhere);
    expect(withoutTrace(answer)).toEqual(problem(404, 'DEFINITION.NOT_FOUND'));
  });

  it('are moved by compliance officers only', async () => {
    expect(withoutTrace(await migrate(false, 'linxiao'))).toEqual(problem(403, 'ACCESS.FORBIDDEN'));
  });
});

describe('the database', () => {
  it('lets no role move a case without the entry of that very move', async () => {
    const itemId = await begunOnFirst();
    const silently = 'UPDATE cases SET definition_hash = $2 WHERE item_id = $1';
    const program = new pg.Client({ connectionString: office.api.database.appUrl });
    await program.connect();
    try {
      await expect(program.query(silently, [itemId, v2])).rejects.toThrow('without an entry');
    } finally {
      await program.end();
    }
    await expect(office.rows(silently, [itemId, v2])).rejects.toThrow('without an entry');
    await migrate(false);
    await expect(office.rows(silently, [itemId, v1])).rejects.toThrow('without an entry');
    expect(
      await office.rows('SELECT c.definition_hash = $2 AS moved FROM cases c WHERE c.item_id = $1', [
        itemId,
        v2,
      ]),
    ).toEqual([{ moved: true }]);
  });
});
