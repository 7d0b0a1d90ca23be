import type { CivilDate } from '#domain/kernel';
import type { AttachmentReference, Block, ItemContent, ItemMetadata } from '#domain/text';
import { compileProofreadingRules, startingRules } from '../compile-rules.js';
import { noFacts } from '../facts.js';
import type { ProofreadingFacts } from '../facts.js';
import { proofread } from '../proofread.js';

/** The starting rules, made ready once for a file of tests. */
export const rules = compileProofreadingRules(startingRules);

/** Content of blocks; a text becomes a paragraph, one that begins with `# ` the title, lists of lists a table. */
export function contentOf(
  parts: readonly (string | readonly (readonly string[])[])[],
  more: { readonly metadata?: Partial<ItemMetadata>; readonly attachments?: readonly string[] } = {},
): ItemContent {
  const blocks = parts.map((part, index): Block => {
    if (typeof part !== 'string') return tableOf(part, index);
    const isTitle = part.startsWith('# ');
    const inlines = [{ type: 'text', text: isTitle ? part.slice(2) : part }] as const;
    return isTitle
      ? { type: 'heading', id: `b${index}`, level: 1, inlines }
      : { type: 'paragraph', id: `b${index}`, inlines };
  });
  return {
    document: { format: 'shenjiao-doc/1', blocks },
    attachments: (more.attachments ?? []).map(attachmentOf),
    metadata: {
      title: 'x',
      documentNumber: null,
      issuer: 'x',
      subjectCategory: null,
      genreCategory: null,
      groupCategory: null,
      serviceAudience: null,
      documentDate: '2024-05-20' as CivilDate,
      effectiveDate: null,
      repealDate: null,
      validity: null,
      keywords: [],
      summary: null,
      source: { kind: 'own' },
      ...more.metadata,
    },
  };
}

function tableOf(rows: readonly (readonly string[])[], table: number): Block {
  return {
    type: 'table',
    id: `b${table}`,
    rows: rows.map((cells, row) => ({
      cells: cells.map((text, cell) => ({
        id: `b${table}r${row}c${cell}`,
        inlines: text === '' ? [] : [{ type: 'text', text }],
      })),
    })),
  };
}

function attachmentOf(name: string, index: number): AttachmentReference {
  const digest = `sha256:${String(index).padStart(64, '0')}` as AttachmentReference['digest'];
  return { digest, name, mediaType: 'application/pdf', sizeBytes: 1 };
}

/** What is said about content: rule, place and replacement of each finding, in reading order. */
export function said(
  content: ItemContent,
  facts: Partial<ProofreadingFacts> = {},
): readonly { readonly rule: string; readonly at: string; readonly replacement: string | null }[] {
  return proofread(content, { ...noFacts, ...facts }, rules).map(({ rule, span, suggestion }) => ({
    rule,
    at: `${span.block} ${span.start}-${span.end}`,
    replacement: suggestion?.kind === 'replacement' ? suggestion.replacement : null,
  }));
}

/**
 * What is said about one paragraph, as `RULE place → replacement`; the place stands in ⟦⟧ with one unit on each
 * side.
 */
export function saidOf(paragraph: string): readonly string[] {
  return proofread(contentOf([paragraph]), noFacts, rules).map(({ rule, span, suggestion }) => {
    const { start, end } = span;
    const place = `${paragraph.slice(Math.max(0, start - 1), start)}⟦${paragraph.slice(start, end)}⟧${paragraph.slice(end, end + 1)}`;
    return suggestion?.kind === 'replacement'
      ? `${rule} ${place} → ${suggestion.replacement}`
      : `${rule} ${place}`;
  });
}
