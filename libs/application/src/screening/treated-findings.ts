import { applyTreatment, type Operation, treatmentFormat } from '#domain/deidentification';
import { civilDateOf, type Instant } from '#domain/kernel';
import type { Finding, ItemContent } from '#domain/text';
import type { OfficeRules } from '../office-data/office-rules.js';
import { kindsByFinding, openFindingsOf, type OpenFindings } from './finding-standing.js';
import { placeInRendition } from './place-in-rendition.js';
import { rescan } from './propose-treatment.js';
import type { DispositionRow } from './disposition.js';
import type { StoredScreening } from './screening-row.js';

/** A revision, what was found and said of it, and the operations that treat it. */
export interface TreatedText {
  readonly content: ItemContent;
  readonly screening: Pick<StoredScreening, 'findings' | 'scene'>;
  readonly dispositions: readonly DispositionRow[];
  readonly operations: readonly Operation[];
  /** When it is judged. */
  readonly at: Instant;
  /** What the office lets stand; what is shipped where only the strength of masks counts. */
  readonly office?: OfficeRules;
}

/**
 * What is found in the rendition and was not known before: personal information that the treatment left or brought
 * in, and masks that leave too few possibilities. Places are those of the rendition. Nothing for an untreated text.
 */
export function residualFindings(treated: TreatedText): readonly Finding[] {
  const { content, screening, operations, at } = treated;
  if (operations.length === 0) return [];
  const rendition = applyTreatment(content, { format: treatmentFormat, operations });
  const known = screening.findings
    .filter(({ check }) => check === 'personalInformation')
    .flatMap((finding) => [finding.span, ...finding.continuedIn])
    .filter((span) => !operations.some((one) => covers(one, span)))
    .map((span) => placeInRendition(span, operations));
  const found = rescan(rendition, { scene: screening.scene, on: civilDateOf(at) }, treated.office);
  return found.filter(({ span }) => !known.some((place) => overlaps(place, span)));
}

/** What holds the gates once a text is treated: what is unanswered, and masks that must be made stronger. */
export function openWhenTreated(treated: TreatedText): OpenFindings {
  const { screening, dispositions, operations } = treated;
  const open = openFindingsOf(screening.findings, { dispositions: kindsByFinding(dispositions), operations });
  const blocking = residualFindings(treated).filter(({ why }) => why.code === 'MASK.TOO_WEAK').length;
  return blocking === 0 ? open : { ...open, personalInformation: (open.personalInformation ?? 0) + blocking };
}

function covers({ span }: Operation, { block, start, end }: Finding['span']): boolean {
  return span.block === block && span.start <= start && end <= span.end;
}

function overlaps(one: Finding['span'], other: Finding['span']): boolean {
  return one.block === other.block && one.start < other.end && other.start < one.end;
}
