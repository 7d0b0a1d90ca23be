import type { Digest } from '#domain/kernel';
import { canonicalBytes, digestOf } from '#domain/text';
import type { Span } from '#domain/text';

export const treatmentFormat = 'shenjiao-treatment/1';

/**
 * What is done to a source revision before it may be published: operations in reading order, none
 * overlapping, at offsets of the source. It never holds the text that it takes away.
 *
 * @source 个人信息保护法 (2021) 第六条、第二十五条、第七十三条第三项
 */
export interface Treatment {
  readonly format: typeof treatmentFormat;
  readonly operations: readonly Operation[];
}

/**
 * One operation. `replacement` is what stands there afterwards, written out (`640*************27`, 张某);
 * empty for `remove` and for nothing else. `rule` names the rule of the office, `basis` its legal ground.
 */
export interface Operation {
  readonly id: string;
  readonly span: Span;
  readonly action: TreatmentAction;
  readonly replacement: string;
  readonly rule: string;
  readonly basis: string;
}

/** 遮盖, 删除, 替换, 概括. */
export type TreatmentAction = (typeof treatmentActions)[number];
export const treatmentActions = ['mask', 'remove', 'replace', 'generalise'] as const;

/** The treatment that leaves everything as it is. */
export const noTreatment: Treatment = { format: treatmentFormat, operations: [] };

/** Names a treatment by its canonical bytes. */
export function treatmentDigest(treatment: Treatment): Digest {
  return digestOf(canonicalBytes(treatment));
}
