export * from './check-personal-information.js';
export * from './facts.js';
export { personalInformationCategories } from './found.js';
export type { PersonalInformationCategory } from './found.js';
