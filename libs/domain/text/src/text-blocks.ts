import { assertNever } from '#domain/kernel';
import type { ItemContent } from './canonical-form.js';
import type { Block, DisclosureDocument, ImageReference, Inline, List, Mark } from './document.js';
import { plainTextOf } from './inlines.js';
import type { ItemMetadata } from './metadata.js';

/** A block that carries text and can be named by a span. */
export interface TextBlock {
  readonly block: string;
  readonly kind: 'heading' | 'paragraph' | 'listItem' | 'tableCell';
  readonly inlines: readonly Inline[];
  readonly text: string;
}

/** A text and the name a span knows it by: a block's id, or a pseudo id with a colon, which no block can have. */
export interface AddressedText {
  readonly block: string;
  readonly text: string;
}

/** Every heading, paragraph, list item and table cell in reading order. */
export function listTextBlocks(document: DisclosureDocument): readonly TextBlock[] {
  return document.blocks.flatMap(textBlocksOf);
}

function textBlocksOf(block: Block): readonly TextBlock[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [textBlock(block.type, block)];
    case 'list':
      return listItemsOf(block);
    case 'table':
      return block.rows.flatMap((row) => row.cells.map((cell) => textBlock('tableCell', cell)));
    case 'image':
      return [];
    default:
      return assertNever(block);
  }
}

function listItemsOf(list: List): readonly TextBlock[] {
  return list.items.flatMap((item) => [
    textBlock('listItem', item),
    ...(item.children === undefined ? [] : listItemsOf(item.children)),
  ]);
}

function textBlock(
  kind: TextBlock['kind'],
  part: { readonly id: string; readonly inlines: readonly Inline[] },
): TextBlock {
  return { block: part.id, kind, inlines: part.inlines, text: plainTextOf(part.inlines) };
}

/** The whole text for search and comparison: one line per text block. */
export function documentTextOf(document: DisclosureDocument): string {
  return listTextBlocks(document)
    .map(({ text }) => text)
    .join('\n');
}

/** Texts of images (`alt:<id>`, `caption:<id>`), which readers see and search engines find. */
export function listImageTexts(document: DisclosureDocument): readonly AddressedText[] {
  return document.blocks
    .filter((block): block is ImageReference => block.type === 'image')
    .flatMap(({ id, alt, caption }) => [
      { block: `alt:${id}`, text: alt },
      ...(caption === undefined ? [] : [{ block: `caption:${id}`, text: caption }]),
    ]);
}

/** Targets of links (`href:<block>:<n>`, n counting the links of that block from 0). */
export function listLinkTexts(document: DisclosureDocument): readonly AddressedText[] {
  return listTextBlocks(document).flatMap(({ block, inlines }) =>
    inlines
      .flatMap((inline) => (inline.type === 'text' ? (inline.marks ?? []) : []))
      .filter((mark): mark is Extract<Mark, { type: 'link' }> => mark.type === 'link')
      .map(({ href }, index) => ({ block: `href:${block}:${index}`, text: href })),
  );
}

/** Every free text of the metadata under its pseudo id, e.g. `meta:title`, `meta:keywords:0`. */
export function listMetadataTexts(metadata: ItemMetadata): readonly AddressedText[] {
  const { title, documentNumber, issuer, keywords, summary, source } = metadata;
  const { subjectCategory, genreCategory, groupCategory, serviceAudience } = metadata;
  const fields = {
    title,
    documentNumber,
    issuer,
    subjectCategory,
    genreCategory,
    groupCategory,
    serviceAudience,
  };
  return [
    ...Object.entries({ ...fields, summary }).flatMap(([name, text]) =>
      text === null ? [] : [{ block: `meta:${name}`, text }],
    ),
    ...keywords.map((text, index) => ({ block: `meta:keywords:${index}`, text })),
    ...Object.entries(source)
      .filter(([name]) => name !== 'kind')
      .map(([name, text]) => ({ block: `meta:source:${name}`, text: String(text) })),
  ];
}

/**
 * Every text of a content that a span may point into: metadata, text blocks in reading order, texts of images,
 * link targets, and names of attachments (`attachment:<n>`).
 */
export function listContentTexts({ document, attachments, metadata }: ItemContent): readonly AddressedText[] {
  return [
    ...listMetadataTexts(metadata),
    ...listTextBlocks(document).map(({ block, text }) => ({ block, text })),
    ...listImageTexts(document),
    ...listLinkTexts(document),
    ...attachments.map(({ name }, index) => ({ block: `attachment:${index}`, text: name })),
  ];
}
