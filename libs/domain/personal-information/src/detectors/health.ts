import { healthValue, healthy } from '../rules/health.v1.js';
import { hasPersonNear } from './persons-near.js';
import { note } from './detector.js';
import type { Detector, Range } from './detector.js';

/**
 * A person's illness or disability: in a column, or behind a word (患有) beside the person.
 *
 * @source 个人信息保护法 (2021) 第二十八条: 医疗健康 is sensitive personal information
 */
export const findHealth: Detector = (material, claims, found) => {
  const { cues, slots, reading } = material;
  const add = (range: Range) => {
    if (!claims.isFree(range.start, range.end)) return;
    note({ claims, found }, range, { category: 'HEALTH', rule: 'HEALTH.CONDITION', severity: 'SERIOUS' });
  };
  for (const { start, end, kinds } of slots) {
    const isHealth = kinds.length === 1 && kinds[0] === 'health';
    if (isHealth && !healthy.test(reading.text.slice(start, end).trim())) add({ start, end });
  }
  cues.kinds.forEach((kind, index) => {
    if (kind !== 'health') return;
    const start = cues.starts[index] ?? 0;
    healthValue.lastIndex = cues.ends[index] ?? 0;
    const value = healthValue.exec(reading.text)?.[0];
    if (value === undefined) return;
    const range = { start, end: (cues.ends[index] ?? 0) + value.length };
    if (hasPersonNear(material, claims, range)) add(range);
  });
};
