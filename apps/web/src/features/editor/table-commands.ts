import type { Editor } from '@tiptap/react';
import type { Command } from '@tiptap/pm/state';
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

/** Inserts an empty table whose first row is a header row. */
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
  editor.chain().focus().insertContent({ type: 'table', content }).run();
}
