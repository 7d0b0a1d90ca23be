export { confidentialityCodes } from './confidentiality-codes.js';
export { isStateSecretMark } from './finding.js';
export { secrecyMarksVersion } from './rules/secrecy-marks.v1.js';
export * from './scan-content.js';
export { scanSecrecyMarks } from './scan-secrecy-marks.js';
