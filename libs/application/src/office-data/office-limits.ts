import type { CivilDate } from '#domain/kernel';
import type { TableRow } from '#domain/office-data';
import {
  aggregationLimits,
  type AggregationLimit,
  smallGroupLimit,
  type StrengthLimit,
  strengthLimits,
} from '#domain/personal-information';

/** The numbers from which on a person is asked, as they hold on a day. */
export interface OfficeLimits {
  readonly strength: readonly StrengthLimit[];
  readonly aggregation: readonly AggregationLimit[];
  /** Rows that have to look alike. */
  readonly groupRows: number;
}

/** Every limit that an office may set otherwise, and what is shipped. */
export const shippedLimits: readonly (readonly [string, number, string])[] = [
  ...strengthLimits.flatMap(({ id, warnBelow, blockBelow, basis }) => [
    [`${id}.WARN`, warnBelow, basis] as const,
    [`${id}.BLOCK`, blockBelow, basis] as const,
  ]),
  [smallGroupLimit.id, smallGroupLimit.k, smallGroupLimit.basis],
  ...aggregationLimits.map(({ id, limit, basis }) => [id, limit, basis] as const),
];

/** The names of the limits, as a table's choice. */
export const limitNames = shippedLimits.map(([name]) => name) as readonly string[] as readonly [
  string,
  ...string[],
];

/** The limits that hold on a day: an office's own row before what is shipped. */
export function limitsOf(rows: readonly TableRow[], on: CivilDate): OfficeLimits {
  const own = new Map(
    rows
      .filter(({ validFrom, validTo }) => isFrom(validFrom, on) && (validTo === null || !isFrom(validTo, on)))
      .map(({ rule, value }) => [String(rule), Number(value)]),
  );
  return {
    strength: strengthLimits.map((limit) => ({
      ...limit,
      warnBelow: own.get(`${limit.id}.WARN`) ?? limit.warnBelow,
      blockBelow: own.get(`${limit.id}.BLOCK`) ?? limit.blockBelow,
    })),
    aggregation: aggregationLimits.map((limit) => ({ ...limit, limit: own.get(limit.id) ?? limit.limit })),
    groupRows: own.get(smallGroupLimit.id) ?? smallGroupLimit.k,
  };
}

function isFrom(day: TableRow[string] | undefined, on: CivilDate): boolean {
  return typeof day === 'string' && day <= on;
}
