import type { ApiAnswer } from '../support/api.js';
import { HttpOffice } from '../support/http-office.js';

let office: HttpOffice;
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterAll(() => office.close());

const lexicon = '/api/v1/office-tables/lexicon';

interface Table {
  readonly version: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly versions: readonly {
    readonly version: number;
    readonly isActive: boolean;
    readonly madeBy: string;
  }[];
}

interface Change {
  readonly items: number;
  readonly changed: readonly {
    readonly itemId: string;
    readonly found: readonly { readonly rule: string; readonly block: string; readonly start: number }[];
    readonly missed: readonly { readonly rule: string }[];
  }[];
}

const term = {
  id: 'own-1',
  term: '专项行动',
  category: 'ENFORCEMENT_METHOD',
  severity: 'SERIOUS',
  reach: 'variants',
  exceptions: ['专项行动总结'],
  replacement: null,
  basis: ['law.disclosure.14'],
  owner: '综合科',
  validFrom: '2020-01-01',
  validTo: null,
};

function saying(text: string) {
  return {
    document: {
      format: 'shenjiao-doc/1',
      blocks: [{ type: 'paragraph', id: 'p1', inlines: [{ type: 'text', text }] }],
    },
  };
}

function codesOf({ body }: ApiAnswer): readonly string[] {
  const { issues = [] } = body as { issues?: readonly { readonly code: string; readonly path: string }[] };
  return issues.map(({ code, path }) => `${code} ${path}`);
}

async function sensitiveRulesIn(itemId: string): Promise<readonly string[]> {
  const answer = await (await office.as('linxiao')).get(`/api/v1/items/${itemId}/findings`);
  const { findings } = answer.body as { findings: readonly { check: string; rule: string }[] };
  return findings.filter(({ check }) => check === 'sensitivity').map(({ rule }) => rule);
}

