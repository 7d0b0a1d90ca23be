import type { OfficeColumn, OfficeRow } from '../../app/api/contract.js';

/** Stands between the parts of a list in one field. */
const separator = '|';

/** What a cell holds, as one text. */
export function cellText(value: OfficeRow[string] | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : value.join(separator);
}

/** What a field says, as a cell of its column holds it. */
export function cellValue(column: OfficeColumn, text: string): OfficeRow[string] {
  const trimmed = text.trim();
  if (column.kind !== 'list') return trimmed === '' ? null : trimmed;
  return trimmed
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A cell in the words of the office: choices and legal bases by their names. */
export function shownText(column: OfficeColumn, value: OfficeRow[string] | undefined): string {
  const parts = value === null || value === undefined ? [] : [value].flat();
  const nameOf = (part: string) => column.choices.find((choice) => choice.value === part)?.label ?? part;
  return parts.map(nameOf).join(separator);
}
