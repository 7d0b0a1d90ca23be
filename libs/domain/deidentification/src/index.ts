export * from './apply-treatment.js';
export * from './parse-treatment.js';
export * from './treatable-texts.js';
export * from './treatment.js';
export * from './untreated-repeats.js';
export * from './verify-rendition.js';
