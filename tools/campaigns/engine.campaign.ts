// A million random operations of random people on random cases, in memory: no promise is broken.
import { walkEngine } from '../../test/support/engine-walk.js';
import { report } from './report.js';

const share = Number(process.argv[2] ?? 1);
const seed = Number(process.argv[3] ?? 1);
const { violations, ...counts } = walkEngine(seed, Math.round(1_000_000 * share));
report({ ...counts, violations: violations.length }, violations);
