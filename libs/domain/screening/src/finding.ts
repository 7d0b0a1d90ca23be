import type { Span } from '#domain/text';

/**
 * Something a rule found. It says where and by which rule, never what: the text itself is in the item, and
 * for a secrecy mark it must not be written down anywhere else.
 *
 * @source 保守国家秘密法 (2024) 第三十一条第三项; a copy of the text in a finding would be one more carrier
 */
export interface Finding {
  readonly span: Span;
  /** Further pieces of a mark that is spread over several texts, e.g. neighbouring cells. */
  readonly continuedIn: readonly Span[];
  readonly rule: string;
  readonly ruleVersion: string;
  readonly strength: FindingStrength;
  readonly markClass: MarkClass;
}

/** `hard` refuses saving; `strong` and `medium` are signals that a person answers. */
export type FindingStrength = (typeof findingStrengths)[number];
export const findingStrengths = ['hard', 'strong', 'medium'] as const;

/** What kind of mark or signal it is: 绝密, 机密, 秘密, then the rest. */
export type MarkClass = (typeof markClasses)[number];
export const markClasses = [
  'TOP_SECRET',
  'SECRET',
  'CONFIDENTIAL',
  'LEVEL_UNKNOWN',
  'COPY_NUMBER',
  'CIPHER_TELEGRAM',
  'WORK_SECRET',
  'INTERNAL',
  'TRADE_SECRET',
  'NOT_PUBLIC',
  'LIMITED_CIRCULATION',
  'DECLASSIFIED',
  'PROCESS_INFO',
] as const;

/** Whether the text may not be saved at all: a state secret's mark stands in it. */
export function refusesSaving(findings: readonly Finding[]): boolean {
  return findings.some(({ strength }) => strength === 'hard');
}
