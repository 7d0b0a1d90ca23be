import { SheetTableFiles, TableUnreadableError } from '#documents';

const files = new SheetTableFiles();
const cells = [
  ['编号', '词条', '例外'],
  ['a-1', '=HYPERLINK("http://example.org")', '最佳|最好'],
  ['a-2', "'引号", '-1'],
  ['a-3', '含,逗号与"引号"\n换行', '\t制表'],
];

describe('tables as files', () => {
  it.each(['csv', 'xlsx'] as const)('come back from %s as they were', async (format) => {
    const read = await files.read(await files.write(cells, format), format);
    expect(read).toEqual(cells);
  });

  it('hold nothing in CSV that a spreadsheet would run', async () => {
    const text = Buffer.from(await files.write(cells, 'csv')).toString('utf8');
    expect(/(?:^|,|\n)"?[=+\-@\t]/.test(text)).toEqual(false);
  });

  it.each(['csv', 'xlsx'] as const)('are refused when they are no %s', async (format) => {
    const broken = Uint8Array.of(0xff, 0xfe, 0x22, 0x00);
    await expect(files.read(broken, format)).rejects.toThrow(TableUnreadableError);
  });
});
