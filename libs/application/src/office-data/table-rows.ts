import type { CivilDate } from '#domain/kernel';
import type { TableRow } from '#domain/office-data';
import type { MaskForm, TreatmentRule } from '#domain/personal-information';
import type { OrganisationName, PersonPost, RepealedLawRow } from '#domain/proofreading';
import type { LexiconEntry } from '#domain/screening';

/** A whitelisted value of one kind, as long as it is in force. */
export interface WhitelistRow {
  readonly kind: string;
  readonly value: string;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
}

function as<Row>(row: TableRow): Row {
  // Rows are parsed against their table before they are stored, so what each column holds is known.
  return row as unknown as Row;
}

/** A row of the lexicon. */
export function lexiconEntryOf(row: TableRow): LexiconEntry {
  return as<LexiconEntry>(row);
}

/** A row of the whitelist. */
export function whitelistRowOf(row: TableRow): WhitelistRow {
  return as<WhitelistRow>(row);
}

/** A row of the table of posts. */
export function postOf(row: TableRow): PersonPost {
  const { name, posts, validFrom, validTo } = as<PersonPost>(row);
  const rank = row['rank'];
  return { name, posts, rank: typeof rank === 'string' ? Number(rank) : null, validFrom, validTo };
}

/** A row of the table of organisations. */
export function organisationOf(row: TableRow): OrganisationName {
  const { name, successor, validTo } = as<OrganisationName>(row);
  return { name, successor, validTo };
}

/** A row of the table of repealed laws; a law is repealed from the day on which its row begins. */
export function repealedLawOf(row: TableRow): RepealedLawRow {
  const { title, successor, basis } = as<RepealedLawRow>(row);
  return { title, successor, basis, repealedOn: String(row['validFrom']) };
}

/** A row of the table of treatments. */
export function treatmentRuleOf(row: TableRow): TreatmentRule {
  const { form, ...rule } = as<Omit<TreatmentRule, 'form'> & { readonly form: string }>(row);
  return {
    id: rule.id,
    category: rule.category,
    scene: rule.scene,
    action: rule.action,
    form: maskFormOf(form) ?? { kind: 'none' },
    basis: rule.basis,
    region: rule.region,
    validFrom: rule.validFrom,
    validTo: rule.validTo,
  };
}

const plainForms = ['plate', 'date', 'township', 'name', 'contact', 'none'] as const;

/** `ends:3:2` keeps three characters in front and two behind; the other forms are one word. Null for anything else. */
export function maskFormOf(text: string): MaskForm | null {
  const ends = /^ends:(\d{1,2}):(\d{1,2})$/.exec(text);
  if (ends !== null) return { kind: 'ends', first: Number(ends[1]), last: Number(ends[2]) };
  const kind = plainForms.find((form) => form === text);
  return kind === undefined ? null : { kind };
}

/** The form as a cell holds it. */
export function maskFormText(form: MaskForm): string {
  return form.kind === 'ends' ? `ends:${form.first}:${form.last}` : form.kind;
}
