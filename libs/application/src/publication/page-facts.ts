import { canonicalBytes, jsonOf } from '#domain/text';
import type { CivilDate, Digest, Instant, PublicationId, UnitId } from '#domain/kernel';

export const pageFactsFormat = 'shenjiao-publication/1';

/** The site as its head tags name it. `idCode` is null as long as the site has none assigned. */
export interface SiteFacts {
  readonly name: string;
  readonly domain: string;
  readonly idCode: string | null;
}

export interface ColumnFacts {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly keywords: string;
  readonly type: string;
}

/**
 * Everything a page shows that is not in the rendition, as it stood when the page was made. With the rendition's
 * bytes and the template version it yields the page again, to the byte.
 */
export interface PageFacts {
  readonly format: typeof pageFactsFormat;
  readonly publicationId: PublicationId;
  readonly indexNumber: string;
  /** Set by the system at publishing and by nothing else. */
  readonly publishedAt: Instant;
  /** Last civil day of the publicity period; null for long-term publicity. */
  readonly publicUntil: CivilDate | null;
  readonly language: 'zh-CN';
  readonly audience: 'public';
  readonly attribute: 'PROACTIVE' | 'PARTIAL';
  readonly channel: 'portal';
  /** Absolute address of the page. */
  readonly address: string;
  readonly site: SiteFacts;
  readonly column: ColumnFacts;
  readonly publisher: { readonly unitId: UnitId; readonly name: string };
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
}

/** The byte form (RFC 8785) in which the facts are kept. */
export function pageFactsBytes(facts: PageFacts): Uint8Array {
  return canonicalBytes(facts);
}

/**
 * Reads facts back from the bytes the system has stored.
 *
 * @throws CanonicalFormError when the bytes are no JSON; TypeError when they are of another format.
 */
export function pageFactsOf(bytes: Uint8Array): PageFacts {
  const value = jsonOf(pageFactsFormat, bytes) as Partial<PageFacts> | null;
  if (value?.format !== pageFactsFormat) throw new TypeError(`bytes are no ${pageFactsFormat}`);
  return value as PageFacts;
}
