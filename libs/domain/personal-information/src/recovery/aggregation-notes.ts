import { listTextBlocks, makeFinding } from '#domain/text';
import type { Finding, FindingSentence, ItemContent, Span } from '#domain/text';
import { aggregationLimits } from '../rules/aggregation.v1.js';
import type { AggregationLimit } from '../rules/aggregation.v1.js';
import { personalInformationVersion } from '../rules/version.js';

/** A site, a person or a series that a content tells of, with what is public of it already. */
export interface KnownSubject {
  readonly kind: 'facility' | 'person' | 'series';
  /** Where the content names it first. */
  readonly span: Span;
  /** Other items that have been published and tell of it. */
  readonly publishedItems: number;
  readonly publishedFields: readonly string[];
  /** Kinds of facts that this content tells. */
  readonly fields: readonly string[];
}

/**
 * Notes on what an item adds to what is public already: one thing told of too often, a new field of a known thing,
 * too many rows, too exact a place, a figure whose course tells a rhythm. Each asks a person and never says "safe".
 *
 * @returns findings of the check `confidentiality`; their params hold numbers and kinds, never a name.
 * @source 保守国家秘密法 (2024) 第三十六条; 保守国家秘密法实施条例 (2024) 第四十三条
 */
export function aggregationNotes(
  content: ItemContent,
  subjects: readonly KnownSubject[],
  limits: readonly AggregationLimit[] = aggregationLimits,
): readonly Finding[] {
  return limits.flatMap((limit) =>
    noticed(limit, content, subjects).map(({ span, params }) => noteFinding(limit, span, params)),
  );
}

interface Noticed {
  readonly span: Span;
  readonly params: FindingSentence['params'];
}

function noticed(
  { kind, limit }: AggregationLimit,
  content: ItemContent,
  subjects: readonly KnownSubject[],
): readonly Noticed[] {
  switch (kind) {
    case 'accumulation':
      return subjects
        .filter((one) => one.kind !== 'series' && one.publishedItems >= limit)
        .map(({ span, publishedItems }) => ({ span, params: { items: publishedItems, limit } }));
    case 'newField':
      return subjects.flatMap(({ span, kind: of, publishedItems, publishedFields, fields }) => {
        const added = fields.filter((field) => !publishedFields.includes(field));
        return of === 'facility' && publishedItems >= limit && added.length > 0
          ? [{ span, params: { fields: added, items: publishedItems } }]
          : [];
      });
    case 'volume':
      return largeTables(content, limit);
    case 'precision':
      return exactPlaces(content, limit);
    case 'series':
      return subjects
        .filter((one) => one.kind === 'series' && one.publishedItems >= limit)
        .map(({ span, publishedItems }) => ({ span, params: { points: publishedItems, limit } }));
  }
}

function largeTables({ document }: ItemContent, limit: number): readonly Noticed[] {
  return document.blocks.flatMap((block) => {
    if (block.type !== 'table' || block.rows.length - 1 <= limit) return [];
    const cells = new Set(block.rows.flatMap((row) => row.cells.map(({ id }) => id)));
    const first = listTextBlocks(document).find((text) => cells.has(text.block) && text.text !== '');
    if (first === undefined) return [];
    const span = { block: first.block, start: 0, end: first.text.length };
    return [{ span, params: { rows: block.rows.length - 1, limit } }];
  });
}

const coordinate = /(?<![\d.])(?:1[0-3]\d|7[3-9]|[89]\d|[1-5]?\d)\.(\d{2,12})(?![\d.])/gu;
const coordinateCue = /坐标|经度|纬度|经纬|东经|北纬|[EN°]/u;

/** The first place in a text that is told more exactly than the limit allows. */
function exactPlaces({ document }: ItemContent, limit: number): readonly Noticed[] {
  return listTextBlocks(document).flatMap(({ block, text }) => {
    if (!coordinateCue.test(text)) return [];
    const [match] = [...text.matchAll(coordinate)].filter(([, decimals = '']) => decimals.length > limit);
    if (match === undefined) return [];
    const span = { block, start: match.index, end: match.index + match[0].length };
    return [{ span, params: { decimals: match[1]?.length ?? 0, limit } }];
  });
}

function noteFinding({ id, basis }: AggregationLimit, span: Span, params: Noticed['params']): Finding {
  return makeFinding({
    check: 'confidentiality',
    span,
    continuedIn: [],
    rule: id,
    ruleVersion: personalInformationVersion,
    category: 'AGGREGATION',
    severity: 'GENERAL',
    why: { code: id, params },
    basis: [basis],
    suggestion: { kind: 'advice', code: 'AGGREGATION.JUDGE', params: {} },
  });
}
