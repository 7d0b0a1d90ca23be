import pg from 'pg';
import type { EntrySearch } from '#application';
import type { Statement } from '#persistence';
import { withDatabase } from '#platform';
import { searchStatement } from '../../libs/persistence/src/read-models/audit.statements.js';
import { inbox, inboxParams } from '../../libs/persistence/src/read-models/inbox.statements.js';
import {
  listAll,
  listFitting,
  listMine,
} from '../../libs/persistence/src/read-models/item-list.statements.js';
import { screenOfItem } from '../../libs/persistence/src/read-models/item-screen.statements.js';
import { viewerParams } from '../../libs/persistence/src/read-models/visibility.js';
import { sharedServer } from '../support/database-server.js';
import { TestOffice } from '../support/office.js';

const many = 100_000;

let office: TestOffice;
let client: pg.Client;

beforeAll(async () => {
  office = await TestOffice.open();
  const name = new URL(office.database.appUrl).pathname.slice(1);
  client = new pg.Client({ connectionString: withDatabase(sharedServer().urls.superuser, name) });
  await client.connect();
  await fill();
}, 300_000);

afterAll(async () => {
  await client.end();
  await office.close();
});

/** Identifiers that grow with the row, as those of the program do. */
const id = (kind: number, row = 'm.n'): string =>
  `('0190c000-${String(kind).padStart(4, '0')}-7000-8000-' || lpad(to_hex(${row}), 12, '0'))::uuid`;

/**
 * A hundred thousand items of one unit that all wait for the confidentiality review, every thousandth of them
 * rejected: rows as the program would have written them, copied from one that it wrote.
 */
async function fill(): Promise<void> {
  const { itemId } = await office.draft();
  await office.carry(itemId, 'firstProof.pass');
  const copies = `FROM generate_series(1, ${many}) AS m (n), `;
  const of = `item_id = '${itemId}'`;
  const at = `timestamptz '2026-01-01' + m.n * interval '1 minute'`;
  // Foreign keys are not checked row by row: the rows are made to fit, and a test is no place to wait.
  await client.query('SET session_replication_role = replica');
  for (const statement of [
    `INSERT INTO items SELECT ${id(1)}, i.unit_id, NULL, 5, CASE WHEN m.n % 1000 = 0 THEN 'REJECTED' ELSE i.state END,
       '第' || m.n || '号' || (ARRAY['通告', '公示', '决定', '台账', '要点'])[1 + m.n % 5], 'A', i.source_digest, NULL, i.content_digest,
       i.release_plan_digest, 5, i.entry_leaf, i.created_by, ${at}, ${at} ${copies} items i WHERE i.id = '${itemId}'`,
    `INSERT INTO cases SELECT ${id(2)}, ${id(1)}, c.kind, c.definition_hash, c.snapshot, ${at}, NULL ${copies} cases c WHERE c.${of} AND m.n <= 1000`,
    `INSERT INTO release_plans SELECT ${id(1)}, p.digest, p.bytes, p.created_by, ${at} ${copies} release_plans p WHERE p.${of} AND m.n > 70000`,
    `INSERT INTO tasks SELECT ${id(3, "4 * m.n + CASE t.step WHEN 'draft' THEN 0 WHEN 'firstReview' THEN 1 WHEN 'firstProof' THEN 2 ELSE 3 END")},
       ${id(1)}, ${id(2)}, t.unit_id, t.step, t.duty, t.assignee_id, 1, 1, t.status, t.content_digest, t.release_plan_digest, ${at}, NULL, NULL,
       CASE WHEN t.status = 'open' THEN NULL ELSE ${at} END ${copies} tasks t WHERE t.${of}`,
    `INSERT INTO decisions SELECT ${id(4)}, ${id(1)}, ${id(2)}, ${id(3, '4 * m.n + 1')}, ${id(5)}, d.step, d.outcome, d.person_id, NULL, d.duty, 1,
       d.content_digest, d.release_plan_digest, NULL, NULL, ${at} ${copies} decisions d WHERE d.${of} AND d.step = 'firstReview'`,
    `INSERT INTO audit_entries (id, item_id, seq, unit_id, at, actor, action, step, outcome, canon)
       SELECT ${id(5)}, ${id(1)}, e.seq, e.unit_id, ${at}, e.actor, e.action, e.step, e.outcome, e.canon
       ${copies} audit_entries e WHERE e.${of} AND e.step = 'firstReview'`,
    // Sign-ins and the like belong to no unit either, and are many more than the refusals to create an item.
    `INSERT INTO audit_entries (id, item_id, seq, unit_id, at, actor, action, step, outcome, canon)
       SELECT ${id(6)}, NULL, 1, NULL, ${at}, e.actor, CASE WHEN m.n % 1000 = 0 THEN 'entry.refused' ELSE 'session.opened' END,
         NULL, 'item.create', e.canon ${copies} audit_entries e WHERE e.${of} AND e.step = 'firstReview'`,
  ]) {
    await client.query(statement);
  }
  await client.query('RESET session_replication_role');
  for (const table of large) await client.query(`VACUUM ANALYZE ${table}`);
}

