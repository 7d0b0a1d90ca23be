import type { CivilDate, Instant } from '#domain/kernel';
import type { LegalReference } from './legal-reference.js';
import type { WithholdGround } from './withhold-ground.js';

export const releasePlanFormat = 'shenjiao-release-plan/1';

/**
 * How an item is to be released. The signer signs it together with the rendition, each by its digest.
 * `proactiveCategory` is the number (1–15) in the statutory list of what must be published.
 *
 * @source 政府信息公开条例 (2019) 第十三条、第十九条至第二十一条、第三十七条
 */
export interface ReleasePlan {
  readonly format: typeof releasePlanFormat;
  readonly attribute: DisclosureAttribute;
  readonly basis: readonly LegalReference[];
  readonly attributeMethod: AttributeMethod;
  readonly proactiveCategory: number | null;
  readonly withheld: readonly Withholding[];
  readonly audience: Audience;
  readonly channels: readonly Channel[];
  readonly column: string;
  readonly notBefore: Instant | null;
  readonly publicityPeriod: PublicityPeriod;
  readonly riskTier: RiskTier;
  /**
   * Other units that the item concerns, which countersign it; absent where there are none.
   *
   * @source 政府信息公开条例 (2019) 第十一条: what concerns other agencies is agreed with them before it is published.
   */
  readonly agencies?: readonly string[];
}

/** Most units that one item may concern. */
export const agenciesMax = 20;

/** 主动公开, 依申请公开, 不予公开, 部分公开. */
export type DisclosureAttribute = (typeof disclosureAttributes)[number];
export const disclosureAttributes = ['PROACTIVE', 'ON_REQUEST', 'NOT_DISCLOSED', 'PARTIAL'] as const;

/** 一件一审, or uniformly by document-number series (发文字号管理). */
export type AttributeMethod = (typeof attributeMethods)[number];
export const attributeMethods = ['item', 'series'] as const;

/** What is kept back, on which ground, and why. */
export interface Withholding {
  readonly ground: WithholdGround;
  readonly reason: string;
}

/** 全社会, or a circle that is named. */
export type Audience = { readonly kind: 'public' } | { readonly kind: 'limited'; readonly scope: string };

export type Channel = (typeof channels)[number];
export const channels = ['portal'] as const;

/** How long the item stays public; `on` is its last day. */
export type PublicityPeriod =
  { readonly kind: 'longTerm' } | { readonly kind: 'until'; readonly on: CivilDate };

export type RiskTier = (typeof riskTiers)[number];
export const riskTiers = ['A', 'B', 'C'] as const;

/** How many entries the statutory list of proactive disclosure has. @source 政府信息公开条例 (2019) 第二十条 */
export const proactiveCategoryMax = 15;
