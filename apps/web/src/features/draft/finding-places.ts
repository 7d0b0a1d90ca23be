import type { MessageKey, MessageParams } from '../../messages/catalogue.js';
import type { DisclosureDocument } from '../document/document-model.js';
import { textBlocksOf } from '../document/text-blocks.js';

export interface Place {
  readonly key: MessageKey;
  readonly params: MessageParams;
}

/** Where a finding lies, in words a drafter can follow: the number of the paragraph, or the field. */
export function placeOf(block: string, document: DisclosureDocument): Place {
  if (block.startsWith('meta:title')) return { key: 'draft.secrecyPlaceTitle', params: {} };
  if (block.startsWith('meta:summary')) return { key: 'draft.secrecyPlaceSummary', params: {} };
  if (block.startsWith('meta:keywords')) return { key: 'draft.secrecyPlaceKeywords', params: {} };
  const found = textBlocksOf(document).find(({ id }) => id === block);
  if (found === undefined) return { key: 'draft.secrecyPlaceOther', params: { block } };
  return { key: 'draft.secrecyPlaceBlock', params: { number: found.number } };
}
