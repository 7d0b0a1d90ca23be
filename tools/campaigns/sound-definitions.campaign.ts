// Five hundred definitions with nothing wrong in them: none is refused.
import { compileAside, parseProcess, prove } from '#domain/workflow';
import { soundDefinition } from '../../test/support/sound-definitions.js';
import { report } from './report.js';

const share = Number(process.argv[2] ?? 1);
const seed = Number(process.argv[3] ?? 1);
const seeds = Array.from({ length: Math.round(500 * share) }, (_, at) => seed + at);
const refused = seeds.filter((one) => {
  const document = soundDefinition(one);
  return !parseProcess(document).ok || !prove(compileAside(document)).isProven;
});
report(
  { definitions: seeds.length, proven: seeds.length - refused.length },
  refused.map((one) => `seed ${one}`),
);
