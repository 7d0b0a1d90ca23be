import { listTextBlocks } from '#domain/text';
import type { DisclosureDocument, ItemContent, TableRow } from '#domain/text';
import { checkPersonalInformation } from '../check-personal-information.js';
import { civilDateOf, instantOf } from '#domain/kernel';
import type { PersonalInformationFacts } from '../facts.js';

/** Facts of an office that has entered nothing yet. */
export const plainFacts: PersonalInformationFacts = {
  scene: 'news',
  eventOn: null,
  publishedOn: civilDateOf(instantOf(Date.UTC(2026, 10, 21))),
  officePhones: [],
  paymentAccounts: [],
  publicPersons: [],
};

/** An item whose paragraphs are these lines, named `p0`, `p1` … */
export function anItemOf(...lines: readonly string[]): ItemContent {
  return itemWith(
    lines.map((text, index) => ({
      type: 'paragraph',
      id: `p${index}`,
      inlines: text === '' ? [] : [{ type: 'text', text }],
    })),
  );
}

/** An item with one table; cells are named `r0c0`, `r0c1` … */
export function aTableOf(...rows: readonly (readonly string[])[]): ItemContent {
  const tableRows: readonly TableRow[] = rows.map((row, r) => ({
    cells: row.map((text, c) => ({
      id: `r${r}c${c}`,
      inlines: text === '' ? [] : [{ type: 'text', text }],
    })),
  }));
  return itemWith([{ type: 'table', id: 't', rows: tableRows }]);
}

/** An item of these blocks with a plain title. */
export function itemWith(blocks: DisclosureDocument['blocks']): ItemContent {
  return {
    document: { format: 'shenjiao-doc/1', blocks },
    attachments: [],
    metadata: {
      title: '公示',
      documentNumber: null,
      issuer: '云溪市综合执法监督局',
      subjectCategory: null,
      genreCategory: null,
      groupCategory: null,
      serviceAudience: null,
      documentDate: null,
      effectiveDate: null,
      repealDate: null,
      validity: null,
      keywords: [],
      summary: null,
      source: { kind: 'own' },
    },
  };
}

/** What the check finds, as `CATEGORY text`; pieces in several texts are joined by a bar. */
export function foundTexts(
  content: ItemContent,
  facts: Partial<PersonalInformationFacts> = {},
): readonly string[] {
  const texts = new Map(listTextBlocks(content.document).map(({ block, text }) => [block, text]));
  return checkPersonalInformation(content, { ...plainFacts, ...facts }).map(
    ({ category, span, continuedIn }) => {
      const pieces = [span, ...continuedIn].map(({ block, start, end }) =>
        (texts.get(block) ?? '').slice(start, end),
      );
      return `${category} ${pieces.join('|')}`;
    },
  );
}
