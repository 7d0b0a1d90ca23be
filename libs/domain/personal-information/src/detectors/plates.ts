import { clauseAround, cueDistance, isAnnounced } from '../context.js';
import type { Material } from '../material.js';
import { brokenPlatePattern, platePattern, plateProvinces, publicSuffix } from '../rules/plates.v1.js';
import { note } from './detector.js';
import type { Detector } from './detector.js';

const isProvince = new Uint8Array(0x10000);
for (const province of plateProvinces) isProvince[province.charCodeAt(0)] = 1;
const digitsMin = 2;

/**
 * Plates of private vehicles. Vehicles that a word in the clause calls official keep theirs.
 *
 * @source GA 36-2018; 银川市综合执法监督局政务公开任务台账 (2022) 第11项: 私家车牌号
 */
export const findPlates: Detector = (material, claims, found) => {
  const { codes, text } = material.reading;
  for (let start = 0; start < codes.length; start += 1) {
    if (isProvince[codes[start] ?? 0] === 0) continue;
    const letter = codes[start + 1] === 0x20 ? start + 2 : start + 1;
    if (!isLetter(codes[letter] ?? 0)) continue;
    const end = plateEnd(material, letter);
    if (end < 0 || !claims.isFree(start, end)) continue;
    const range = { start, end };
    if (publicSuffix.test(text.slice(start, end)) || isPublic(material, range)) claims.take(start, end);
    else note({ claims, found }, range, { category: 'PLATE', rule: 'PLATE.PRIVATE', severity: 'SERIOUS' });
    start = end - 1;
  }
};

/** Where the plate ends whose letter stands at a place, or -1. */
function plateEnd(material: Material, letter: number): number {
  const { text } = material.reading;
  for (const pattern of [platePattern, brokenPlatePattern]) {
    pattern.lastIndex = letter;
    const match = pattern.exec(text);
    if (match === null) continue;
    const written = match[0].replaceAll(/[ ·•・.\-\n\t]/gu, '').slice(1);
    const digits = written.replaceAll(/\D/g, '').length;
    if (digits < digitsMin || written.length > 6 || /[A-Za-z]{3}/.test(written)) continue;
    if (pattern === brokenPlatePattern && !isAnnounced(material, letter - 1, { kind: 'plate', within: 24 }))
      continue;
    return letter + match[0].length;
  }
  return -1;
}

function isPublic(
  material: Material,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  if (cueDistance(material, start, { kinds: ['publicVehicle'], within: 24 }) !== null) return true;
  return /^[\s)]{0,2}(?:号)?(?:公务用车|公务车|执法车|执法记录|警车|救护车|消防车|公交车|校车)/u.test(
    clauseAround(material, start, end).after,
  );
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
