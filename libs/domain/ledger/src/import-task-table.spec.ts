import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { importTaskTable, TaskTableRefusedError } from '#domain/ledger';
import type { Table, TableRow } from '#domain/text';
import { documentTextOf, plainTextOf } from '#domain/text';

function sample(name: string): string {
  return readFileSync(new URL(`../../../../test/samples/${name}.txt`, import.meta.url), 'utf8');
}

const yinchuan = sample('yinchuan-2022-ledger');
const xinrong = sample('xinrong-2022-task-table');

function tablesOf(text: string): readonly Table[] {
  return importTaskTable(text).document.blocks.filter((block) => block.type === 'table');
}

function textsOf(row: TableRow | undefined): readonly string[] {
  return row?.cells.map(({ inlines }) => plainTextOf(inlines)) ?? [];
}

/** Every piece of the source between tabs and line ends that is not blank, in order. */
function piecesOf(text: string): readonly string[] {
  return text.split(/[\n\t]/).filter((piece) => piece.trim() !== '');
}

describe.each([
  ['the Yinchuan ledger', yinchuan],
  ['the Xinrong task table', xinrong],
])('%s', (_, text) => {
  it('loses no text and invents none', () => {
    const { document } = importTaskTable(text);
    expect(
      documentTextOf(document)
        .split('\n')
        .filter((piece) => piece.trim() !== ''),
    ).toEqual(piecesOf(text));
  });

  it('becomes one table with one row for each line that has tabs', () => {
    const rows = text.split('\n').filter((line) => line.includes('\t'));
    const tables = tablesOf(text);
    expect(tables.map((table) => table.rows.map(textsOf))).toEqual([rows.map((line) => line.split('\t'))]);
  });
});

describe('the Yinchuan ledger', () => {
  const imported = importTaskTable(yinchuan);

  it('has 12 numbered rows, one head and two rule lines', () => {
    const { numberedRows, headerRows, tableRows, remarks } = imported;
    expect({ numberedRows, headerRows, tableRows, remarks }).toEqual({
      numberedRows: 12,
      headerRows: 1,
      tableRows: 15,
      remarks: [
        { code: 'LEDGER.MARKUP_KEPT', line: 21 },
        { code: 'LEDGER.RULE_LINE_KEPT', line: 22 },
        { code: 'LEDGER.RULE_LINE_KEPT', line: 25 },
      ],
    });
  });

  it('hints at title and issuer', () => {
    expect(imported.metadataHints).toEqual({
      title: '2022 年银川市综合执法监督局政务公开工作要点任务落实台账',
      documentNumber: null,
      issuer: '银川市综合执法监督局',
      documentDate: null,
    });
  });

  it('keeps the tags of row 11, the rule lines and the cut beginning of row 12', () => {
    const rows = tablesOf(yinchuan)[0]?.rows.map(textsOf) ?? [];
    const [row11, rule, row12] = rows.slice(11, 14);
    expect(row11?.[2]?.startsWith('<p>准确把握不同类型公开要求,')).toEqual(true);
    expect(row11?.[6]?.endsWith('保护到位。</p>')).toEqual(true);
    expect(rule).toEqual(['----', '----------', '---', '-----', '----------', '------', '---']);
    expect(row12?.[2]?.startsWith('动公开的各类文件')).toEqual(true);
  });

  it('marks the head', () => {
    expect(
      tablesOf(yinchuan)[0]?.rows.map(({ cells }) => cells.every(({ header }) => header === true)),
    ).toEqual([true, ...Array.from({ length: 14 }, () => false)]);
  });
});

