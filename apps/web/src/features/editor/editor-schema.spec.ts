import { getSchema } from '@tiptap/react';
import { EditorState } from '@tiptap/pm/state';
import type { DisclosureDocument } from '../document/document-model.js';
import { documentToEditor } from './document-to-editor.js';
import type { EditorNode } from './editor-json.js';
import { editorToDocument } from './editor-to-document.js';
import { blockIdentityPlugin } from './extensions/block-identity.js';
import { editorExtensions } from './extensions/index.js';

const counted = () => {
  let count = 0;
  return () => `new-${(count += 1)}`;
};

const sample: DisclosureDocument = {
  format: 'shenjiao-doc/1',
  blocks: [
    { type: 'heading', id: 'h', level: 1, inlines: [{ type: 'text', text: '公告' }] },
    {
      type: 'paragraph',
      id: 'p',
      align: 'center',
      inlines: [{ type: 'text', text: '甲乙丙丁', marks: [{ type: 'bold' }] }],
    },
    {
      type: 'list',
      id: 'l',
      ordered: false,
      items: [{ id: 'i', inlines: [{ type: 'text', text: '一项' }] }],
    },
    {
      type: 'table',
      id: 't',
      rows: [{ cells: [{ id: 'c', header: true, inlines: [{ type: 'text', text: '格' }] }] }],
    },
    { type: 'image', id: 'g', attachment: 'sha256:00', alt: '图' },
  ],
};

function anEditorState(freshId: () => string): EditorState {
  const schema = getSchema(editorExtensions(freshId));
  const doc = schema.nodeFromJSON(documentToEditor(sample));
  doc.check();
  return EditorState.create({ schema, doc, plugins: [blockIdentityPlugin(freshId)] });
}

const documentOf = (state: EditorState) =>
  editorToDocument(state.doc.toJSON() as EditorNode, () => {
    throw new Error('the plugin left a block without an id');
  });

describe('the editor on the document model', () => {
  it('holds everything that a document holds', () => {
    expect(documentOf(anEditorState(counted()))).toEqual(sample);
  });

  it('keeps ids while text is typed, and names the new half of a split block', () => {
    const state = anEditorState(counted());
    const insideParagraph = 4 + 1 + 2;
    const typed = state.apply(state.tr.insertText('戊', insideParagraph));
    const split = typed.apply(typed.tr.split(insideParagraph));
    const bold = [{ type: 'bold' }] as const;
    expect(documentOf(split).blocks.slice(1, 3)).toEqual([
      { type: 'paragraph', id: 'p', align: 'center', inlines: [{ type: 'text', text: '甲乙', marks: bold }] },
      {
        type: 'paragraph',
        id: 'new-1',
        align: 'center',
        inlines: [{ type: 'text', text: '戊丙丁', marks: bold }],
      },
    ]);
  });
});
