import { documentLimits, parseDocument } from '#domain/text';

const text = (content: string, ...marks: readonly object[]) =>
  marks.length === 0 ? { type: 'text', text: content } : { type: 'text', text: content, marks };
const paragraph = (id: string, ...inlines: readonly unknown[]) => ({ type: 'paragraph', id, inlines });
const cell = (id: string, reach: object = {}) => ({ id, inlines: [], ...reach });
const table = (...rows: readonly (readonly unknown[])[]) => ({
  type: 'table',
  id: 't',
  rows: rows.map((cells) => ({ cells })),
});
const documentOf = (...blocks: readonly unknown[]) => ({ format: 'shenjiao-doc/1', blocks });
const digest = `sha256:${'0'.repeat(64)}`;

function issuesOf(value: unknown): unknown {
  const parsed = parseDocument(value);
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`);
}

function nestedList(depth: number): object {
  const children = depth === 1 ? {} : { children: nestedList(depth - 1) };
  return {
    type: 'list',
    id: `l${depth}`,
    ordered: false,
    items: [{ id: `i${depth}`, inlines: [], ...children }],
  };
}

describe('parseDocument', () => {
  it('takes every kind of block as it is', () => {
    const document = documentOf(
      { type: 'heading', id: 'h', level: 6, inlines: [text('标题')] },
      {
        ...paragraph('p', text('甲', { type: 'bold' }, { type: 'link', href: 'mailto:a@example.org' }), {
          type: 'break',
        }),
        align: 'center',
      },
      nestedList(documentLimits.listDepthMax),
      table([cell('a', { header: true, colspan: 2 })], [cell('b', { rowspan: 2 }), cell('c')], [cell('d')]),
      { type: 'image', id: 'm', attachment: digest, alt: '', caption: '图一' },
    );
    expect(parseDocument(document)).toEqual({ ok: true, document });
    expect(parseDocument(documentOf())).toEqual({ ok: true, document: documentOf() });
  });

  it('keeps characters as they are typed: decomposed, full-width, invisible, tabs', () => {
    const document = documentOf(paragraph('p', text('e\u0301 Ａ\u200b\t𠮷')));
    expect(parseDocument(document)).toEqual({ ok: true, document });
  });

  it('joins runs with the same marks and puts marks in order, so that one text has one form', () => {
    const bold = { type: 'bold' };
    const italic = { type: 'italic' };
    const one = documentOf(
      paragraph('p', text('甲', italic, bold), text('乙', bold, italic), { ...text('丙'), marks: [] }),
    );
    const other = documentOf(paragraph('p', text('甲乙', bold, italic), text('丙')));
    expect(parseDocument(one)).toEqual({ ok: true, document: other });
  });

  it('does not join links to different places, nor runs around a break', () => {
    const link = (href: string) => text('甲', { type: 'link', href });
    const document = documentOf(
      paragraph(
        'p',
        link('https://a.example/'),
        link('https://b.example/'),
        text('乙'),
        { type: 'break' },
        text('乙'),
      ),
    );
    expect(parseDocument(document)).toEqual({ ok: true, document });
  });

  it.each<[string, unknown, readonly string[]]>([
    ['nothing', null, ['SHAPE.NOT_AN_OBJECT ']],
    ['a list of blocks', [], ['SHAPE.NOT_AN_OBJECT ']],
    ['another format', { ...documentOf(), format: 'shenjiao-doc/2' }, ['SHAPE.NOT_ONE_OF /format']],
    ['no format', { blocks: [] }, ['SHAPE.MISSING_KEY ', 'SHAPE.NOT_ONE_OF /format']],
    ['a further key', { ...documentOf(), html: '' }, ['SHAPE.UNKNOWN_KEY ']],
    [
      'a key that reaches for the prototype',
      JSON.parse('{"format":"shenjiao-doc/1","blocks":[],"__proto__":{}}'),
      ['SHAPE.UNKNOWN_KEY '],
    ],
    [
      'a further key in a block',
      documentOf({ ...paragraph('p'), style: '' }),
      ['SHAPE.UNKNOWN_KEY /blocks/0'],
    ],
    [
      'a further key in a run',
      documentOf(paragraph('p', { ...text('a'), html: '' })),
      ['SHAPE.UNKNOWN_KEY /blocks/0/inlines/0'],
    ],
    [
      'a further key in a break',
      documentOf(paragraph('p', { type: 'break', n: 2 })),
      ['SHAPE.UNKNOWN_KEY /blocks/0/inlines/0'],
    ],
    ['an unknown block', documentOf({ type: 'html', id: 'x' }), ['SHAPE.NOT_ONE_OF /blocks/0/type']],
    ['a block that is none', documentOf('text'), ['SHAPE.NOT_ONE_OF /blocks/0/type']],
    [
      'an unknown inline',
      documentOf(paragraph('p', { type: 'script' })),
      ['SHAPE.NOT_ONE_OF /blocks/0/inlines/0/type'],
    ],
    ['an empty run', documentOf(paragraph('p', text(''))), ['TEXT.TOO_SHORT /blocks/0/inlines/0/text']],
    [
      'a lone high surrogate',
      documentOf(paragraph('p', text('a\ud842'))),
      ['TEXT.LONE_SURROGATE /blocks/0/inlines/0/text'],
    ],
    [
      'a lone low surrogate',
      documentOf(paragraph('p', text('\udfb7a'))),
      ['TEXT.LONE_SURROGATE /blocks/0/inlines/0/text'],
    ],
    [
      'a NUL',
      documentOf(paragraph('p', text('a\u0000'))),
      ['TEXT.CONTROL_CHARACTER /blocks/0/inlines/0/text'],
    ],
    [
      'a line end inside a run',
      documentOf(paragraph('p', text('a\nb'))),
      ['TEXT.CONTROL_CHARACTER /blocks/0/inlines/0/text'],
    ],
    ['an empty id', documentOf(paragraph('')), ['VALUE.ID_INVALID /blocks/0/id']],
    ['an id with a colon', documentOf(paragraph('meta:title')), ['VALUE.ID_INVALID /blocks/0/id']],
    ['an id of 65 characters', documentOf(paragraph('a'.repeat(65))), ['VALUE.ID_INVALID /blocks/0/id']],
    [
      'an id used twice',
      documentOf(paragraph('p'), table([cell('p')])),
      ['DOCUMENT.ID_USED_TWICE /blocks/1/rows/0/cells/0/id'],
    ],
    [
      'a heading of level 7',
      documentOf({ type: 'heading', id: 'h', level: 7, inlines: [] }),
      ['SHAPE.NOT_A_NUMBER_IN_RANGE /blocks/0/level'],
    ],
    [
      'a level and a half',
      documentOf({ type: 'heading', id: 'h', level: 1.5, inlines: [] }),
      ['SHAPE.NOT_A_NUMBER_IN_RANGE /blocks/0/level'],
    ],
    [
      'justified text',
      documentOf({ ...paragraph('p'), align: 'justify' }),
      ['SHAPE.NOT_ONE_OF /blocks/0/align'],
    ],
    [
      'a list without items',
      documentOf({ type: 'list', id: 'l', ordered: true, items: [] }),
      ['SHAPE.TOO_FEW /blocks/0/items'],
    ],
    [
      'a list too deep',
      documentOf(nestedList(9)),
      [`DOCUMENT.LIST_TOO_DEEP /blocks/0${'/items/0/children'.repeat(7)}/items/0`],
    ],
    ['a table without rows', documentOf(table()), ['SHAPE.TOO_FEW /blocks/0/rows']],
    ['a row without cells', documentOf(table([])), ['SHAPE.TOO_FEW /blocks/0/rows/0/cells']],
    [
      'a cell that spans one column',
      documentOf(table([cell('a', { colspan: 1 })])),
      ['SHAPE.NOT_A_NUMBER_IN_RANGE /blocks/0/rows/0/cells/0/colspan'],
    ],
    [
      'a cell that is no head',
      documentOf(table([cell('a', { header: false })])),
      ['SHAPE.NOT_TRUE /blocks/0/rows/0/cells/0/header'],
    ],
    [
      'a cell below the table',
      documentOf(table([cell('a', { rowspan: 2 })])),
      ['DOCUMENT.CELL_BELOW_TABLE /blocks/0/rows/0/cells/0'],
    ],
    [
      'cells that overlap',
      documentOf(table([cell('a'), cell('b', { rowspan: 2 })], [cell('c', { colspan: 2 })])),
      ['DOCUMENT.CELLS_OVERLAP /blocks/0/rows/1/cells/0'],
    ],
    [
      'a row wider than a table may be',
      documentOf(table([cell('a', { colspan: 200 }), cell('b')])),
      ['DOCUMENT.TABLE_TOO_WIDE /blocks/0/rows/0/cells/1'],
    ],
    [
      'a mark used twice',
      documentOf(paragraph('p', text('a', { type: 'bold' }, { type: 'bold' }))),
      ['DOCUMENT.MARK_USED_TWICE /blocks/0/inlines/0/marks'],
    ],
    [
      'an unknown mark',
      documentOf(paragraph('p', text('a', { type: 'color' }))),
      ['SHAPE.NOT_ONE_OF /blocks/0/inlines/0/marks/0/type'],
    ],
    [
      'an image without a digest',
      documentOf({ type: 'image', id: 'm', attachment: 'a.png', alt: '' }),
      ['VALUE.DIGEST_INVALID /blocks/0/attachment'],
    ],
    [
      'a digest in capitals',
      documentOf({ type: 'image', id: 'm', attachment: digest.replace(/0$/, 'A'), alt: '' }),
      ['VALUE.DIGEST_INVALID /blocks/0/attachment'],
    ],
  ])('refuses %s', (_, value, issues) => {
    expect(issuesOf(value)).toEqual(issues);
  });

  it.each([
    ['https://example.org/a?b=c#d', true],
    ['http://例子.cn/路径', true],
    ['mailto:office@example.org', true],
    ['javascript:alert(1)', false],
    ['JavaScript://example.org/%0aalert(1)', false],
    ['data:text/html,x', false],
    ['//example.org', false],
    ['/relative', false],
    ['https://', false],
    ['https://exa mple.org', false],
    [' https://example.org', false],
    ['https://example.org/"onclick=', false],
    ['ftp://example.org', false],
    ['', false],
  ])('takes the link %j: %s', (href, isTaken) => {
    expect(parseDocument(documentOf(paragraph('p', text('a', { type: 'link', href })))).ok).toEqual(isTaken);
  });

  it('tells everything that is wrong at once, and never repeats what was sent', () => {
    const value = documentOf(
      { ...paragraph('张三'), '13812345678': '640104190002280027' },
      paragraph('p', text('秘\u0000')),
    );
    const parsed = parseDocument(value);
    expect(parsed).toEqual({
      ok: false,
      issues: [
        { code: 'SHAPE.UNKNOWN_KEY', path: '/blocks/0', params: {} },
        { code: 'VALUE.ID_INVALID', path: '/blocks/0/id', params: {} },
        { code: 'TEXT.CONTROL_CHARACTER', path: '/blocks/1/inlines/0/text', params: {} },
      ],
    });
  });

  it('stops complaining after a hundred issues', () => {
    const blocks = Array.from({ length: 500 }, () => ({ type: 'nothing' }));
    expect((issuesOf(documentOf(...blocks)) as readonly string[]).length).toEqual(100);
  });

  it('takes as many blocks as the limit says and not one more', () => {
    const blocks = (length: number) => Array.from({ length }, (_, index) => paragraph(`p${index}`));
    expect(issuesOf(documentOf(...blocks(documentLimits.blocksMax)))).toEqual([]);
    expect(issuesOf(documentOf(...blocks(documentLimits.blocksMax + 1)))).toEqual(['SHAPE.TOO_MANY /blocks']);
  });

  it('takes as much text as the limit says and not one unit more', () => {
    const half = documentLimits.textMax / 2;
    const value = (length: number) =>
      documentOf(paragraph('p', text('甲'.repeat(half))), paragraph('q', text('乙'.repeat(length))));
    expect(issuesOf(value(half))).toEqual([]);
    expect(issuesOf(value(half + 1))).toEqual(['DOCUMENT.TEXT_TOO_LONG ']);
  });
});
