import { mergeAttributes, Node } from '@tiptap/react';
import { addRowAfter, goToNextCell, isInTable, tableEditing } from '@tiptap/pm/tables';
import { leaveTable } from './table-exit.js';

/** What prosemirror-tables knows each node as. */
const tableRoles: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
};

/** The table of the document model: cells hold text, may span, and may be headers. */
export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    const goOn = () => goToNextCell(1)(this.editor.state, this.editor.view.dispatch);
    return {
      // As office programs do: Tab in the last cell begins a new row; arrow keys lead out of the table.
      Tab: () =>
        goOn() ||
        (isInTable(this.editor.state) && addRowAfter(this.editor.state, this.editor.view.dispatch) && goOn()),
      'Shift-Tab': () => goToNextCell(-1)(this.editor.state, this.editor.view.dispatch),
      ArrowDown: () => leaveTable('down')(this.editor.state, this.editor.view.dispatch, this.editor.view),
      ArrowUp: () => leaveTable('up')(this.editor.state, this.editor.view.dispatch, this.editor.view),
    };
  },
  extendNodeSchema: ({ name }) => {
    const tableRole = tableRoles[name];
    return tableRole === undefined ? {} : { tableRole };
  },
});

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', mergeAttributes(HTMLAttributes), 0],
});

const cellAttributes = () => {
  const spanned = (name: string) => ({
    default: 1,
    parseHTML: (element: HTMLElement) => Number(element.getAttribute(name) ?? 1),
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === 1 ? {} : { [name]: String(attributes[name]) },
  });
  // `colwidth` is read by prosemirror-tables when it merges and splits cells; the model knows no widths.
  const colwidth = { default: null, rendered: false, parseHTML: () => null };
  return { colspan: spanned('colspan'), rowspan: spanned('rowspan'), colwidth };
};

export const TableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph+',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', mergeAttributes(HTMLAttributes), 0],
});

export const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'paragraph+',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', mergeAttributes(HTMLAttributes), 0],
});
