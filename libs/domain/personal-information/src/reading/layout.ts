import { listImageTexts, listLinkTexts, listMetadataTexts, plainTextOf } from '#domain/text';
import type { Block, ItemContent, List, Table } from '#domain/text';
import type { JoinedText, Joint } from './reading.js';

/** Where a cell stands in its table; tables are numbered in reading order. */
export interface CellPlace {
  readonly block: string;
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly isHeader: boolean;
}

/** All texts of an item in reading order, joined as they stand beside each other, and the places of cells. */
export interface Layout {
  readonly texts: readonly JoinedText[];
  readonly cells: readonly CellPlace[];
}

const apart: Joint = '\u0000';

/** Lays an item's content out for reading: metadata, text blocks, texts of images, link targets, file names. */
export function layoutOf(content: ItemContent): Layout {
  const texts: JoinedText[] = listMetadataTexts(content.metadata).map((text) => ({ ...text, joint: apart }));
  const cells: CellPlace[] = [];
  content.document.blocks.forEach((block, index) => addBlock({ texts, cells }, block, index));
  const others = [
    ...listImageTexts(content.document),
    ...listLinkTexts(content.document),
    ...content.attachments.map(({ name }, index) => ({ block: `attachment:${index}`, text: name })),
  ];
  texts.push(...others.map((text) => ({ ...text, joint: apart })));
  return { texts, cells };
}

interface Growing {
  readonly texts: JoinedText[];
  readonly cells: CellPlace[];
}

function addBlock(growing: Growing, block: Block, index: number): void {
  if (block.type === 'heading' || block.type === 'paragraph') {
    const joint = index === 0 ? apart : '\n';
    growing.texts.push({ block: block.id, text: plainTextOf(block.inlines), joint });
  } else if (block.type === 'list') addList(growing, block);
  else if (block.type === 'table') addTable(growing, block, index);
}

function addList({ texts, cells }: Growing, list: List): void {
  for (const item of list.items) {
    texts.push({ block: item.id, text: plainTextOf(item.inlines), joint: '\n' });
    if (item.children !== undefined) addList({ texts, cells }, item.children);
  }
}

/** Cells as a browser lays them out: a cell that spans rows or columns takes their places. */
function addTable({ texts, cells }: Growing, table: Table, index: number): void {
  const takenUntil: number[] = [];
  table.rows.forEach((row, rowIndex) => {
    let column = 0;
    row.cells.forEach((cell, position) => {
      while ((takenUntil[column] ?? 0) > rowIndex) column += 1;
      const joint = position === 0 ? '\n' : '\t';
      texts.push({ block: cell.id, text: plainTextOf(cell.inlines), joint });
      const isHeader = cell.header === true;
      cells.push({ block: cell.id, table: index, row: rowIndex, column, isHeader });
      for (const right = column + (cell.colspan ?? 1); column < right; column += 1) {
        takenUntil[column] = rowIndex + (cell.rowspan ?? 1);
      }
    });
  });
}
