export * from './check-personal-information.js';
export * from './facts.js';
export { personalInformationCategories } from './found.js';
export type { PersonalInformationCategory } from './found.js';
export * from './treatment/propose-treatment.js';
export * from './treatment/settings.js';
export { treatmentRules } from './rules/treatments.v1.js';
export type { MaskForm, TreatmentRule } from './rules/treatments.v1.js';
