export { CorrectItemHandler } from './correct-item.handler.js';
export { type CorrectionClass, correctionClasses, type CorrectionRow } from './correction.js';
