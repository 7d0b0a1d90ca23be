export * from './package-format.js';
export * from './problem.js';
export { verifyPackage, type VerifyReport, type VerifySettings } from './verify-package.js';
export { writePackage, type PackageSource } from './write-package.js';
