import { ClosedReader } from './closed-reader.js';
import type { Issue } from './issue.js';
import { metadataLimits, validities } from './metadata.js';
import type { InformationSource, ItemMetadata } from './metadata.js';

/** Parsed metadata, or everything that kept them from being accepted. */
export type MetadataParse =
  | { readonly ok: true; readonly metadata: ItemMetadata }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const metadataKeys = [
  'title',
  'documentNumber',
  'issuer',
  'subjectCategory',
  'genreCategory',
  'groupCategory',
  'serviceAudience',
  'documentDate',
  'effectiveDate',
  'repealDate',
  'validity',
  'keywords',
  'summary',
  'source',
];

/**
 * Takes a value from outside as metadata. A draft may still lack title and issuer (empty text): what must
 * be filled before submission is asked by the disclosure rules, not here.
 */
export function parseMetadata(value: unknown): MetadataParse {
  const reader = new ClosedReader();
  const metadata = readMetadata(reader, value);
  return reader.issues.length === 0 && metadata !== null
    ? { ok: true, metadata }
    : { ok: false, issues: reader.issues };
}

function readMetadata(reader: ClosedReader, value: unknown): ItemMetadata | null {
  const fields = reader.object(value, '', metadataKeys);
  if (fields === null) return null;
  const { titleMax, fieldMax } = metadataLimits;
  const field = (key: string): string | null =>
    reader.nullable(fields[key], () => reader.text(fields[key], `/${key}`, { min: 1, max: fieldMax }));
  const date = (key: string) => reader.nullable(fields[key], () => reader.date(fields[key], `/${key}`));
  return {
    title: reader.text(fields.title, '/title', { min: 0, max: titleMax }),
    documentNumber: field('documentNumber'),
    issuer: reader.text(fields.issuer, '/issuer', { min: 0, max: fieldMax }),
    subjectCategory: field('subjectCategory'),
    genreCategory: field('genreCategory'),
    groupCategory: field('groupCategory'),
    serviceAudience: field('serviceAudience'),
    documentDate: date('documentDate'),
    effectiveDate: date('effectiveDate'),
    repealDate: date('repealDate'),
    validity: reader.nullable(fields.validity, () => reader.oneOf(fields.validity, '/validity', validities)),
    keywords: readKeywords(reader, fields.keywords),
    summary: reader.nullable(fields.summary, () => readSummary(reader, fields.summary)),
    source: readSource(reader, fields.source),
  };
}

function readKeywords(reader: ClosedReader, value: unknown): readonly string[] {
  const { keywordsMax, keywordMax } = metadataLimits;
  return reader
    .array(value, '/keywords', 0, keywordsMax)
    .map((keyword, index) => reader.text(keyword, `/keywords/${index}`, { min: 1, max: keywordMax }));
}

function readSummary(reader: ClosedReader, value: unknown): string {
  const max = metadataLimits.summaryCharactersMax;
  const summary = reader.text(value, '/summary', { min: 1, max: max * 2 });
  if ([...summary].length > max) reader.report('TEXT.TOO_LONG', '/summary', { max });
  return summary;
}

function readSource(reader: ClosedReader, value: unknown): InformationSource {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  const text = { min: 0, max: metadataLimits.fieldMax };
  switch (reader.oneOf(kind, '/source/kind', ['own', 'reprint', 'otherAgency'])) {
    case 'own':
      reader.object(value, '/source', ['kind']);
      return { kind: 'own' };
    case 'reprint': {
      const fields = reader.object(value, '/source', ['kind', 'name', 'url']) ?? {};
      return {
        kind: 'reprint',
        name: reader.text(fields.name, '/source/name', text),
        url: reader.link(fields.url, '/source/url', metadataLimits.urlMax),
      };
    }
    case 'otherAgency': {
      const fields = reader.object(value, '/source', ['kind', 'name', 'consent']) ?? {};
      return {
        kind: 'otherAgency',
        name: reader.text(fields.name, '/source/name', text),
        consent: reader.text(fields.consent, '/source/consent', text),
      };
    }
  }
}