const large = ['items', 'cases', 'tasks', 'decisions', 'release_plans', 'audit_entries'];

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Plan[];
}

/**
 * Blocks that a statement touches, and large tables that it reads from end to end. A statement with a name is looked
 * at under the plan for any values, which it will have after a few uses; one without under the plan for these values.
 */
async function costOf(
  statement: { readonly name: string; readonly text: string },
  values: readonly unknown[],
) {
  await client.query(
    `SET plan_cache_mode = ${statement.name === '' ? 'force_custom_plan' : 'force_generic_plan'}`,
  );
  const explain = `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${statement.text}`;
  const { rows } = await client.query<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(explain, [
    ...values,
  ]);
  const plan = rows[0]!['QUERY PLAN'][0]!.Plan;
  const wholly = nodesOf(plan).filter(
    (node) => node['Node Type'] === 'Seq Scan' && large.includes(node['Relation Name'] ?? ''),
  );
  return {
    blocks: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
    readWholly: wholly.map((node) => node['Relation Name']),
  };
}

function nodesOf(plan: Plan): readonly Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

function waitingFor(username: string): readonly unknown[] {
  const { personId, duties } = office.person(username);
  const held = duties.map((duty) => ({ ...duty, personId }));
  return inboxParams({ personId, duties: held, kind: 'all', after: null, limit: 21 });
}

function as(username: string): readonly unknown[] {
  return viewerParams(office.person(username));
}

const fitting = (state: string | null, words: string | null) => [null, 21, state, words, false, 200];
/** A search of the compliance officer's by what is given, and by nothing else. */
function entriesBy(asked: Partial<EntrySearch>): readonly [Statement, string, readonly unknown[]] {
  const nothing = { item: null, person: null, from: null, to: null, step: null, action: null, outcome: null };
  const search: EntrySearch = { ...nothing, rule: null, before: null, limit: 21, ...asked };
  const { item, person, from, to, step, action, limit, outcome, rule } = search;
  const params = [item, person, from, to, step, action, null, null, limit, outcome, rule];
  return [searchStatement(search), 'guyan', params];
}

describe('with a hundred thousand items, a page of twenty reads by indexes and touches few blocks:', () => {
  it.each([
    ['the items of somebody who reviewed every one', listAll, 'zhouzheng', [null, 21], 900],
    ['the items of somebody who knows of none', listAll, 'zhengping', [null, 21], 60],
    ['the items of the compliance officer', listAll, 'guyan', [null, 21], 900],
    ['the drafter’s own items', listMine, 'linxiao', [null, 21], 900],
    ['titles with a rare word', listFitting, 'zhouzheng', fitting(null, '第99711号'), 900],
    ['titles with a common word', listFitting, 'zhouzheng', fitting(null, '台账'), 1_800],
    [
      'titles with a common word, for somebody who knows of none',
      listFitting,
      'zhengping',
      fitting(null, '台账'),
      9_000,
    ],
    ['the newest entries', ...entriesBy({}), 900],
    ['the newest entries of a step', ...entriesBy({ step: 'firstReview' }), 900],
    ['entries with a rare outcome', ...entriesBy({ outcome: 'return' }), 900],
    ['entries that name a rule', ...entriesBy({ rule: 'FACTS' }), 900],
  ])('%s', async (_, statement, username, asked, blocksMax) => {
    const cost = await costOf(statement, [...as(username), ...asked]);
    expect({ readWholly: cost.readWholly, isWithin: cost.blocks <= blocksMax || cost.blocks }).toEqual({
      readWholly: [],
      isWithin: true,
    });
  });

  it.each([
    ['for whom every item waits', 'qinshen', 900],
    ['for whom nothing waits', 'zhengping', 30],
  ])('the inbox of somebody %s', async (_, username, blocksMax) => {
    const cost = await costOf(inbox, waitingFor(username));
    expect({ readWholly: cost.readWholly, isWithin: cost.blocks <= blocksMax || cost.blocks }).toEqual({
      readWholly: [],
      isWithin: true,
    });
  });

  it('the screen of one item', async () => {
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM items ORDER BY id DESC LIMIT 1 OFFSET 500',
    );
    const cost = await costOf(screenOfItem, [...as('qinshen'), rows[0]?.id]);
    expect({ readWholly: cost.readWholly, isWithin: cost.blocks <= 200 || cost.blocks }).toEqual({
      readWholly: [],
      isWithin: true,
    });
  });

  it('items of a rare state are found in one pass over the newest, whatever the number of tasks', async () => {
    const cost = await costOf(listFitting, [...as('guyan'), ...fitting('REJECTED', null)]);
    expect(cost.blocks).toBeLessThan(20_000);
  });
});
