import type { CivilDate } from '#domain/kernel';
import type { LedgerLine } from './ledger-line.js';

/** What the text itself seems to say about its catalogue data; a person confirms it. */
export interface MetadataHints {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly documentDate: CivilDate | null;
}

const numberLine = /^\s*(\S{1,20}[〔[]\d{4}[〕\]]\d{1,6}号)\s*$/u;
const dateLine = /^\s*(\d{4})年(\d{1,2})月(\d{1,2})日\s*$/u;
const issuerInTitle = /^(?:\d{4}\s?年)?\s?(.{2,30}?(?:人民政府办公室|人民政府|委员会|监督局|办公室|局))/u;

/**
 * Reads title, document number, issuer and date as an official document has them: number and date on lines
 * of their own, the issuer above the date, else at the beginning of the title.
 *
 * @param title  the line taken as the document's title, or null.
 */
export function readHints(lines: readonly LedgerLine[], title: string | null): MetadataHints {
  const prose = lines.flatMap((line) => (line.kind === 'prose' ? [line.text] : []));
  const dateAt = prose.findIndex((text) => dateLine.test(text));
  const signature = dateAt > 0 ? prose[dateAt - 1]?.trim() : undefined;
  return {
    title: title?.trim() ?? null,
    documentNumber: prose.flatMap((text) => numberLine.exec(text)?.[1] ?? []).at(0) ?? null,
    issuer: signature ?? issuerInTitle.exec(title?.trim() ?? '')?.[1] ?? null,
    documentDate: dateAt < 0 ? null : dateOf(prose[dateAt] ?? ''),
  };
}

function dateOf(text: string): CivilDate | null {
  const [, year = '', month = '', day = ''] = dateLine.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00.000Z`);
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return isReal ? (date as CivilDate) : null;
}
