export { checkSensitivity, sensitivityCodes } from './check-sensitivity.js';
export * from './compiled-lexicon.js';
export { confidentialityCodes } from './confidentiality-codes.js';
export { isStateSecretMark } from './finding.js';
export * from './lexicon.js';
export { startingLexicon } from './rules/starting-lexicon.v1.js';
export { secrecyMarksVersion } from './rules/secrecy-marks.v1.js';
export * from './scan-content.js';
export { scanSecrecyMarks } from './scan-secrecy-marks.js';
