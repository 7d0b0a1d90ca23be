import type {
  Alignment,
  Block,
  DisclosureDocument,
  HeadingLevel,
  Inline,
  ListBlock,
  ListEntry,
  Mark,
  PlainMarkType,
  TableCell,
  TableRow,
} from '../document/document-model.js';
import type { EditorMark, EditorNode } from './editor-json.js';

/** Marks are written in one order, so that the same formatting always gives the same bytes. */
const plainMarks: readonly PlainMarkType[] = [
  'bold',
  'italic',
  'underline',
  'strike',
  'superscript',
  'subscript',
];

/**
 * The document that the editor's content stands for. Several paragraphs inside one cell or list item become one text
 * with breaks, several lists below one item become one: the model holds one of each, and no typed text is dropped.
 */
export function editorToDocument(root: EditorNode, freshId: () => string): DisclosureDocument {
  const convert = new Conversion(freshId);
  return { format: 'shenjiao-doc/1', blocks: (root.content ?? []).map((node) => convert.block(node)) };
}

class Conversion {
  constructor(private readonly freshId: () => string) {}

  block(node: EditorNode): Block {
    switch (node.type) {
      case 'heading':
        return {
          type: 'heading',
          id: this.idOf(node),
          level: node.attrs?.['level'] as HeadingLevel,
          inlines: inlinesOf(node),
        };
      case 'paragraph': {
        const align = node.attrs?.['align'] as Alignment | null | undefined;
        const base = { type: 'paragraph', id: this.idOf(node), inlines: inlinesOf(node) } as const;
        return align === null || align === undefined ? base : { ...base, align };
      }
      case 'bulletList':
      case 'orderedList':
        return this.list(node);
      case 'table':
        return {
          type: 'table',
          id: this.idOf(node),
          rows: withoutEmptyRows(childrenOf(node).map((row) => this.row(row))),
        };
      case 'imageReference':
        return this.image(node);
      default:
        throw new TypeError(`the editor holds a node that the document model does not know: ${node.type}`);
    }
  }

  private list(node: EditorNode): ListBlock {
    return {
      type: 'list',
      id: this.idOf(node),
      ordered: node.type === 'orderedList',
      items: childrenOf(node).map((item) => this.entry(item)),
    };
  }

  private entry(node: EditorNode): ListEntry {
    const lists = childrenOf(node).filter((child) => child.type !== 'paragraph');
    const base = { id: this.idOf(node), inlines: joinedInlines(node) };
    const [first, ...others] = lists;
    if (first === undefined) return base;
    const merged = {
      ...first,
      content: [...childrenOf(first), ...others.flatMap((list) => childrenOf(list))],
    };
    return { ...base, children: this.list(merged) };
  }

  private row(node: EditorNode): TableRow {
    return { cells: childrenOf(node).map((cell) => this.cell(cell)) };
  }

  private cell(node: EditorNode): TableCell {
    const colspan = Number(node.attrs?.['colspan'] ?? 1);
    const rowspan = Number(node.attrs?.['rowspan'] ?? 1);
    return {
      id: this.idOf(node),
      ...(node.type === 'tableHeader' ? { header: true as const } : {}),
      ...(colspan > 1 ? { colspan } : {}),
      ...(rowspan > 1 ? { rowspan } : {}),
      inlines: joinedInlines(node),
    };
  }

  private image(node: EditorNode): Block {
    const caption = node.attrs?.['caption'];
    return {
      type: 'image',
      id: this.idOf(node),
      attachment: textOf(node.attrs?.['attachment']),
      alt: textOf(node.attrs?.['alt']),
      ...(typeof caption === 'string' ? { caption } : {}),
    };
  }

  private idOf(node: EditorNode): string {
    const id = node.attrs?.['id'];
    return typeof id === 'string' ? id : this.freshId();
  }
}

/**
 * Cells merged over whole rows leave rows without a cell of their own. The model has none of those: such a row goes,
 * and the cells that reach over it become one row shorter, so that the table looks the same.
 */
function withoutEmptyRows(rows: readonly TableRow[]): readonly TableRow[] {
  const emptyAt = rows.flatMap((row, index) => (row.cells.length === 0 ? [index] : []));
  if (emptyAt.length === 0) return rows;
  return rows.flatMap((row, index) => {
    if (row.cells.length === 0) return [];
    const cells = row.cells.map((cell) => {
      const reach = cell.rowspan ?? 1;
      const { rowspan: _, ...rest } = cell;
      const kept = reach - emptyAt.filter((empty) => empty > index && empty < index + reach).length;
      return kept > 1 ? { ...rest, rowspan: kept } : rest;
    });
    return [{ cells }];
  });
}

function childrenOf(node: EditorNode): readonly EditorNode[] {
  return node.content ?? [];
}

function joinedInlines(node: EditorNode): readonly Inline[] {
  const paragraphs = childrenOf(node).filter((child) => child.type === 'paragraph');
  return paragraphs.flatMap((paragraph, index) =>
    index === 0 ? inlinesOf(paragraph) : [{ type: 'break' } as const, ...inlinesOf(paragraph)],
  );
}

function inlinesOf(node: EditorNode): readonly Inline[] {
  return childrenOf(node).map(inlineOf);
}

function inlineOf(node: EditorNode): Inline {
  if (node.type === 'hardBreak') return { type: 'break' };
  const marks = marksOf(node.marks ?? []);
  return { type: 'text', text: node.text ?? '', ...(marks.length === 0 ? {} : { marks }) };
}

function marksOf(marks: readonly EditorMark[]): readonly Mark[] {
  const plain = plainMarks
    .filter((type) => marks.some((mark) => mark.type === type))
    .map((type) => ({ type }));
  const link = marks.find((mark) => mark.type === 'link');
  return link === undefined ? plain : [...plain, { type: 'link', href: textOf(link.attrs?.['href']) }];
}

function textOf(attribute: unknown): string {
  return typeof attribute === 'string' ? attribute : '';
}
