import type { Duty } from '#domain/kernel';

/** How often a case may be urged, and by whom beside its drafter: an office's rule, from when it holds and on what basis. */
export interface UrgingRule {
  readonly id: string;
  readonly version: number;
  readonly intervalHours: number;
  readonly leaders: readonly Duty[];
  readonly region: 'CN';
  readonly basis: string;
  readonly validFrom: string;
}

/** Newest last. @source office practice: no order sets how often colleagues may be reminded; the office's own rule does. */
export const urgingRules: readonly UrgingRule[] = [
  {
    id: 'urging',
    version: 1,
    intervalHours: 4,
    leaders: ['finalReviewer', 'signer', 'leader', 'complianceOfficer'],
    region: 'CN',
    basis: 'practice.officeRule',
    validFrom: '2026-01-01',
  },
];
