import type { ItemMetadata, ItemSource, Validity } from '../../app/api/contract.js';

/** Catalogue data as the form holds it: an empty text is a value that is not given. */
export interface MetadataValues {
  readonly title: string;
  readonly documentNumber: string;
  readonly issuer: string;
  readonly subjectCategory: string;
  readonly genreCategory: string;
  readonly groupCategory: string;
  readonly serviceAudience: string;
  readonly documentDate: string;
  readonly effectiveDate: string;
  readonly repealDate: string;
  readonly validity: Validity | '';
  readonly keywords: readonly string[];
  readonly summary: string;
  readonly source: {
    readonly kind: ItemSource['kind'];
    readonly name: string;
    readonly url: string;
    readonly consent: string;
  };
}

const nullableTexts = [
  'documentNumber',
  'subjectCategory',
  'genreCategory',
  'groupCategory',
  'serviceAudience',
  'documentDate',
  'effectiveDate',
  'repealDate',
  'summary',
] as const;
type NullableText = (typeof nullableTexts)[number];

export function emptyMetadata(issuer: string): ItemMetadata {
  const noTexts = Object.fromEntries(nullableTexts.map((name) => [name, null])) as Record<NullableText, null>;
  return { ...noTexts, title: '', issuer, validity: null, keywords: [], source: { kind: 'own' } };
}

export function metadataToValues(metadata: ItemMetadata): MetadataValues {
  const texts = Object.fromEntries(nullableTexts.map((name) => [name, metadata[name] ?? ''])) as Record<
    NullableText,
    string
  >;
  return {
    ...texts,
    title: metadata.title,
    issuer: metadata.issuer,
    validity: metadata.validity ?? '',
    keywords: metadata.keywords,
    source: { name: '', url: '', consent: '', ...metadata.source },
  };
}

export function valuesToMetadata(values: MetadataValues): ItemMetadata {
  const texts = Object.fromEntries(nullableTexts.map((name) => [name, given(values[name])])) as Record<
    NullableText,
    string | null
  >;
  return {
    ...texts,
    title: values.title.trim(),
    issuer: values.issuer.trim(),
    validity: values.validity === '' ? null : values.validity,
    keywords: values.keywords.map((keyword) => keyword.trim()).filter((keyword) => keyword !== ''),
    source: sourceOf(values.source),
  };
}

function sourceOf({ kind, name, url, consent }: MetadataValues['source']): ItemSource {
  switch (kind) {
    case 'own':
      return { kind };
    case 'reprint':
      return { kind, name: name.trim(), url: url.trim() };
    case 'otherAgency':
      return { kind, name: name.trim(), consent: consent.trim() };
  }
}

function given(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
