import { parseRows, type ParsedRows, type TableRow } from '#domain/office-data';
import { foldText, type Issue, variantFolding } from '#domain/text';
import { officeTables, type OfficeTableName } from './office-tables.js';
import { lexiconEntryOf, maskFormOf } from './table-rows.js';

/** Every code that rows of one table give beside those of all tables. */
export const officeTableIssueCodes = [
  'LEXICON.TERM_TOO_SHORT',
  'LEXICON.EXCEPTION_WITHOUT_TERM',
  'POSTS.RANK_INVALID',
  'TREATMENTS.FORM_INVALID',
  'LIMITS.VALUE_INVALID',
] as const;

/** Takes a table's rows from outside; answers with everything that is wrong. */
export function checkTable(table: OfficeTableName, value: unknown): ParsedRows {
  const parsed = parseRows(officeTables[table], value);
  if (!parsed.ok) return parsed;
  const issues = parsed.rows.flatMap((row, index) => issuesOf(table, row, `/${index}`)).slice(0, issuesMax);
  return issues.length > 0 ? { ok: false, issues } : parsed;
}

const issuesMax = 100;
/** A term of one character would stand in every text. */
const termCharactersMin = 2;

function issuesOf(table: OfficeTableName, row: TableRow, path: string): readonly Issue[] {
  switch (table) {
    case 'lexicon':
      return lexiconIssues(row, path);
    case 'posts':
      return when(
        typeof row['rank'] === 'string' && !/^\d{1,4}$/.test(row['rank']),
        'POSTS.RANK_INVALID',
        `${path}/rank`,
      );
    case 'treatments':
      return when(maskFormOf(String(row['form'])) === null, 'TREATMENTS.FORM_INVALID', `${path}/form`);
    case 'limits':
      return when(!/^[1-9]\d{0,8}$/.test(String(row['value'])), 'LIMITS.VALUE_INVALID', `${path}/value`);
    default:
      return [];
  }
}

function lexiconIssues(row: TableRow, path: string): readonly Issue[] {
  const { term, exceptions } = lexiconEntryOf(row);
  const folding = variantFolding();
  const folded = foldText(term, folding);
  return [
    ...when([...folded].length < termCharactersMin, 'LEXICON.TERM_TOO_SHORT', `${path}/term`),
    ...exceptions.flatMap((phrase, index) =>
      when(
        !foldText(phrase, folding).includes(folded),
        'LEXICON.EXCEPTION_WITHOUT_TERM',
        `${path}/exceptions/${index}`,
      ),
    ),
  ];
}

function when(isWrong: boolean, code: string, path: string): readonly Issue[] {
  return isWrong ? [{ code, path, params: {} }] : [];
}
