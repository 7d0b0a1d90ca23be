import {
  assessMasks,
  checkPersonalInformation,
  defaultTreatmentSettings,
  findSmallGroups,
  proposeTreatment,
  type TreatmentProposal,
} from '#domain/personal-information';
import type { Finding, ItemContent } from '#domain/text';
import { type OfficeRules, shippedOfficeRules } from '../office-data/office-rules.js';
import { personalFactsOf } from './checkers.js';
import type { ScreeningFacts } from './screening-facts.js';

/** What the rules of the scene would do with the personal information that was found. A person decides. */
export function proposeFor(
  content: ItemContent,
  findings: readonly Finding[],
  { scene, on }: ScreeningFacts,
  { treatments }: OfficeRules = shippedOfficeRules(),
): TreatmentProposal {
  const settings = { ...defaultTreatmentSettings(scene, on), rules: treatments };
  return proposeTreatment(content, findings, settings);
}

/**
 * Reads a treated content anew, without knowledge of what was treated: personal information that stands in it, masks
 * that leave too few possibilities, and rows that few others are like.
 */
export function rescan(
  rendition: ItemContent,
  facts: ScreeningFacts,
  office: OfficeRules = shippedOfficeRules(),
): readonly Finding[] {
  const personal = personalFactsOf(facts, office);
  const { strength, groupRows } = office.limitsOn(facts.on);
  return [
    ...checkPersonalInformation(rendition, personal),
    ...assessMasks(rendition, personal, strength),
    ...findSmallGroups(rendition, groupRows),
  ];
}
