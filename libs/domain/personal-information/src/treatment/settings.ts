import type { CivilDate } from '#domain/kernel';
import type { PersonalInformationCategory } from '../found.js';
import type { Scene } from '../facts.js';
import { treatmentRules } from '../rules/treatments.v1.js';
import type { TreatmentRule } from '../rules/treatments.v1.js';

/** How a name is written where it is not kept: 张某, 张*, in full, or not at all. */
export type NameMode = (typeof nameModes)[number];
export const nameModes = ['surnameOnly', 'star', 'full', 'hidden'] as const;

/** What an office has decided about treatments. */
export interface TreatmentSettings {
  readonly scene: Scene;
  /** The day for which rules must be valid. */
  readonly on: CivilDate;
  readonly nameMode: NameMode;
  readonly rules: readonly TreatmentRule[];
}

/** The settings of a new installation: the strict masks, and surnames only. */
export function defaultTreatmentSettings(scene: Scene, on: CivilDate): TreatmentSettings {
  return { scene, on, nameMode: 'surnameOnly', rules: treatmentRules };
}

/** The row that holds for a kind of information: of this scene, valid on the day, an office's own row last. */
export function ruleFor(
  { rules, scene, on }: TreatmentSettings,
  category: PersonalInformationCategory,
): TreatmentRule | null {
  const isInForce = ({ validFrom, validTo }: TreatmentRule) =>
    validFrom <= on && (validTo === null || on < validTo);
  return (
    rules.findLast((rule) => rule.category === category && rule.scene === scene && isInForce(rule)) ?? null
  );
}
