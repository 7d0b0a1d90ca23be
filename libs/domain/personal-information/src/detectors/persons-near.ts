import { cueDistance } from '../context.js';
import type { Claims } from '../found.js';
import type { Material } from '../material.js';
import type { Range } from './detector.js';

const reach = 80;

/** Whether another piece of a person's data, or a word for a person, stands on the same line nearby. */
export function hasPersonNear(material: Material, claims: Claims, { start, end }: Range): boolean {
  const { text } = material.reading;
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - reach);
  const next = text.indexOf('\n', end);
  const lineEnd = Math.min(next < 0 ? text.length : next, end + reach);
  if (!claims.isFree(lineStart, start) || !claims.isFree(end, lineEnd)) return true;
  const named = cueDistance(material, start, { kinds: ['name', 'identityNumber'], within: reach });
  return (
    named !== null ||
    /(?:本人|名下|其家庭|该户|夫妻|家中|家庭|[,(\s][男女][,)\s])/u.test(text.slice(lineStart, start))
  );
}
