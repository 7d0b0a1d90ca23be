import type { EditorNode } from './editor-json.js';

/**
 * Plain text as the editor takes it in: lines with tabs that stand together are one table, one row each, nothing left
 * out or repaired; every other line that holds something is a paragraph.
 */
export function nodesOfPlainText(text: string): readonly EditorNode[] {
  const nodes: EditorNode[] = [];
  let rows: EditorNode[] = [];
  const closeTable = () => {
    if (rows.length > 0) nodes.push({ type: 'table', content: evenRows(rows) });
    rows = [];
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.includes('\t')) {
      rows.push({ type: 'tableRow', content: line.split('\t').map(cellOf) });
    } else if (line.trim() !== '') {
      closeTable();
      nodes.push(paragraphOf(line));
    }
  }
  closeTable();
  return nodes;
}

/** Whether plain text holds a table, so that it is worth more than its lines. */
export function holdsTable(text: string): boolean {
  return text.includes('\t');
}

function evenRows(rows: readonly EditorNode[]): readonly EditorNode[] {
  const width = Math.max(...rows.map((row) => row.content?.length ?? 0));
  return rows.map((row) => {
    const cells = row.content ?? [];
    return { ...row, content: [...cells, ...Array.from({ length: width - cells.length }, () => cellOf(''))] };
  });
}

function cellOf(text: string): EditorNode {
  return { type: 'tableCell', content: [paragraphOf(text)] };
}

function paragraphOf(text: string): EditorNode {
  return text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };
}
