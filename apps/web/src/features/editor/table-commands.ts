import type { Editor } from '@tiptap/react';
import { TextSelection, type Command, type Transaction } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  splitCell,
  toggleHeader,
} from '@tiptap/pm/tables';
import type { MessageKey } from '../../messages/catalogue.js';

const commands = {
  rowBefore: addRowBefore,
  rowAfter: addRowAfter,
  columnBefore: addColumnBefore,
  columnAfter: addColumnAfter,
  rowDelete: deleteRow,
  columnDelete: deleteColumn,
  mergeCells,
  splitCell,
  headerRow: toggleHeader('row'),
  tableDelete: deleteTable,
} as const satisfies Readonly<Record<string, Command>>;

export type TableCommand = keyof typeof commands;

export const tableCommands: readonly { readonly name: TableCommand; readonly label: MessageKey }[] = (
  Object.keys(commands) as TableCommand[]
).map((name) => ({ name, label: `editor.${name}` }));

export function runTableCommand(editor: Editor, name: TableCommand): void {
  commands[name](editor.state, editor.view.dispatch, editor.view);
  editor.view.focus();
}

/** Inserts an empty table whose first row is a header row, and puts the cursor into its first cell. */
export function insertTable(editor: Editor, size: { readonly rows: number; readonly columns: number }): void {
  const row = (cellType: string) => ({
    type: 'tableRow',
    content: Array.from({ length: size.columns }, () => ({
      type: cellType,
      content: [{ type: 'paragraph' }],
    })),
  });
  const content = Array.from({ length: size.rows }, (_, index) =>
    row(index === 0 ? 'tableHeader' : 'tableCell'),
  );
  // An empty paragraph at the cursor gives way to the table, which then begins one place earlier.
  const earliest = editor.state.selection.from - 1;
  editor
    .chain()
    .focus()
    .insertContent({ type: 'table', content })
    .command(({ tr }) => enterTable(tr, earliest))
    .run();
}

function enterTable(transaction: Transaction, earliest: number): boolean {
  const { doc } = transaction;
  const tables: number[] = [];
  doc.nodesBetween(earliest, doc.content.size, (node, position) => {
    if (node.type.name === 'table' && position >= earliest) tables.push(position);
    return tables.length === 0;
  });
  const [inserted] = tables;
  if (inserted !== undefined) transaction.setSelection(TextSelection.near(doc.resolve(inserted + 1)));
  return true;
}
