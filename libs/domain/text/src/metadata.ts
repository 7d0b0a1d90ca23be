import type { CivilDate } from '#domain/kernel';

/**
 * What the catalogue says about an item. All keys are always there; null means "does not apply or is not
 * known". Index number, publish date and disclosure attribute are not here: the first two are facts of the
 * publication, the third belongs to the release plan.
 *
 * @source 政府信息公开条例 (2019) 第十二条: 索引、名称、内容概述、生成日期
 */
export interface ItemMetadata {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string;
  readonly subjectCategory: string | null;
  readonly genreCategory: string | null;
  readonly groupCategory: string | null;
  readonly serviceAudience: string | null;
  readonly documentDate: CivilDate | null;
  readonly effectiveDate: CivilDate | null;
  readonly repealDate: CivilDate | null;
  readonly validity: Validity | null;
  readonly keywords: readonly string[];
  readonly summary: string | null;
  readonly source: InformationSource;
}

export type Validity = (typeof validities)[number];
export const validities = ['IN_FORCE', 'EXPIRED', 'REPEALED', 'AMENDED'] as const;

/**
 * Where the information comes from: made here, taken over from a publication, or got from another agency,
 * whose consent (a reference to the paper) is then needed.
 *
 * @source 政府信息公开条例 (2019) 第十条
 */
export type InformationSource =
  | { readonly kind: 'own' }
  | { readonly kind: 'reprint'; readonly name: string; readonly url: string }
  | { readonly kind: 'otherAgency'; readonly name: string; readonly consent: string };

/** Bounds of metadata texts: UTF-16 units, except the summary, which counts characters as people do. */
export const metadataLimits = {
  titleMax: 300,
  fieldMax: 200,
  keywordsMax: 20,
  keywordMax: 50,
  summaryCharactersMax: 100,
  urlMax: 2_048,
} as const;
