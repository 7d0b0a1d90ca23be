import { checkPersonalInformation } from '#domain/personal-information';
import type { PersonalInformationFacts } from '#domain/personal-information';
import type { Finding } from '#domain/text';
import { listTextBlocks } from '#domain/text';
import type { Gold, LabelledDocument } from './document.js';

/** Counts of one field. A value is found when every character of it is covered by findings of its category. */
export interface FieldCounts {
  gold: number;
  found: number;
  findings: number;
  rightFindings: number;
}

export interface Miss {
  readonly kind: 'missed' | 'false';
  readonly field: string;
  readonly template: string;
  readonly around: string;
}

export interface Measurement {
  readonly fields: ReadonlyMap<string, FieldCounts>;
  readonly misses: readonly Miss[];
  /** Characters of documents in which nobody's name stands, and names found in them. */
  readonly cleanCharacters: number;
  readonly falseNamesInClean: number;
}

const nowhere = { block: '', start: 0, end: 0 };

/** Names are counted apart in fields and in prose; every other category is one field. */
function fieldOf(gold: Gold): string {
  return gold.category === 'NAME' ? `NAME ${gold.context}` : gold.category;
}

export function measure(
  documents: readonly LabelledDocument[],
  facts: PersonalInformationFacts,
): Measurement {
  const fields = new Map<string, FieldCounts>();
  const misses: Miss[] = [];
  let cleanCharacters = 0;
  let falseNamesInClean = 0;
  for (const document of documents) {
    const texts = new Map(listTextBlocks(document.content.document).map(({ block, text }) => [block, text]));
    const findings = checkPersonalInformation(document.content, { ...facts, scene: document.scene });
    const covered = coverOf(findings);
    for (const gold of document.gold) {
      const counts = countsFor(fields, fieldOf(gold));
      counts.gold += 1;
      if (isCovered(gold, covered)) counts.found += 1;
      else
        misses.push({
          kind: 'missed',
          field: fieldOf(gold),
          template: gold.template,
          around: aroundOf(texts, gold.pieces[0] ?? nowhere),
        });
    }
    for (const finding of findings) {
      const right = document.gold.find(
        (gold) => gold.category === finding.category && touches(gold, finding),
      );
      const field =
        right === undefined
          ? finding.category === 'NAME'
            ? 'NAME prose'
            : finding.category
          : fieldOf(right);
      const counts = countsFor(fields, field);
      counts.findings += 1;
      if (right !== undefined) counts.rightFindings += 1;
      else
        misses.push({
          kind: 'false',
          field,
          template: document.template,
          around: aroundOf(texts, finding.span),
        });
    }
    if (!document.gold.some(({ category }) => category === 'NAME')) {
      cleanCharacters += [...texts.values()].reduce((sum, text) => sum + text.length, 0);
      falseNamesInClean += findings.filter(({ category }) => category === 'NAME').length;
    }
  }
  return { fields, misses, cleanCharacters, falseNamesInClean };
}

function countsFor(fields: Map<string, FieldCounts>, field: string): FieldCounts {
  const known = fields.get(field) ?? { gold: 0, found: 0, findings: 0, rightFindings: 0 };
  fields.set(field, known);
  return known;
}

function coverOf(findings: readonly Finding[]): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { category, span, continuedIn } of findings) {
    for (const { block, start, end } of [span, ...continuedIn]) {
      for (let at = start; at < end; at += 1) covered.add(`${category}/${block}/${at}`);
    }
  }
  return covered;
}

function isCovered({ category, pieces }: Gold, covered: ReadonlySet<string>): boolean {
  return pieces.every(({ block, start, end }) => {
    for (let at = start; at < end; at += 1) if (!covered.has(`${category}/${block}/${at}`)) return false;
    return true;
  });
}

function touches({ pieces }: Gold, { span, continuedIn }: Finding): boolean {
  return pieces.some((piece) =>
    [span, ...continuedIn].some(
      (part) => part.block === piece.block && part.start < piece.end && piece.start < part.end,
    ),
  );
}

function aroundOf(
  texts: ReadonlyMap<string, string>,
  { block, start, end }: { readonly block: string; readonly start: number; readonly end: number },
): string {
  const text = texts.get(block) ?? '';
  return `${text.slice(Math.max(0, start - 12), start)}【${text.slice(start, end)}】${text.slice(end, end + 8)}`;
}

/** Lower bound of the Wilson interval at 95 %. */
export function wilsonLower(right: number, of: number): number {
  if (of === 0) return 0;
  const z = 1.96;
  const share = right / of;
  const middle = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return (middle - spread) / (1 + (z * z) / of);
}
