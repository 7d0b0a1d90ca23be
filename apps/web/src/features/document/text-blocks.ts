import type { Block, DisclosureDocument, Inline, ListBlock, Span } from './document-model.js';

/** A block of text that spans can point into, with its place in reading order, counted from 1. */
export interface TextBlock {
  readonly id: string;
  readonly number: number;
  readonly text: string;
}

/** Plain text of inlines; a break is one line feed. */
export function plainTextOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'break' ? '\n' : inline.text)).join('');
}

/** Every text block of a document in reading order: headings, paragraphs, list items and table cells. */
export function textBlocksOf(document: DisclosureDocument): readonly TextBlock[] {
  return document.blocks.flatMap(textsOfBlock).map(({ id, inlines }, index) => ({
    id,
    number: index + 1,
    text: plainTextOf(inlines),
  }));
}

interface IdentifiedText {
  readonly id: string;
  readonly inlines: readonly Inline[];
}

function textsOfBlock(block: Block): readonly IdentifiedText[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block];
    case 'list':
      return textsOfList(block);
    case 'table':
      return block.rows.flatMap((row) => row.cells);
    case 'image':
      return [];
  }
}

function textsOfList(list: ListBlock): readonly IdentifiedText[] {
  return list.items.flatMap((item) => [
    item,
    ...(item.children === undefined ? [] : textsOfList(item.children)),
  ]);
}

/** All places where a text occurs, in reading order, none overlapping another. */
export function occurrencesOf(
  blocks: readonly Pick<TextBlock, 'id' | 'text'>[],
  sought: string,
): readonly Span[] {
  if (sought === '') return [];
  return blocks.flatMap(({ id, text }) => {
    const spans: Span[] = [];
    for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + sought.length)) {
      spans.push({ block: id, start: at, end: at + sought.length });
    }
    return spans;
  });
}
