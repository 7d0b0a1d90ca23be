import { AppError } from '#domain/kernel';
import type { Finding } from '#domain/text';

/** Where a mark stands and of what class it is; never the words. */
export interface MarkPosition {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly ruleVersion: string;
  readonly strength: 'hard';
  readonly markClass: string;
}

/**
 * The text carries the mark of a state secret, which this system may neither store nor process: nothing of it
 * has been kept.
 *
 * @source 保守国家秘密法 (2024) 第三十一条第三项
 */
export class SecrecyMarkError extends AppError {
  readonly code = 'CONTENT.SECRECY_MARK';
  readonly kind = 'refused';
  readonly findings: readonly MarkPosition[];
  constructor(found: readonly Finding[]) {
    super(`secrecy marks found: ${found.length}`, { marks: found.length });
    this.findings = found.map(({ span, rule, ruleVersion, category }) => ({
      ...span,
      rule,
      ruleVersion,
      strength: 'hard',
      markClass: category,
    }));
  }
}
