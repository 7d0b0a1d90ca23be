import { cellsOf, parseRows, rowsOfCells, type TableSpec } from '#domain/office-data';

const spec: TableSpec = {
  name: 'terms',
  columns: [
    { kind: 'text', name: 'term', max: 5 },
    { kind: 'text', name: 'note', max: 5, isOptional: true },
    { kind: 'list', name: 'phrases', max: 2, itemMax: 5 },
    { kind: 'choice', name: 'kind', choices: ['one', 'other'] },
  ],
};

const row = {
  id: 'a-1',
  term: '词',
  note: null,
  phrases: ['甲', '乙'],
  kind: 'one',
  owner: '科',
  validFrom: '2026-01-01',
  validTo: null,
};

const headings = ['id', 'term', 'note', 'phrases', 'kind', 'owner', 'validFrom', 'validTo'];

describe('rows of a table', () => {
  it('are the same after they have been cells', () => {
    const cells = cellsOf(spec, [row], (column) => column);
    expect(cells).toEqual([headings, ['a-1', '词', '', '甲|乙', 'one', '科', '2026-01-01', '']]);
    const read = rowsOfCells(spec, [...cells, ['', ' ']], (heading) => heading);
    expect(read).toEqual({ ok: true, rows: [row] });
    expect(parseRows(spec, [row])).toEqual({ ok: true, rows: [row] });
  });

  it('are refused with everything that is wrong, and named by their place', () => {
    const wrong = { ...row, term: '过长的词条了', kind: 'third', validTo: '2026-01-01' };
    const parsed = parseRows(spec, [row, wrong]);
    expect(parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'OFFICE_TABLE.NEVER_VALID /1/validTo',
      'TEXT.TOO_LONG /1/term',
      'SHAPE.NOT_ONE_OF /1/kind',
      'OFFICE_TABLE.ID_USED_TWICE /1/id',
    ]);
  });

  it('need every column once, whatever their order', () => {
    const read = rowsOfCells(spec, [['term', 'term', 'colour', ...headings.slice(2)]], (heading) => heading);
    expect(read.ok ? [] : read.issues.map(({ code, params }) => [code, params])).toEqual([
      ['OFFICE_TABLE.COLUMN_UNKNOWN', { column: '3' }],
      ['OFFICE_TABLE.COLUMN_TWICE', { column: 'term' }],
      ['OFFICE_TABLE.COLUMN_MISSING', { column: 'id' }],
    ]);
  });
});
