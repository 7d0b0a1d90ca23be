import type { ItemMetadata } from '../../app/api/contract.js';
import type { MessageKey, MessageParams } from '../../messages/catalogue.js';
import type { Block, DisclosureDocument, Inline, ListBlock } from '../document/document-model.js';
import { textBlocksOf } from '../document/text-blocks.js';

/** A text that operations may point into, and how its place is called for people. */
export interface TreatableText {
  readonly id: string;
  readonly text: string;
  readonly place: { readonly key: MessageKey; readonly params: MessageParams };
}

/** Title, summary and keywords, by the names that spans know them by. */
export function metadataTexts({ title, summary, keywords }: ItemMetadata): readonly TreatableText[] {
  return [
    { id: 'meta:title', text: title, place: { key: 'treatment.placeTitle', params: {} } },
    ...(summary === null
      ? []
      : [
          {
            id: 'meta:summary',
            text: summary,
            place: { key: 'treatment.placeSummary', params: {} },
          } as const,
        ]),
    ...keywords.map(
      (text, index) =>
        ({
          id: `meta:keywords:${index}`,
          text,
          place: { key: 'treatment.placeKeyword', params: { number: index + 1 } },
        }) as const,
    ),
  ];
}

/** Texts that a page does not show as text: what images say of themselves, and where links lead. */
export function hiddenTexts(document: DisclosureDocument): readonly TreatableText[] {
  return document.blocks.flatMap((block) =>
    block.type === 'image' ? imageTexts(block) : linkTexts(runsOf(block)),
  );
}

/** Everything that can be treated, in reading order. */
export function treatableTexts(
  document: DisclosureDocument,
  metadata: ItemMetadata,
): readonly TreatableText[] {
  const visible = textBlocksOf(document).map(
    ({ id, number, text }) =>
      ({ id, text, place: { key: 'treatment.placeBlock', params: { number } } }) as const,
  );
  return [...metadataTexts(metadata), ...visible, ...hiddenTexts(document)];
}

function imageTexts(image: Extract<Block, { type: 'image' }>): readonly TreatableText[] {
  const place = { key: 'treatment.placeImage', params: {} } as const;
  return [
    { id: `alt:${image.id}`, text: image.alt, place },
    ...(image.caption === undefined ? [] : [{ id: `caption:${image.id}`, text: image.caption, place }]),
  ];
}

interface Runs {
  readonly id: string;
  readonly inlines: readonly Inline[];
}

function linkTexts(texts: readonly Runs[]): readonly TreatableText[] {
  return texts.flatMap(({ id, inlines }) =>
    inlines
      .flatMap((inline) => (inline.type === 'text' ? (inline.marks ?? []) : []))
      .flatMap((mark) => (mark.type === 'link' ? [mark.href] : []))
      .map((href, index) => ({
        id: `href:${id}:${index}`,
        text: href,
        place: { key: 'treatment.placeLink', params: {} } as const,
      })),
  );
}

function runsOf(block: Exclude<Block, { type: 'image' }>): readonly Runs[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block];
    case 'list':
      return listRuns(block);
    case 'table':
      return block.rows.flatMap((row) => row.cells);
  }
}

function listRuns(list: ListBlock): readonly Runs[] {
  return list.items.flatMap((item) => [
    item,
    ...(item.children === undefined ? [] : listRuns(item.children)),
  ]);
}
