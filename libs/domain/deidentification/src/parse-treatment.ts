import { ClosedReader, parseDocument, parseMetadata } from '#domain/text';
import type { Issue, ItemContent, Span } from '#domain/text';
import { applyTreatment } from './apply-treatment.js';
import { checkOperations, inReadingOrder } from './check-operations.js';
import { treatmentActions, treatmentFormat } from './treatment.js';
import type { Operation, Treatment } from './treatment.js';

/** A treatment that fits its revision, or everything that keeps it from fitting. */
export type TreatmentParse =
  | { readonly ok: true; readonly treatment: Treatment }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Every code that `parseTreatment` gives beyond those of the text library's reader. */
export const treatmentIssueCodes = [
  'SPAN.EMPTY',
  'SPAN.OUTSIDE',
  'SPAN.SPLITS_CHARACTER',
  'TREATMENT.ID_USED_TWICE',
  'TREATMENT.TEXT_UNKNOWN',
  'TREATMENT.OPERATIONS_OVERLAP',
  'TREATMENT.REMOVE_LEAVES_TEXT',
  'TREATMENT.REPLACEMENT_MISSING',
  'TREATMENT.REPLACEMENT_KEEPS_TEXT',
  'TREATMENT.RESULT_INVALID',
] as const;

const operationsMax = 5_000;

/**
 * Takes a value from outside as a treatment of this revision, its operations put into reading order.
 *
 * @returns the treatment, or everything wrong with it: shape, spans that are empty, outside or split a
 *   character, operations that overlap, an action and a replacement that contradict each other, and a
 *   result that would no longer be a valid document.
 * @source 个人信息保护法 (2021) 第七十三条第三项 (去标识化)
 */
export function parseTreatment(value: unknown, revision: ItemContent): TreatmentParse {
  const reader = new ClosedReader();
  const fields = reader.object(value, '', ['format', 'operations']) ?? {};
  reader.oneOf(fields.format, '/format', [treatmentFormat]);
  const operations = reader
    .array(fields.operations, '/operations', 0, operationsMax)
    .map((operation, index) => readOperation(reader, operation, `/operations/${index}`));
  if (reader.issues.length === 0) checkOperations(reader, revision, operations);
  const treatment: Treatment = { format: treatmentFormat, operations: inReadingOrder(revision, operations) };
  if (reader.issues.length === 0) checkResult(reader, revision, treatment);
  return reader.issues.length === 0 ? { ok: true, treatment } : { ok: false, issues: reader.issues };
}

function readOperation(reader: ClosedReader, value: unknown, path: string): Operation {
  const fields = reader.object(value, path, ['id', 'span', 'action', 'replacement', 'rule', 'basis']) ?? {};
  return {
    id: reader.id(fields.id, `${path}/id`),
    span: readSpan(reader, fields.span, `${path}/span`),
    action: reader.oneOf(fields.action, `${path}/action`, treatmentActions),
    replacement: reader.text(fields.replacement, `${path}/replacement`, { min: 0, max: 2_000 }),
    rule: reader.text(fields.rule, `${path}/rule`, { min: 1, max: 100 }),
    basis: reader.text(fields.basis, `${path}/basis`, { min: 1, max: 300 }),
  };
}

function readSpan(reader: ClosedReader, value: unknown, path: string): Span {
  const fields = reader.object(value, path, ['block', 'start', 'end']) ?? {};
  const offset = (key: string) => reader.integer(fields[key], `${path}/${key}`, 0, Number.MAX_SAFE_INTEGER);
  return {
    block: reader.text(fields.block, `${path}/block`, { min: 1, max: 100 }),
    start: offset('start'),
    end: offset('end'),
  };
}

function checkResult(reader: ClosedReader, revision: ItemContent, treatment: Treatment): void {
  const rendition = applyTreatment(revision, treatment);
  const document = parseDocument(rendition.document);
  const metadata = parseMetadata(rendition.metadata);
  const issues = [...(document.ok ? [] : document.issues), ...(metadata.ok ? [] : metadata.issues)];
  if (issues.length === 0) return;
  const codes = [...new Set(issues.map(({ code }) => code))];
  reader.report('TREATMENT.RESULT_INVALID', '/operations', { codes });
}
