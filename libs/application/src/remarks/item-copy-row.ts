import type { Digest, Instant, ItemId, PersonId } from '#domain/kernel';

/** The right to know of an item and to read one text of it. */
export interface ItemCopyRow {
  readonly id: string;
  readonly itemId: ItemId;
  readonly personId: PersonId;
  /** The text that was copied; what is written later is not covered. */
  readonly sourceDigest: Digest;
  /** Whether whoever copied it read the source, and not only what is to be published. */
  readonly showsSource: boolean;
  readonly entryId: string;
  readonly copiedAt: Instant;
}
