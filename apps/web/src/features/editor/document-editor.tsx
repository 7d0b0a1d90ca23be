import { Fragment, Slice } from '@tiptap/pm/model';
import { isInTable } from '@tiptap/pm/tables';
import { EditorContent, useEditor, type JSONContent } from '@tiptap/react';
import type { DisclosureDocument } from '../document/document-model.js';
import { useT } from '../language/language.js';
import { freshBlockId } from './block-ids.js';
import { documentToEditor } from './document-to-editor.js';
import './document-editor.css';
import type { EditorNode } from './editor-json.js';
import { editorToDocument } from './editor-to-document.js';
import { EditorToolbar } from './editor-toolbar.js';
import { holdsTable, nodesOfPlainText } from './plain-text-paste.js';
import { editorExtensions } from './extensions/index.js';

interface DocumentEditorProps {
  readonly initial: DisclosureDocument;
  /** Called on every change with a way to read the document, so that typing never waits for a conversion. */
  readonly onChange: (read: () => DisclosureDocument) => void;
}

export function DocumentEditor({ initial, onChange }: DocumentEditorProps) {
  const t = useT();
  const editor = useEditor({
    extensions: editorExtensions(freshBlockId),
    // The editor copies its content; only the type it declares is a mutable one.
    content: documentToEditor(initial) as JSONContent,
    // Styles come from our own sheet: nothing is injected into the page.
    injectCSS: false,
    enableContentCheck: true,
    // A document that does not fit is never opened as an empty one, which a save would then write over it.
    onContentError: ({ error }) => {
      throw error;
    },
    shouldRerenderOnTransaction: false,
    editorProps: {
      // A table copied from a text file arrives as lines with tabs; from an office program it arrives as HTML.
      handlePaste: (view, event) => {
        const text = event.clipboardData?.getData('text/plain') ?? '';
        const isHtml = event.clipboardData?.types.includes('text/html') === true;
        if (isHtml || !holdsTable(text) || isInTable(view.state)) return false;
        const nodes = nodesOfPlainText(text).map((node) => view.state.schema.nodeFromJSON(node));
        view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(nodes), 0, 0)).scrollIntoView());
        return true;
      },
      attributes: {
        class: 'document',
        'aria-label': t('editor.label'),
        role: 'textbox',
        'aria-multiline': 'true',
      },
    },
    onUpdate: ({ editor: current }) => {
      const json = current.state.doc;
      onChange(() => editorToDocument(json.toJSON() as EditorNode, freshBlockId));
    },
  });
  return (
    <div className="editor">
      <EditorToolbar editor={editor} />
      <EditorContent editor={editor} className="editor-paper" />
    </div>
  );
}
