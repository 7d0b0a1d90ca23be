import {
  basisName,
  messageOf,
  type MessageSection,
  officeTables,
  type OfficeTableView,
  type TableChangeView,
} from '#application';
import { columnNames } from '#domain/office-data';
import type { Finding } from '#domain/text';
import type { Words } from '../shared/words.js';
import type {
  ChangedFindingResponse,
  OfficeTableResponse,
  TableChangeResponse,
  TableColumnResponse,
} from './office-data.dto.js';

export function toOfficeTable(view: OfficeTableView, words: Words): OfficeTableResponse {
  return {
    table: view.table,
    version: view.version,
    columns: columnNames(officeTables[view.table]).map((name) => toColumn(view, name, words)),
    rows: view.rows.map((row) => ({ ...row })),
    versions: [...view.versions],
  };
}

/** Columns whose choices are named elsewhere in the catalogues. */
const choiceSections: Readonly<Record<string, MessageSection>> = {
  category: 'findingCategories',
  severity: 'severities',
};

function toColumn({ table, rows }: OfficeTableView, name: string, words: Words): TableColumnResponse {
  const column = officeTables[table].columns.find((known) => known.name === name);
  const choices = column?.kind === 'choice' ? column.choices : [];
  const bases = name === 'basis' ? rows.flatMap((row) => row['basis'] ?? []) : [];
  return {
    name,
    label: words.of('officeColumns', name),
    kind: column?.kind ?? (name.startsWith('valid') ? 'date' : 'text'),
    isOptional: name === 'validTo' || (column?.kind === 'text' && 'isOptional' in column),
    choices: [
      ...choices.map((value) => ({ value, label: words.of(choiceSections[name] ?? 'officeChoices', value) })),
      ...[...new Set(bases)].map((value) => ({ value, label: basisName(words.language, value) })),
    ],
  };
}

export function toTableChange(view: TableChangeView, words: Words): TableChangeResponse {
  const inWords = (finding: Finding) => toFinding(finding, words);
  return {
    ...view,
    changed: view.changed.map(({ itemId, title, found, missed }) => ({
      itemId,
      title,
      found: found.map(inWords),
      missed: missed.map(inWords),
    })),
  };
}

function toFinding(finding: Finding, words: Words): ChangedFindingResponse {
  const { span, check, rule, severity, why } = finding;
  return {
    ...span,
    check,
    rule,
    severity,
    severityName: words.of('severities', severity),
    why: messageOf(words.language, 'findings', why.code, why.params),
  };
}
