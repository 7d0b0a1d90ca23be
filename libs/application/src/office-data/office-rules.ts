import type { CivilDate } from '#domain/kernel';
import type { TableRow } from '#domain/office-data';
import { type TreatmentRule, treatmentRules } from '#domain/personal-information';
import {
  compileProofreadingRules,
  type CompiledRules,
  type OrganisationName,
  type PersonPost,
  startingRules,
} from '#domain/proofreading';
import { type CompiledLexicon, compileLexicon, startingLexicon } from '#domain/screening';
import { limitsOf, type OfficeLimits } from './office-limits.js';
import type { OfficeTableName } from './office-tables.js';
import {
  lexiconEntryOf,
  organisationOf,
  postOf,
  repealedLawOf,
  treatmentRuleOf,
  whitelistRowOf,
  type WhitelistRow,
} from './table-rows.js';

/** A version of a table that is in force. */
export interface ActiveTable {
  readonly version: number;
  readonly rows: readonly TableRow[];
}

/** The tables in force; of a table that is not named, what is shipped. */
export type ActiveTables = Readonly<Partial<Record<OfficeTableName, ActiveTable>>>;

/** What the checks read beside a text: the office's tables, made ready. */
export interface OfficeRules {
  readonly lexicon: CompiledLexicon;
  readonly whitelist: readonly WhitelistRow[];
  readonly people: readonly PersonPost[];
  readonly organisations: readonly OrganisationName[];
  readonly proofreading: CompiledRules;
  readonly treatments: readonly TreatmentRule[];
  /** The numbers that hold on a day. */
  readonly limitsOn: (on: CivilDate) => OfficeLimits;
  /** The versions that a check's findings depend on, to be named with them (`posts/3`). */
  readonly versionsOf: (...tables: readonly OfficeTableName[]) => readonly string[];
}

/** Makes tables ready. A lexicon of the shipped size takes a few hundredths of a second. */
export function makeOfficeRules(tables: ActiveTables): OfficeRules {
  const rowsOf = (table: OfficeTableName) => tables[table]?.rows ?? [];
  const { lexicon } = tables;
  const repealed = rowsOf('repealedLaws').map(repealedLawOf);
  return {
    lexicon:
      lexicon === undefined
        ? compileLexicon(startingLexicon)
        : compileLexicon({
            version: `lexicon/${lexicon.version}`,
            entries: lexicon.rows.map(lexiconEntryOf),
          }),
    whitelist: rowsOf('whitelist').map(whitelistRowOf),
    people: rowsOf('posts').map(postOf),
    organisations: rowsOf('organisations').map(organisationOf),
    proofreading: compileProofreadingRules({
      ...startingRules,
      repealedLaws: [...startingRules.repealedLaws, ...repealed],
    }),
    treatments: [...treatmentRules, ...rowsOf('treatments').map(treatmentRuleOf)],
    limitsOn: (on) => limitsOf(rowsOf('limits'), on),
    versionsOf: (...names) =>
      names.flatMap((name) => (tables[name] === undefined ? [] : [`${name}/${tables[name].version}`])),
  };
}

let shipped: OfficeRules | null = null;

/** The rules of an office that has entered nothing; made when they are first needed. */
export function shippedOfficeRules(): OfficeRules {
  shipped ??= makeOfficeRules({});
  return shipped;
}

/** Values of one kind that are in force on a day. */
export function whitelisted({ whitelist }: OfficeRules, kind: string, on: CivilDate): readonly string[] {
  return whitelist
    .filter((row) => row.kind === kind && row.validFrom <= on && (row.validTo === null || on < row.validTo))
    .map(({ value }) => value);
}