describe('the Xinrong task table', () => {
  const imported = importTaskTable(xinrong);

  it('has 53 numbered rows under repeated heads', () => {
    const { numberedRows, headerRows, tableRows } = imported;
    expect({ numberedRows, headerRows, tableRows }).toEqual({
      numberedRows: 53,
      headerRows: 13,
      tableRows: 66,
    });
  });

  it('hints at title, number, issuer and date', () => {
    expect(imported.metadataHints).toEqual({
      title: '大同市新荣区人民政府办公室 关于印发《新荣区2022年政务公开工作要 点任务分解表》的通知',
      documentNumber: '新政办发〔2022〕37号',
      issuer: '大同市新荣区人民政府办公室',
      documentDate: '2022-09-16',
    });
  });

  it('takes the title and the line above the table as headings and the rest as paragraphs', () => {
    expect(
      imported.document.blocks.map((block) =>
        block.type === 'heading' ? `heading ${block.level}` : block.type,
      ),
    ).toEqual([
      'paragraph',
      'paragraph',
      'heading 1',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'heading 2',
      'table',
    ]);
  });

  it('keeps rows with more columns than the head and says which they are', () => {
    const others = imported.remarks
      .filter(({ code }) => code === 'LEDGER.OTHER_COLUMN_COUNT')
      .map(({ line }) => line);
    const lines = xinrong.split('\n');
    expect(others).toEqual(
      lines.flatMap((line, index) =>
        line.includes('\t') && line.split('\t').length !== 6 ? [index + 1] : [],
      ),
    );
    expect(others.length).toEqual(20);
  });
});

describe('importTaskTable', () => {
  it('starts a new table where prose stands between rows, not where lines are blank', () => {
    const { document } = importTaskTable('1\ta\n\n2\tb\n以下为区级任务。\n3\tc');
    expect(document.blocks.map(({ type, id }) => `${type} ${id}`)).toEqual([
      'table t1',
      'paragraph p4',
      'table t5',
    ]);
  });

  it('names row and cell after the source line', () => {
    expect(importTaskTable('标题\r\n序号\t任务\r\n1\t').document).toEqual({
      format: 'shenjiao-doc/1',
      blocks: [
        { type: 'heading', id: 'h1', level: 1, inlines: [{ type: 'text', text: '标题' }] },
        {
          type: 'table',
          id: 't2',
          rows: [
            {
              cells: [
                { id: 'r2c1', inlines: [{ type: 'text', text: '序号' }], header: true },
                { id: 'r2c2', inlines: [{ type: 'text', text: '任务' }], header: true },
              ],
            },
            {
              cells: [
                { id: 'r3c1', inlines: [{ type: 'text', text: '1' }] },
                { id: 'r3c2', inlines: [] },
              ],
            },
          ],
        },
      ],
    });
  });

  it.each(['', '\n\n', '\uFEFF\n \t '])('makes an empty document of %j', (text) => {
    const nothing = { title: null, documentNumber: null, issuer: null, documentDate: null };
    expect(importTaskTable(text)).toEqual({
      document: { format: 'shenjiao-doc/1', blocks: [] },
      metadataHints: nothing,
      numberedRows: 0,
      headerRows: 0,
      tableRows: 0,
      remarks: [],
    });
  });

  it('takes no impossible date for a date', () => {
    expect(importTaskTable('某局\n2022年2月30日').metadataHints.documentDate).toEqual(null);
  });

  it.each([
    ['a NUL', 'a\u0000b'],
    ['half a character', '1\t\ud842'],
  ])('refuses %s', (_, text) => {
    expect(() => importTaskTable(text)).toThrow(TaskTableRefusedError);
  });

  it('loses no text of any table', () => {
    const piece = fc.string({
      unit: fc.constantFrom('序', '号', '1', '<p>', '-', ' ', '𠮷', '。', '关于', '的通知'),
      maxLength: 6,
    });
    const line = fc.array(piece, { minLength: 1, maxLength: 4 }).map((cells) => cells.join('\t'));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const found = documentTextOf(importTaskTable(text).document).split('\n');
        expect(found.filter((part) => part.trim() !== '')).toEqual(piecesOf(text));
      }),
      { numRuns: 200 },
    );
  });
});
