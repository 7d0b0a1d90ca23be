import type { DisclosureDocument } from '../document/document-model.js';
import { documentToEditor } from './document-to-editor.js';
import type { EditorNode } from './editor-json.js';
import { editorToDocument } from './editor-to-document.js';

const neverFresh = () => {
  throw new Error('a new id was asked for');
};
const text = (value: string) => ({ type: 'text', text: value }) as const;

const everything: DisclosureDocument = {
  format: 'shenjiao-doc/1',
  blocks: [
    { type: 'heading', id: 'h1', level: 2, inlines: [text('关于公开行政处罚决定的公告')] },
    {
      type: 'paragraph',
      id: 'p1',
      inlines: [
        text('当事人'),
        { type: 'text', text: '马某', marks: [{ type: 'bold' }, { type: 'underline' }] },
        { type: 'break' },
        {
          type: 'text',
          text: '见附件',
          marks: [{ type: 'italic' }, { type: 'link', href: 'https://yunxi.example/a' }],
        },
        { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
        { type: 'text', text: '旧', marks: [{ type: 'strike' }, { type: 'subscript' }] },
      ],
    },
    { type: 'paragraph', id: 'p2', align: 'right', inlines: [] },
    {
      type: 'list',
      id: 'l1',
      ordered: true,
      items: [
        {
          id: 'i1',
          inlines: [text('第一项')],
          children: { type: 'list', id: 'l2', ordered: false, items: [{ id: 'i2', inlines: [] }] },
        },
        { id: 'i3', inlines: [text('第二项')] },
      ],
    },
    {
      type: 'table',
      id: 't1',
      rows: [
        { cells: [{ id: 'c1', header: true, colspan: 2, inlines: [text('序号')] }] },
        {
          cells: [
            { id: 'c2', rowspan: 2, inlines: [text('1'), { type: 'break' }, text('2')] },
            { id: 'c3', inlines: [] },
          ],
        },
        { cells: [{ id: 'c4', inlines: [] }] },
      ],
    },
    { type: 'image', id: 'g1', attachment: 'sha256:00', alt: '流程图', caption: '图一' },
    { type: 'image', id: 'g2', attachment: 'sha256:01', alt: '示意图' },
  ],
};

const doc = (...content: EditorNode[]): EditorNode => ({ type: 'doc', content });
const paragraph = (value: string): EditorNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text: value }],
});

describe('document and editor content', () => {
  it('a document comes back from the editor as it went in', () => {
    expect(editorToDocument(documentToEditor(everything), neverFresh)).toEqual(everything);
  });

  it('an empty document opens as one empty paragraph', () => {
    expect(documentToEditor({ format: 'shenjiao-doc/1', blocks: [] })).toEqual(doc({ type: 'paragraph' }));
  });

  it('a block without an id is given a fresh one', () => {
    expect(editorToDocument(doc(paragraph('新段')), () => 'fresh')).toEqual({
      format: 'shenjiao-doc/1',
      blocks: [{ type: 'paragraph', id: 'fresh', inlines: [text('新段')] }],
    });
  });

  it('paragraphs that were pasted into one cell become one text with breaks', () => {
    const cell = { type: 'tableCell', attrs: { id: 'c1' }, content: [paragraph('甲'), paragraph('乙')] };
    const table = { type: 'table', attrs: { id: 't1' }, content: [{ type: 'tableRow', content: [cell] }] };
    expect(editorToDocument(doc(table), neverFresh).blocks).toEqual([
      {
        type: 'table',
        id: 't1',
        rows: [{ cells: [{ id: 'c1', inlines: [text('甲'), { type: 'break' }, text('乙')] }] }],
      },
    ]);
  });

  it('rows that lost all their cells to merging are left out, and the merged cells are one row shorter', () => {
    const cell = (id: string, rowspan = 1): EditorNode => ({
      type: 'tableCell',
      attrs: { id, rowspan },
      content: [],
    });
    const row = (...content: EditorNode[]): EditorNode => ({ type: 'tableRow', content });
    const table = {
      type: 'table',
      attrs: { id: 't' },
      content: [row(cell('a', 2), cell('b', 3)), row(), row(cell('c'))],
    };
    expect(editorToDocument(doc(table), neverFresh).blocks).toEqual([
      {
        type: 'table',
        id: 't',
        rows: [
          {
            cells: [
              { id: 'a', inlines: [] },
              { id: 'b', rowspan: 2, inlines: [] },
            ],
          },
          { cells: [{ id: 'c', inlines: [] }] },
        ],
      },
    ]);
  });

  it('several lists below one item become one, with all their items', () => {
    const item = (id: string, ...rest: EditorNode[]) => ({
      type: 'listItem',
      attrs: { id },
      content: [paragraph(id), ...rest],
    });
    const list = (type: string, id: string, ...content: EditorNode[]) => ({ type, attrs: { id }, content });
    const outer = list(
      'bulletList',
      'l1',
      item('a', list('orderedList', 'l2', item('b')), list('bulletList', 'l3', item('c'))),
    );
    expect(editorToDocument(doc(outer), neverFresh).blocks).toEqual([
      {
        type: 'list',
        id: 'l1',
        ordered: false,
        items: [
          {
            id: 'a',
            inlines: [text('a')],
            children: {
              type: 'list',
              id: 'l2',
              ordered: true,
              items: [
                { id: 'b', inlines: [text('b')] },
                { id: 'c', inlines: [text('c')] },
              ],
            },
          },
        ],
      },
    ]);
  });

  it('marks are written in one order, whatever the order of clicks', () => {
    const marks = [
      { type: 'link', attrs: { href: 'https://a.example/' } },
      { type: 'italic' },
      { type: 'bold' },
    ];
    const node = { type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: '字', marks }] };
    expect(editorToDocument(doc(node), neverFresh).blocks).toEqual([
      {
        type: 'paragraph',
        id: 'p',
        inlines: [
          {
            type: 'text',
            text: '字',
            marks: [{ type: 'bold' }, { type: 'italic' }, { type: 'link', href: 'https://a.example/' }],
          },
        ],
      },
    ]);
  });

  it('a node that the model does not know is a fault, not silently dropped', () => {
    expect(() => editorToDocument(doc({ type: 'blockquote' }), neverFresh)).toThrow('blockquote');
  });
});
