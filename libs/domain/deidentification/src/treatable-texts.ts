import { listImageTexts, listLinkTexts, listMetadataTexts, listTextBlocks } from '#domain/text';
import type { AddressedText, ItemContent } from '#domain/text';

const treatableMetadata = /^meta:(?:title|summary|keywords:\d+)$/;

/**
 * Every text that an operation may point into, in reading order: text blocks by their id, image texts
 * (`alt:…`, `caption:…`), link targets (`href:…`), and of the metadata title, summary and keywords. The
 * other metadata name offices and documents, which must stay.
 *
 * @source 政府信息公开条例 (2019) 第十二条; personal data hides in link parameters, ALT texts and descriptions too
 */
export function listTreatableTexts(content: ItemContent): readonly AddressedText[] {
  return [
    ...listMetadataTexts(content.metadata).filter(({ block }) => treatableMetadata.test(block)),
    ...listTextBlocks(content.document).map(({ block, text }) => ({ block, text })),
    ...listImageTexts(content.document),
    ...listLinkTexts(content.document),
  ];
}
