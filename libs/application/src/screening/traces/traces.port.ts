import type { Digest, Instant, ItemId } from '#domain/kernel';
import type { KeyedDigest, TraceKind } from '#domain/personal-information';

/** Names values so that the same one is known again in another item, and nobody without the key can test guesses. */
export interface ValueDigests {
  of(kind: TraceKind, value: string): KeyedDigest;
}

/** Name under which the digests are injected. */
export const VALUE_DIGESTS = Symbol('ValueDigests');

/** What a rendition tells of one value, site or series: which characters of it, or which kinds of facts. */
export interface TraceRow {
  readonly itemId: ItemId;
  readonly renditionDigest: Digest;
  readonly trace: KeyedDigest;
  readonly kind: TraceKind;
  readonly shown: string;
  readonly settledAt: Instant;
}

/** What has been published of one value, site or series. */
export interface PublishedTrace {
  readonly trace: KeyedDigest;
  /** Other items that tell of it. */
  readonly items: number;
  /** Each way in which it was shown, once. */
  readonly shown: readonly string[];
}

/** Where an item's own publication is left out: the rendition that is judged. */
export interface JudgedRendition {
  readonly itemId: ItemId | null;
  readonly renditionDigest: Digest | null;
}

/** What is public of traces. The cost follows how many are asked for, not how much has been published. */
export interface PublishedTraces {
  listPublishedTraces(
    traces: readonly KeyedDigest[],
    except: JudgedRendition,
  ): Promise<readonly PublishedTrace[]>;
}

/** Name under which the reading side is injected. */
export const PUBLISHED_TRACES = Symbol('PublishedTraces');
