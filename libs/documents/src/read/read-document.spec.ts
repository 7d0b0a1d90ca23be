import { strToU8, zipSync } from 'fflate';
import { documentTextOf } from '#domain/text';
import { DocumentUnreadableError } from '../document-unreadable.error.js';
import { lineStartsOf, placeOf } from '../layout/plain-text.js';
import { readDocument, type ReadDocument } from './read-document.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Every text block and what stands at its place in the plain text. */
function textsAtTheirPlaces({ content, plain }: ReadDocument): readonly (readonly [string, string])[] {
  return [...plain.starts].map(([block, start]) => {
    const text = documentTextOf({
      ...content.document,
      blocks: content.document.blocks.filter(({ id }) => id === block),
    });
    return [text, plain.text.slice(start, start + text.length)] as const;
  });
}

function wordFile(body: string, further: Readonly<Record<string, string>> = {}): Uint8Array {
  const xml = (content: string) =>
    strToU8(`<?xml version="1.0"?><w:document><w:body>${content}</w:body></w:document>`);
  const parts = Object.entries(further).map(([name, content]) => [name, xml(content)] as const);
  return zipSync({ 'word/document.xml': xml(body), ...Object.fromEntries(parts) });
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('reading a text file', () => {
  it('leaves every unit where it is, whatever the line ends are', () => {
    const read = readDocument(utf8('\ufeff甲\r\n乙𠮷\n\n丙\r丁'), 'a.txt');
    expect(read.plain.text).toEqual('甲\r\n乙𠮷\n\n丙\r丁');
    expect([...read.plain.starts.values()]).toEqual([0, 3, 7, 8, 10]);
  });

  it('names lines and columns from 1', () => {
    const { plain, content } = readDocument(utf8('甲乙\r\n丙丁戊'), 'a.txt');
    const block = content.document.blocks[1]?.id ?? '';
    const place = placeOf(plain, lineStartsOf(plain.text), { block, start: 1, end: 3 });
    expect(place).toEqual({ start: 5, end: 7, line: 2, column: 2 });
  });

  it('takes lines with tabs, and lines between bars, as a table', () => {
    const { content, plain } = readDocument(
      utf8('姓名\t电话\n甲\t1\n\n| 乙 | 2 |\n|---|---|\n| 丙 | 3 |'),
      '-',
    );
    const rows = content.document.blocks.map((block) =>
      block.type === 'table'
        ? block.rows.map(({ cells }) => cells.map(({ id, inlines }) => [plain.starts.get(id), inlines]))
        : block.type,
    );
    const run = (text: string) => [{ type: 'text', text }];
    expect(rows).toEqual([
      [
        [
          [0, run('姓名')],
          [3, run('电话')],
        ],
        [
          [6, run('甲')],
          [8, run('1')],
        ],
      ],
      'paragraph',
      [
        [
          [13, run('乙')],
          [17, run('2')],
        ],
        [
          [33, run('丙')],
          [37, run('3')],
        ],
      ],
    ]);
  });

  it('takes one line with a tab as a line', () => {
    const { content } = readDocument(utf8('甲\t乙\n丙'), '-');
    expect(content.document.blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
  });

  it.each([
    ['UTF-8', utf8('政务公开')],
    ['UTF-16 LE', Uint8Array.of(0xff, 0xfe, 0x3f, 0x65, 0xa1, 0x52, 0x6c, 0x51, 0x00, 0x5f)],
    ['GB 18030', Uint8Array.of(0xd5, 0xfe, 0xce, 0xf1, 0xb9, 0xab, 0xbf, 0xaa)],
  ])('reads %s', (_, bytes) => {
    expect(readDocument(bytes, '-').plain.text).toEqual('政务公开');
  });
});

describe('reading a page', () => {
  it('takes what is shown, block by block, and nothing of programs and styles', () => {
    const html =
      '<!doctype html><title>题</title><style>p{}</style><h2>一</h2><p>甲<b>乙</b><br>丙</p><script>x</script>' +
      '<table><tr><th>姓名<th>电话<tr><td>丁<td>1</table><img alt="戊"><div>己<p>庚</div>';
    const read = readDocument(utf8(html), '-');
    expect(read.format).toEqual('html');
    expect(read.plain.text).toEqual('题\n一\n甲乙\n丙\n姓名\t电话\n丁\t1\n戊\n己\n庚\n');
  });

  it('decodes entities and joins spaces, but keeps them in preformatted text', () => {
    const read = readDocument(utf8('<html><p>甲  &amp;\n 乙&#x4e19;</p><pre>a  b\nc</pre>'), '-');
    expect(read.plain.text).toEqual('甲 & 乙丙\na  b\nc\n');
  });

  it('shows what search engines see', () => {
    const read = readDocument(utf8('<html><meta name="description" content="述"><p title="提">文</p>'), '-');
    expect(read.plain.text).toEqual('述\n提\n文\n');
  });
});

describe('reading a word-processor file', () => {
  it('takes body, tables, headers and deleted text', () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph('姓名')}</w:tc><w:tc>${paragraph('甲')}${paragraph('乙')}</w:tc></w:tr></w:tbl>`;
    const deleted = '<w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>';
    const read = readDocument(
      wordFile(paragraph('文') + table + deleted, { 'word/header1.xml': paragraph('眉') }),
      'a.docx',
    );
    expect(read.format).toEqual('docx');
    expect(read.plain.text).toEqual('眉\n文\n姓名\t甲\n乙\n删\n');
  });

  it('knows headings, and joins the runs of a paragraph', () => {
    const runs = '<w:r><w:t>甲</w:t></w:r><w:r><w:br/><w:t>乙</w:t></w:r>';
    const body = `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${runs}</w:p>`;
    const read = readDocument(wordFile(body), '-');
    expect(read.content.document.blocks.map(({ type }) => type)).toEqual(['heading']);
    expect(textsAtTheirPlaces(read)).toEqual([['甲\n乙', '甲\n乙']]);
  });
});

describe('what is no text', () => {
  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0), 'binary'],
    ['a PDF', utf8('%PDF-1.7 abc'), 'binary'],
    ['a broken archive', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 1, 2, 3), 'brokenArchive'],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), 'noWordDocument'],
  ])('is refused: %s', (_, bytes, reason) => {
    const read = () => readDocument(bytes, 'a.txt');
    expect(read).toThrow(DocumentUnreadableError);
    expect(read).toThrow(`file cannot be read: ${reason}`);
  });
});
