import { listImageTexts, listLinkTexts, listMetadataTexts, listTextBlocks } from '#domain/text';
import type { AddressedText, ItemContent, Table } from '#domain/text';
import type { Finding } from './finding.js';
import { findMarks } from './mark-matches.js';
import { secrecyMarksVersion } from './rules/secrecy-marks.v1.js';
import { scanSecrecyMarks, strongestOnly } from './scan-secrecy-marks.js';
import { columnsOf } from './table-columns.js';

/** What a scan found, and under which rules: an empty list is no promise beyond them. */
export interface ScreeningResult {
  readonly ruleSet: string;
  readonly findings: readonly Finding[];
}

/**
 * Scans all of an item's content before it is saved: metadata, every text block, cells also down their
 * columns, texts of images, link targets (also percent-encoded) and names of attachments.
 *
 * @source 保守国家秘密法 (2024) 第三十一条第三项
 */
export function screenContent(content: ItemContent): ScreeningResult {
  const texts = [
    ...listMetadataTexts(content.metadata),
    ...listTextBlocks(content.document).map(({ block, text }) => ({ block, text })),
    ...listImageTexts(content.document),
    ...listLinkTexts(content.document),
    ...content.attachments.map(({ name }, index) => ({ block: `attachment:${index}`, text: name })),
  ];
  const tables = content.document.blocks.filter((block): block is Table => block.type === 'table');
  const findings = [
    ...scanSecrecyMarks(texts),
    ...tables.flatMap(columnsOf).flatMap(findMarks),
    ...listMetadataTexts(content.metadata).flatMap(scanDecoded),
    ...listLinkTexts(content.document).flatMap(scanDecoded),
  ];
  return { ruleSet: secrecyMarksVersion, findings: strongestOnly(findings, texts) };
}

/**
 * Scans every text inside a value that is no document: a release plan, an opinion, the reasons of a
 * treatment. Each text is named by its JSON pointer.
 *
 * @source 保守国家秘密法 (2024) 第三十一条第三项
 */
export function screenValue(value: unknown): ScreeningResult {
  return { ruleSet: secrecyMarksVersion, findings: scanSecrecyMarks(textsOf(value, '/')) };
}

function textsOf(value: unknown, path: string): readonly AddressedText[] {
  if (typeof value === 'string') return [{ block: path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part], index) => {
    // A key is text from outside too: it is scanned, and named by its place unless it is a plain name.
    const at = `${path === '/' ? '' : path}/${/^\w{1,40}$/.test(key) ? key : index}`;
    return [...(/^\w*$/.test(key) ? [] : [{ block: at, text: key }]), ...textsOf(part, at)];
  });
}

/** Percent-encoding hides text from the scan, so an address is read decoded; a finding names all of it. */
function scanDecoded({ block, text }: AddressedText): readonly Finding[] {
  const decoded = decode(text);
  if (decoded === text) return [];
  return findMarks([{ block, text: decoded }]).map((finding) => ({
    ...finding,
    span: { block, start: 0, end: text.length },
    continuedIn: [],
  }));
}

function decode(text: string): string {
  if (!text.includes('%')) return text;
  return text.replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (encoded) =>
    new TextDecoder().decode(
      Uint8Array.from(encoded.slice(1).split('%'), (byte) => Number.parseInt(byte, 16)),
    ),
  );
}
