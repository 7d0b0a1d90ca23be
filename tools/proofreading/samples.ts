import { readFileSync } from 'node:fs';
import type { CivilDate } from '#domain/kernel';
import { importTaskTable } from '#domain/ledger';
import { listTextBlocks } from '#domain/text';
import type { ItemContent } from '#domain/text';

const dates = { 'yinchuan-2022-ledger': '2022-12-01', 'xinrong-2022-task-table': '2022-09-16' } as const;

/** Names of the two public documents in test/samples. */
export const sampleNames = Object.keys(dates) as (keyof typeof dates)[];

/** A sample as content, and its texts by the name that a span knows them by. */
export function readSample(name: keyof typeof dates): {
  readonly content: ItemContent;
  readonly texts: ReadonlyMap<string, string>;
} {
  const text = readFileSync(new URL(`../../test/samples/${name}.txt`, import.meta.url), 'utf8');
  const { document } = importTaskTable(text);
  const metadata = {
    title: name,
    documentNumber: null,
    issuer: name,
    subjectCategory: null,
    genreCategory: null,
    groupCategory: null,
    serviceAudience: null,
    documentDate: dates[name] as CivilDate,
    effectiveDate: null,
    repealDate: null,
    validity: null,
    keywords: [],
    summary: null,
    source: { kind: 'own' },
  } as const;
  return {
    content: { document, attachments: [], metadata },
    texts: new Map(listTextBlocks(document).map(({ block, text: words }) => [block, words])),
  };
}
