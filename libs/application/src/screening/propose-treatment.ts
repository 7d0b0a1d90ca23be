import {
  assessMasks,
  checkPersonalInformation,
  defaultTreatmentSettings,
  proposeTreatment,
  strengthLimits,
  type TreatmentProposal,
} from '#domain/personal-information';
import type { Finding, ItemContent } from '#domain/text';
import { personalFactsOf } from './checkers.js';
import type { ScreeningFacts } from './screening-facts.js';

/** What the rules of the scene would do with the personal information that was found. A person decides. */
export function proposeFor(
  content: ItemContent,
  findings: readonly Finding[],
  { scene, on }: ScreeningFacts,
): TreatmentProposal {
  return proposeTreatment(content, findings, defaultTreatmentSettings(scene, on));
}

/**
 * Reads a treated content anew, without knowledge of what was treated: personal information that stands in it, and
 * masks that leave too few possibilities.
 */
export function rescan(rendition: ItemContent, facts: ScreeningFacts): readonly Finding[] {
  return [
    ...checkPersonalInformation(rendition, personalFactsOf(facts)),
    ...assessMasks(rendition, personalFactsOf(facts), strengthLimits),
  ];
}
