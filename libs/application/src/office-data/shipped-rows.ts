import type { TableRow } from '#domain/office-data';
import { treatmentRules } from '#domain/personal-information';
import { startingLexicon } from '#domain/screening';
import { shippedLimits } from './office-limits.js';
import type { OfficeTableName } from './office-tables.js';
import { maskFormText } from './table-rows.js';

/** Who keeps the rows that come with the program. */
const shippedOwner = 'shenjiao';

/** The rows that an office begins with; a treatment of its own takes the place of a shipped one. */
export function shippedRows(table: OfficeTableName): readonly TableRow[] {
  switch (table) {
    case 'lexicon':
      return startingLexicon.entries.map((entry) => ({ ...entry }));
    case 'treatments':
      return treatmentRules.map((rule) => ({
        ...rule,
        id: rule.id.replaceAll(/[^A-Za-z0-9_-]/g, '-'),
        form: maskFormText(rule.form),
        owner: shippedOwner,
      }));
    case 'limits':
      return shippedLimits.map(([rule, value, basis]) => ({
        id: rule.replaceAll(/[^A-Za-z0-9_-]/g, '-'),
        rule,
        value: String(value),
        basis,
        owner: shippedOwner,
        validFrom: '2021-11-01',
        validTo: null,
      }));
    default:
      return [];
  }
}
