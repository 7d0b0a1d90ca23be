import type { ItemRow } from '../ports/rows.js';

/** What a save answers, and what is kept as the answer to its repetition: identifiers and digests, never content. */
export interface SavedAnswer {
  readonly itemId: string;
  readonly itemVersion: number;
  readonly state: string;
  readonly revisionDigest: string;
  readonly contentDigest: string;
  readonly releasePlanDigest: string;
}

/** The answer for an item as it stands after the save. */
export function savedAnswerOf(item: ItemRow): SavedAnswer {
  return {
    itemId: item.id,
    itemVersion: item.version,
    state: item.state,
    revisionDigest: item.sourceDigest,
    contentDigest: item.contentDigest,
    releasePlanDigest: item.releasePlanDigest,
  };
}
