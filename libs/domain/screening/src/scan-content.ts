import { listContentTexts, listLinkTexts, listMetadataTexts, makeFinding } from '#domain/text';
import type { AddressedText, Finding, ItemContent, Table } from '#domain/text';
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
  const texts = listContentTexts(content);
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
  return { ruleSet: secrecyMarksVersion, findings: scanSecrecyMarks(textsOf(value)) };
}

/** Deeper than this a pointer is not worth its length; the texts below are named by the part above them. */
const pointerDepthMax = 32;

interface Place {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
}

/** Walks with a stack of its own, so that no nesting, however deep, ends the scan. */
function textsOf(root: unknown): readonly AddressedText[] {
  const texts: AddressedText[] = [];
  const waiting: Place[] = [{ value: root, path: '', depth: 0 }];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const { value, path } = place;
    if (typeof value === 'string') texts.push({ block: path === '' ? '/' : path, text: value });
    if (typeof value !== 'object' || value === null) continue;
    const parts = Object.entries(value).map(([key, part], index) =>
      partOf(place, Array.isArray(value) ? null : key, part, index),
    );
    for (const { keyText } of parts) texts.push(...keyText);
    for (const part of parts.reverse()) waiting.push(part);
  }
  return texts;
}

// A key is text from outside too: it is scanned, and named by its place unless it is a plain name.
function partOf({ path, depth }: Place, key: string | null, value: unknown, index: number) {
  const isName = key !== null && /^[A-Za-z]{1,40}$/.test(key);
  const at = depth < pointerDepthMax ? `${path}/${isName ? key : index}` : path;
  return {
    value,
    path: at,
    depth: depth + 1,
    keyText: isName || key === null ? [] : [{ block: at, text: key }],
  };
}

/** Percent-encoding hides text from the scan, so an address is read decoded; a finding names all of it. */
function scanDecoded({ block, text }: AddressedText): readonly Finding[] {
  const decoded = decode(text);
  if (decoded === text) return [];
  return findMarks([{ block, text: decoded }]).map((finding) =>
    makeFinding({ ...finding, span: { block, start: 0, end: text.length }, continuedIn: [] }),
  );
}

function decode(text: string): string {
  if (!text.includes('%')) return text;
  return text.replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (encoded) =>
    new TextDecoder().decode(
      Uint8Array.from(encoded.slice(1).split('%'), (byte) => Number.parseInt(byte, 16)),
    ),
  );
}
