import { listImageTexts, listLinkTexts, listMetadataTexts, listTextBlocks } from '#domain/text';
import type { Finding, ItemContent, Span } from '#domain/text';
import { maskTexts } from '../rules/masks.v1.js';
import type { TreatmentRule } from '../rules/treatments.v1.js';
import { personalInformationCategories } from '../found.js';
import { distinctNames } from './distinct-names.js';
import { maskContact, maskDate, maskEnds, maskMobile, maskPlate, townshipOf } from './masks.js';
import type { RatedFinding } from './rated-finding.js';
import { rangeToRemove } from './removal.js';
import { ruleFor } from './settings.js';
import type { TreatmentSettings } from './settings.js';

/** An operation as a treatment holds it, with the finding that it answers. */
export interface ProposedOperation {
  readonly finding: string;
  readonly id: string;
  readonly span: Span;
  readonly action: 'mask' | 'remove' | 'replace' | 'generalise';
  readonly replacement: string;
  readonly rule: string;
  readonly basis: string;
}

/** A finding that a rule lets stand, and on what ground. */
export interface KeptFinding {
  readonly finding: string;
  readonly rule: string;
  readonly basis: string;
}

/** What the office's rules would do with each finding. A person decides. */
export interface TreatmentProposal {
  readonly operations: readonly ProposedOperation[];
  readonly kept: readonly KeptFinding[];
}

/**
 * Proposes a treatment for findings of personal information: masks, removals, generalised addresses and names
 * by the rule rows of the scene. Different people get different names (张某1, 张某2), one person always the same.
 *
 * @param content  the source revision that the findings were made on.
 * @returns operations in reading order that do not overlap; findings whose text the treatment may not touch
 *   (documents' numbers, offices) are in neither list.
 * @source 个人信息保护法 (2021) 第六条、第二十五条、第七十三条第三项; GB/T 37964-2019
 */
export function proposeTreatment(
  content: ItemContent,
  findings: readonly Finding[],
  settings: TreatmentSettings,
): TreatmentProposal {
  const texts = new Map(treatableTexts(content));
  const minorsFirst = findings.toSorted((one, other) => strictness(other) - strictness(one));
  const ours = minorsFirst.flatMap((finding) => rated(finding, settings, texts));
  const names = distinctNames(ours, settings.nameMode, content);
  const operations: ProposedOperation[] = [];
  const kept: KeptFinding[] = [];
  for (const { finding, rule, pieces } of ours) {
    const name = rule.form.kind === 'name' ? (names.get(finding.id) ?? null) : '';
    if (rule.action === 'keep' || name === null) {
      kept.push({ finding: finding.id, rule: rule.id, basis: rule.basis });
    } else operations.push(...operationsOf({ finding, rule, pieces }, name, texts));
  }
  return { operations: withoutOverlap(operations, [...texts.keys()]), kept };
}

/** Of two findings at one place that of a minor decides. */
function strictness({ category }: Finding): number {
  return category === 'MINOR' ? 1 : 0;
}

const treatableMetadata = /^meta:(?:title|summary|keywords:\d+)$/;

function treatableTexts(content: ItemContent): readonly (readonly [string, string])[] {
  return [
    ...listMetadataTexts(content.metadata).filter(({ block }) => treatableMetadata.test(block)),
    ...listTextBlocks(content.document),
    ...listImageTexts(content.document),
    ...listLinkTexts(content.document),
  ].map(({ block, text }) => [block, text] as const);
}

function rated(
  finding: Finding,
  settings: TreatmentSettings,
  texts: ReadonlyMap<string, string>,
): readonly RatedFinding[] {
  const category = personalInformationCategories.find((known) => known === finding.category);
  const rule = category === undefined ? null : ruleFor(settings, category);
  const spans = [finding.span, ...finding.continuedIn];
  if (
    rule === null ||
    finding.check !== 'personalInformation' ||
    !spans.every(({ block }) => texts.has(block))
  )
    return [];
  return [
    {
      finding,
      rule,
      pieces: spans.map(({ block, start, end }) => (texts.get(block) ?? '').slice(start, end)),
    },
  ];
}

function operationsOf(
  { finding, rule, pieces }: RatedFinding,
  name: string,
  texts: ReadonlyMap<string, string>,
): readonly ProposedOperation[] {
  const spans = [finding.span, ...finding.continuedIn];
  const shown = rule.action === 'remove' ? pieces.map(() => '') : shownPieces(rule, pieces, name);
  return spans.map((span, index): ProposedOperation => {
    const replacement = shown[index] ?? '';
    const isRemoved = replacement === '';
    const range = isRemoved && spans.length === 1 ? rangeToRemove(texts.get(span.block) ?? '', span) : span;
    return {
      finding: finding.id,
      id: `${finding.id}-${index}`,
      span: { block: span.block, start: range.start, end: range.end },
      action: isRemoved ? 'remove' : rule.action === 'keep' ? 'mask' : rule.action,
      replacement,
      rule: rule.id,
      basis: rule.basis,
    };
  });
}

/** What stands afterwards in each piece: the whole is masked and cut again where it was broken. */
function shownPieces(rule: TreatmentRule, pieces: readonly string[], name: string): readonly string[] {
  const [only = ''] = pieces;
  if (pieces.length === 1) return [shownOf(rule, only, name)];
  const whole = shownOf(rule, pieces.join(''), name);
  const lengths = pieces.map(
    (piece) => [...piece].filter((character) => /[0-9A-Za-z０-９]/u.test(character)).length,
  );
  let at = 0;
  return lengths.map((length, index) => {
    const end = index === lengths.length - 1 ? whole.length : Math.min(whole.length, at + length);
    const shown = whole.slice(at, end);
    at = end;
    return shown;
  });
}

function shownOf({ form, category }: TreatmentRule, value: string, name: string): string {
  switch (form.kind) {
    case 'ends':
      return category === 'MOBILE'
        ? maskMobile(value, form)
        : maskEnds(value, { ...form, keepsBreaks: false });
    case 'plate':
      return maskPlate(value);
    case 'date':
      return maskDate(value);
    case 'township':
      return townshipOf(value) + maskTexts.rest;
    case 'contact':
      return maskContact(value);
    case 'name':
      return name;
    case 'none':
      return '';
  }
}

/** In reading order; of two operations that meet, the one that begins earlier stays. */
function withoutOverlap(
  operations: readonly ProposedOperation[],
  blocks: readonly string[],
): readonly ProposedOperation[] {
  const order = new Map(blocks.map((block, index) => [block, index]));
  const placeOf = ({ span }: ProposedOperation) => order.get(span.block) ?? 0;
  const sorted = operations.toSorted(
    (one, other) => placeOf(one) - placeOf(other) || one.span.start - other.span.start,
  );
  const kept: ProposedOperation[] = [];
  for (const operation of sorted) {
    const last = kept.at(-1);
    const meets =
      last !== undefined && last.span.block === operation.span.block && last.span.end > operation.span.start;
    if (!meets) kept.push(operation);
    else if (operation.span.end > last.span.end) {
      kept.push({ ...operation, span: { ...operation.span, start: last.span.end } });
    }
  }
  return kept;
}
