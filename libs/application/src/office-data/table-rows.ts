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

// Rows were parsed against their table before they were stored, so what a column holds is known here.

export function lexiconEntryOf(row: TableRow): LexiconEntry {
  return row as unknown as LexiconEntry;
}

export function whitelistRowOf(row: TableRow): WhitelistRow {
  return row as unknown as WhitelistRow;
}

export function postOf(row: TableRow): PersonPost {
  const { name, posts, validFrom, validTo } = row as unknown as PersonPost;
  const rank = row['rank'];
  return { name, posts, rank: typeof rank === 'string' ? Number(rank) : null, validFrom, validTo };
}

export function organisationOf(row: TableRow): OrganisationName {
  const { name, successor, validTo } = row as unknown as OrganisationName;
  return { name, successor, validTo };
}

/** A law is repealed from the day on which its row begins. */
export function repealedLawOf(row: TableRow): RepealedLawRow {
  const { title, successor, basis } = row as unknown as RepealedLawRow;
  return { title, successor, basis, repealedOn: String(row['validFrom']) };
}

export function treatmentRuleOf(row: TableRow): TreatmentRule {
  const rule = row as unknown as TreatmentRule;
  return {
    id: rule.id,
    category: rule.category,
    scene: rule.scene,
    action: rule.action,
    form: maskFormOf(String(row['form'])) ?? { kind: 'none' },
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
