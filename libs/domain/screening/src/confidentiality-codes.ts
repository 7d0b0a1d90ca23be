import { markClasses, secrecyAdvice } from './finding.js';
import { stateSecretBasis } from './rules/secrecy-marks.v1.js';
import { secrecySignals } from './rules/secrecy-signals.v1.js';

/** Every code that findings of the check `confidentiality` give, by section of the catalogues. */
export const confidentialityCodes = {
  findings: ['MARK.STAR', 'MARK.STAR_DOUBTFUL', 'MARK.LEVEL_FIELD', ...secrecySignals.map(({ id }) => id)],
  findingAdvice: secrecyAdvice,
  findingCategories: markClasses,
  bases: [...stateSecretBasis, ...secrecySignals.flatMap(({ basis }) => basis)],
} as const;
