import type { Digest, Instant, ItemId } from '#domain/kernel';
import type { DispositionRow } from './disposition.js';
import type { Screening } from './screen-item.js';
import type { ScreeningScene } from './screening-facts.js';

/** What the checks found in one revision, under which rules. */
export interface ScreeningRow extends Screening {
  readonly id: string;
  readonly itemId: ItemId;
  readonly revisionDigest: Digest;
  readonly scene: ScreeningScene;
  readonly screenedAt: Instant;
}

/** A disposition as screens show it. */
export interface StoredDisposition extends DispositionRow {
  readonly personName: string;
  /** Words beside the reason; null without any, or after they have been erased. */
  readonly note: string | null;
}

/** A screening with the newest disposition of each of its findings. */
export interface StoredScreening extends ScreeningRow {
  readonly dispositions: readonly StoredDisposition[];
}
