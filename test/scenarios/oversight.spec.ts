import { SheetTableFiles } from '#documents';
import type { ApiClient } from '../support/api.js';
import { someContent } from '../support/office.js';
import { HttpOffice, personOf } from '../support/http-office.js';

let office: HttpOffice;
let officer: ApiClient;
let itemId: string;
const period = 'from=2026-01-01T00:00:00.000Z&to=2100-01-01T00:00:00.000Z';
beforeAll(async () => {
  office = await HttpOffice.open();
  officer = await office.as('guyan');
  const { metadata } = someContent();
  itemId = await office.draft({ metadata: { ...metadata, title: '=1+1' } });
  await office.decide('linxiao', itemId, 'draft.submit');
  await office.decide('zhouzheng', itemId, 'firstReview.return', {
    opinion: '金额有误。',
    reasonClass: 'FACTS',
  });
});
afterAll(() => office.close());

interface Entry {
  readonly action: string;
  readonly outcome: string;
  readonly itemId: string | null;
}

async function found(query: string, client = officer): Promise<readonly Entry[]> {
  const answer = await client.get(`/api/v1/audit/entries?limit=100&${query}`);
  return (answer.body as { readonly items: readonly Entry[] }).items;
}

describe('the search over the log', () => {
  it('finds by rule and by outcome', async () => {
    await office.attempt('linxiao', itemId, 'draft.submit', { taskVersion: 99 });
    const of = ({ action, outcome }: Entry): string => `${action} ${outcome}`;
    expect({
      rule: (await found('rule=FACTS')).map(of),
      otherRule: (await found('rule=TYPO')).map(of),
      outcome: (await found('outcome=return')).map(of),
      both: (await found('outcome=return&rule=FACTS&step=firstReview')).map(of),
      neither: (await found('outcome=pass&rule=FACTS')).map(of),
    }).toEqual({
      rule: ['task.decided return'],
      otherRule: [],
      outcome: ['task.decided return'],
      both: ['task.decided return'],
      neither: [],
    });
  });

  it('shows the audit administrator what is no item’s business, and nothing of items', async () => {
    const administrator = await office.as('zoujian');
    const entries = await found('', administrator);
    const trail = await administrator.get(`/api/v1/audit/items/${itemId}/trail`);
    expect([
      entries.filter((entry) => entry.itemId !== null),
      entries.some(({ action }) => action === 'session.opened'),
      (await found('')).some(({ action }) => action === 'session.opened'),
      trail.status,
    ]).toEqual([[], true, false, 403]);
  });
});

describe('looking back', () => {
  it('tells what a person had seen and could do then, by the duties and the separation of then', async () => {
    const look = async (username: string, at: string): Promise<unknown> => {
      const person = personOf(username).id;
      const { body } = await officer.get(`/api/v1/audit/items/${itemId}/as-of?person=${person}&at=${at}`);
      const { state, round, seen, steps, duties } = body as AsOf;
      return {
        state,
        round,
        duties: duties.map(({ duty }) => duty),
        seen: seen.map(({ action }) => action),
        steps: steps.map(({ step, allowed, reasons }) => [step, allowed, ...reasons.map(({ code }) => code)]),
      };
    };
    const [submitted] = await office.rows<{ at: Date }>(
      `SELECT e.at FROM audit_entries e WHERE e.item_id = $1 AND e.action = 'task.decided' ORDER BY e.seq LIMIT 1`,
      [itemId],
    );
    const then = submitted!.at.toISOString();
    await office.rows(`UPDATE duty_assignments SET valid_to = now() WHERE duty = 'firstReviewer'`);
    expect([
      await look('zhouzheng', then),
      await look('linxiao', then),
      await look('zhouzheng', new Date(Date.now() + 1_000).toISOString()),
    ]).toEqual([
      {
        state: 'FIRST_REVIEW+FIRST_PROOF',
        round: 1,
        duties: ['firstReviewer'],
        seen: [],
        steps: [
          ['firstReview', true],
          ['firstProof', false, 'DUTY.NOT_HELD'],
        ],
      },
      {
        state: 'FIRST_REVIEW+FIRST_PROOF',
        round: 1,
        duties: ['drafter'],
        seen: ['item.created', 'task.decided'],
        steps: [
          ['firstReview', false, 'DUTY.NOT_HELD', 'SOD.3'],
          ['firstProof', false, 'DUTY.NOT_HELD'],
        ],
      },
      {
        state: 'DRAFT',
        round: 1,
        duties: [],
        seen: ['task.decided'],
        steps: [['draft', false, 'DUTY.NOT_HELD', 'SOD.3']],
      },
    ]);
  });
});

interface AsOf {
  readonly state: string;
  readonly round: number;
  readonly duties: readonly { readonly duty: string }[];
  readonly seen: readonly { readonly action: string }[];
  readonly steps: readonly {
    readonly step: string;
    readonly allowed: boolean;
    readonly reasons: readonly { readonly code: string }[];
  }[];
}

describe('statistics and files', () => {
  it('count returns beside all answers, by month, step and reason', async () => {
    const { body } = await officer.get(`/api/v1/audit/returns?${period}`);
    const { items } = body as { readonly items: readonly Record<string, unknown>[] };
    expect(items.map(({ step, reasonClass, count }) => [step, reasonClass, count])).toEqual([
      ['draft', null, 1],
      ['firstReview', null, 1],
      ['firstReview', 'FACTS', 1],
    ]);
    const other = await (await office.as('linxiao')).get(`/api/v1/audit/returns?${period}`);
    expect(other.status).toBe(403);
  });

  it('are taken out as sheets without formulas and as event logs, each an entry of its own', async () => {
    const csv = await officer.download(`/api/v1/audit/entries/file?format=csv&item=${itemId}`);
    const rows = await new SheetTableFiles().read(csv, 'csv');
    const xes = (await officer.download(`/api/v1/audit/event-log?format=xes&${period}`)).toString('utf8');
    const ocel = JSON.parse(
      (await officer.download(`/api/v1/audit/event-log?format=ocel&${period}`)).toString('utf8'),
    ) as {
      readonly events: readonly object[];
    };
    const recorded = await office.rows<{ canon: string }>(
      `SELECT convert_from(e.canon, 'UTF8')::jsonb -> 'facts' AS canon FROM audit_entries e WHERE e.action = 'audit.exported' ORDER BY e.at, e.id`,
    );
    const events = ocel.events.length;
    expect({
      title: rows[1]?.[2],
      isEscaped: csv.toString('utf8').includes(`'=1+1`),
      returns: xes.match(/firstReview\.return/g)?.length,
      hasText: xes.includes('金额有误') || csv.includes('金额有误'),
      recorded: recorded.map(({ canon }) => canon),
    }).toEqual({
      title: '=1+1',
      isEscaped: true,
      returns: 1,
      hasText: false,
      recorded: [
        { events: rows.length - 1, format: 'csv' },
        { events, format: 'xes' },
        { events, format: 'ocel' },
      ],
    });
  });
});
