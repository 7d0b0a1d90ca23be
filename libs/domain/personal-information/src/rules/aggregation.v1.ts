/** From when on a person is asked; the numbers are the office's to set. */
export interface AggregationLimit {
  readonly id: string;
  readonly kind: 'accumulation' | 'newField' | 'volume' | 'precision' | 'series';
  readonly limit: number;
  readonly basis: string;
  readonly region: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

const common = { basis: 'law.secrecy.36', region: 'CN', validFrom: '2024-05-01', validTo: null } as const;

/**
 * The limits of a new installation.
 *
 * @source 保守国家秘密法 (2024) 第三十六条; 保守国家秘密法实施条例 (2024) 第四十三条; the law names no numbers
 */
export const aggregationLimits: readonly AggregationLimit[] = [
  { id: 'AGGREGATION.ACCUMULATION', kind: 'accumulation', limit: 5, ...common },
  { id: 'AGGREGATION.NEW_FIELD', kind: 'newField', limit: 1, ...common },
  { id: 'AGGREGATION.VOLUME', kind: 'volume', limit: 500, ...common },
  { id: 'AGGREGATION.PRECISION', kind: 'precision', limit: 3, ...common },
  { id: 'AGGREGATION.SERIES', kind: 'series', limit: 12, ...common },
];