describe('the lexicon of an office', () => {
  it('begins with what is shipped, is tried on the newest items, and is searched once it is in force', async () => {
    const keeper = await office.as('guyan');
    const itemId = await office.draft(saying('近期将开展专項行动，专项行动总结另行公布。'));
    expect(await sensitiveRulesIn(itemId)).toEqual([]);

    const shipped = (await keeper.get(lexicon)).body as Table;
    expect([shipped.version, shipped.versions, shipped.rows.length > 0]).toEqual([0, [], true]);

    const added = await keeper.post(`${lexicon}/versions`, { basedOn: 0, rows: [...shipped.rows, term] });
    expect([added.status, (added.body as { version: number }).version]).toEqual([201, 1]);

    const tried = (await keeper.get(`${lexicon}/versions/1/changes?items=5`)).body as Change;
    expect(tried.changed.map(({ itemId: id, found, missed }) => [id, found.length, missed])).toEqual([
      [itemId, 1, []],
    ]);
    expect(tried.changed[0]?.found.map(({ rule, block, start }) => [rule, block, start])).toEqual([
      ['LEXICON:own-1', 'p1', 5],
    ]);

    const activated = await keeper.post(`${lexicon}/versions/1/activate`);
    expect([activated.status, activated.body]).toEqual([200, { table: 'lexicon', version: 1 }]);
    const later = await office.draft(saying('近期将开展专項行动，专项行动总结另行公布。'));
    expect(await sensitiveRulesIn(later)).toEqual(['LEXICON:own-1']);

    const { version, versions } = (await keeper.get(lexicon)).body as Table;
    expect([version, versions.map((row) => [row.version, row.isActive, row.madeBy])]).toEqual([
      1,
      [[1, true, '顾严']],
    ]);
  });

  it('is told by an entry for every change', async () => {
    const rows = await office.rows<{ action: string }>(
      `SELECT e.action FROM audit_entries e WHERE e.action LIKE 'officeTable.%' ORDER BY e.at, e.id`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['officeTable.versionAdded', 'officeTable.activated']);
  });

  it('is refused row by row with everything that is wrong', async () => {
    const keeper = await office.as('guyan');
    const rows = [
      { ...term, term: '★' },
      { ...term, exceptions: ['另一句话'] },
      { ...term, id: 'own-2', category: 'POLITICS', validTo: '2019-01-01' },
    ];
    expect(codesOf(await keeper.post(`${lexicon}/versions`, { basedOn: 1, rows }))).toEqual([
      'OFFICE_TABLE.NEVER_VALID [2].validTo',
      'SHAPE.NOT_ONE_OF [2].category',
      'OFFICE_TABLE.ID_USED_TWICE [1].id',
    ]);
    const [first, second] = [rows[0], { ...rows[1], id: 'own-3' }];
    expect(codesOf(await keeper.post(`${lexicon}/versions`, { basedOn: 1, rows: [first, second] }))).toEqual([
      'LEXICON.TERM_TOO_SHORT [0].term',
      'LEXICON.EXCEPTION_WITHOUT_TERM [1].exceptions[0]',
    ]);
  });

  it('is not changed by whoever has not seen the newest version, nor by people who do not keep it', async () => {
    const stale = await (await office.as('guyan')).post(`${lexicon}/versions`, { basedOn: 0, rows: [term] });
    const drafter = await office.as('linxiao');
    const foreign = await drafter.post(`${lexicon}/versions`, { basedOn: 1, rows: [term] });
    const reading = await drafter.get(lexicon);
    expect(
      [stale, foreign, reading].map(({ status, body }) => [status, (body as { code: string }).code]),
    ).toEqual([
      [409, 'OFFICE_TABLE.CHANGED'],
      [403, 'ACCESS.FORBIDDEN'],
      [403, 'ACCESS.FORBIDDEN'],
    ]);
  });

  it.each(['csv', 'xlsx'])('leaves as %s and comes back as the same rows', async (format) => {
    const keeper = await office.as('guyan');
    const file = await keeper.download(`${lexicon}/versions/1/file?format=${format}`);
    const read = await keeper.post(`${lexicon}/read-file`, { format, content: file.toString('base64') });
    const { rows } = (await keeper.get(`${lexicon}?version=1`)).body as Table;
    expect([read.status, read.body]).toEqual([200, { rows }]);
  });

  it('says which columns a file lacks', async () => {
    const keeper = await office.as('guyan');
    const content = Buffer.from('编号,词条,颜色\n1,布控,红\n').toString('base64');
    const answer = await keeper.post(`${lexicon}/read-file`, { format: 'csv', content });
    expect(codesOf(answer).map((code) => code.trim())).toEqual([
      'OFFICE_TABLE.COLUMN_UNKNOWN',
      ...Array.from({ length: 9 }, () => 'OFFICE_TABLE.COLUMN_MISSING'),
    ]);
  });
});

describe('the other tables', () => {
  it('say what the checks let stand, and from when on', async () => {
    const keeper = await office.as('guyan');
    const text = '联系人手机13812345678，请拨打。';
    const findings = async (itemId: string) => {
      const answer = await (await office.as('linxiao')).get(`/api/v1/items/${itemId}/findings`);
      const found = (answer.body as { findings: readonly { check: string; rule: string }[] }).findings;
      return found.filter(({ check }) => check === 'personalInformation').length;
    };
    expect(await findings(await office.draft(saying(text)))).toEqual(1);
    const row = {
      id: 'phone-1',
      kind: 'OFFICE_PHONE',
      value: '138-1234-5678',
      note: '值班手机',
      owner: '办公室',
      validFrom: '2020-01-01',
      validTo: null,
    };
    await keeper.post('/api/v1/office-tables/whitelist/versions', { basedOn: 0, rows: [row] });
    await keeper.post('/api/v1/office-tables/whitelist/versions/1/activate');
    expect(await findings(await office.draft(saying(text)))).toEqual(0);
  });

  it.each(['whitelist', 'posts', 'organisations', 'repealedLaws', 'treatments', 'limits'])(
    'are there to be kept: %s',
    async (table) => {
      const keeper = await office.as('baijing');
      const path = `/api/v1/office-tables/${table}`;
      const { body, status } = await keeper.get(`${path}?version=0`);
      const { rows, version, versions } = body as Table;
      const again = await keeper.post(`${path}/versions`, { basedOn: versions.length, rows });
      expect([status, version, again.status]).toEqual([200, 0, 201]);
    },
  );
});
