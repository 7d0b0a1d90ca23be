import type { OfficeTableName } from '../../app/api/contract.js';

/** The tables in the order in which they are offered. */
export const tableNames: readonly OfficeTableName[] = [
  'lexicon',
  'whitelist',
  'posts',
  'organisations',
  'repealedLaws',
  'treatments',
  'limits',
];

export function isTableName(name: string | null): name is OfficeTableName {
  return tableNames.some((known) => known === name);
}
