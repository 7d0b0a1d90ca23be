import type {
  Block,
  DisclosureDocument,
  Inline,
  ListBlock,
  ListEntry,
  Mark,
  TableCell,
} from '../document/document-model.js';
import type { EditorMark, EditorNode } from './editor-json.js';

/** The editor's content for a document. Ids travel as the attribute `id` of the node that carries them. */
export function documentToEditor(document: DisclosureDocument): EditorNode {
  const content = document.blocks.map(blockToNode);
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
}

function blockToNode(block: Block): EditorNode {
  switch (block.type) {
    case 'heading':
      return withInlines({ type: 'heading', attrs: { id: block.id, level: block.level } }, block.inlines);
    case 'paragraph':
      return withInlines(
        { type: 'paragraph', attrs: { id: block.id, align: block.align ?? null } },
        block.inlines,
      );
    case 'list':
      return listToNode(block);
    case 'table':
      return {
        type: 'table',
        attrs: { id: block.id },
        content: block.rows.map((row) => ({ type: 'tableRow', content: row.cells.map(cellToNode) })),
      };
    case 'image':
      return {
        type: 'imageReference',
        attrs: { id: block.id, attachment: block.attachment, alt: block.alt, caption: block.caption ?? null },
      };
  }
}

function listToNode(list: ListBlock): EditorNode {
  return {
    type: list.ordered ? 'orderedList' : 'bulletList',
    attrs: { id: list.id },
    content: list.items.map(entryToNode),
  };
}

function entryToNode(entry: ListEntry): EditorNode {
  const children = entry.children === undefined ? [] : [listToNode(entry.children)];
  return { type: 'listItem', attrs: { id: entry.id }, content: [plainParagraph(entry.inlines), ...children] };
}

function cellToNode(cell: TableCell): EditorNode {
  return {
    type: cell.header === true ? 'tableHeader' : 'tableCell',
    attrs: { id: cell.id, colspan: cell.colspan ?? 1, rowspan: cell.rowspan ?? 1 },
    content: [plainParagraph(cell.inlines)],
  };
}

function plainParagraph(inlines: readonly Inline[]): EditorNode {
  return withInlines({ type: 'paragraph' }, inlines);
}

function withInlines(node: EditorNode, inlines: readonly Inline[]): EditorNode {
  return inlines.length === 0 ? node : { ...node, content: inlines.map(inlineToNode) };
}

function inlineToNode(inline: Inline): EditorNode {
  if (inline.type === 'break') return { type: 'hardBreak' };
  const marks = inline.marks ?? [];
  return {
    type: 'text',
    text: inline.text,
    ...(marks.length === 0 ? {} : { marks: marks.map(markToEditor) }),
  };
}

function markToEditor(mark: Mark): EditorMark {
  return mark.type === 'link' ? { type: 'link', attrs: { href: mark.href } } : { type: mark.type };
}
