import type { Instant, ItemId } from '#domain/kernel';

/** Up to which entry a form tells an item's story, and the first checkpoint that this entry lies under. */
export interface FormCover {
  readonly seq: number;
  readonly at: Instant;
  readonly checkpoint: {
    readonly log: string;
    readonly size: number;
    /** As the note has it, base64. */
    readonly root: string;
    /** The whole signed note of the SHA-256 tree. */
    readonly note: string;
  } | null;
}

export interface FormCoverReader {
  /** Null for an item that is not there. Readings and printings are no part of the story. */
  findCover(itemId: ItemId): Promise<FormCover | null>;
}

export const FORM_COVER_READER = Symbol('FormCoverReader');
