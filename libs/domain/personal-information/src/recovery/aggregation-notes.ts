import { aggregationLimits } from '../rules/aggregation.v1.js';
import type { AggregationLimit } from '../rules/aggregation.v1.js';

/** What is known of one thing (a project, a site, a person) from items already public, and what this item adds. */
export interface EntityFacts {
  /** The entity's keyed digest or registered name; never a personal value. */
  readonly entity: string;
  readonly publishedItems: number;
  readonly publishedFields: readonly string[];
  readonly fields: readonly string[];
}

/** A figure that is published again and again. */
export interface SeriesFacts {
  readonly series: string;
  readonly points: number;
}

/** What of an item counts for aggregation. */
export interface AggregationFacts {
  readonly entities: readonly EntityFacts[];
  readonly series: readonly SeriesFacts[];
  /** Rows of the largest table. */
  readonly tableRows: number;
  /** Decimals of the most exact coordinate, 0 when there is none. */
  readonly coordinateDecimals: number;
}

/** A risk that only a person can judge; it asks for an answer and never says "safe". */
export interface AggregationNote {
  readonly rule: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  readonly basis: string;
}

/**
 * Notes on what an item adds to what is public already: one thing told of too often, a new field of a known thing,
 * too many rows, too exact a place, a figure whose course tells a rhythm.
 *
 * @source 保守国家秘密法 (2024) 第三十六条; 保守国家秘密法实施条例 (2024) 第四十三条
 */
export function aggregationNotes(
  facts: AggregationFacts,
  limits: readonly AggregationLimit[] = aggregationLimits,
): readonly AggregationNote[] {
  return limits.flatMap((limit) =>
    paramsOf(limit, facts).map((params) => ({ rule: limit.id, code: limit.id, params, basis: limit.basis })),
  );
}

function paramsOf(
  { kind, limit }: AggregationLimit,
  facts: AggregationFacts,
): readonly AggregationNote['params'][] {
  switch (kind) {
    case 'accumulation':
      return facts.entities
        .filter(({ publishedItems }) => publishedItems >= limit)
        .map(({ entity, publishedItems }) => ({ entity, items: publishedItems, limit }));
    case 'newField':
      return facts.entities.flatMap(({ entity, publishedItems, publishedFields, fields }) => {
        const added = fields.filter((field) => !publishedFields.includes(field));
        return publishedItems >= limit && added.length > 0 ? [{ entity, fields: added }] : [];
      });
    case 'volume':
      return facts.tableRows > limit ? [{ rows: facts.tableRows, limit }] : [];
    case 'precision':
      return facts.coordinateDecimals > limit ? [{ decimals: facts.coordinateDecimals, limit }] : [];
    case 'series':
      return facts.series
        .filter(({ points }) => points >= limit)
        .map(({ series, points }) => ({ series, points, limit }));
  }
}
