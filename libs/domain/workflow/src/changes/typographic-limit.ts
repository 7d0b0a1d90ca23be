import type { BasisKey } from '../vocabulary.js';

/** How far a proofreader's own correction of misprints may go. */
export interface TypographicLimit {
  readonly characters: number;
  readonly region: string;
  readonly validFrom: string;
  readonly basis: BasisKey;
}

/**
 * The rule that holds unless an office sets its own: a data row like other rules, since no law fixes the figure.
 *
 * @source office practice: proofreaders put right misprints, and take doubts about content back to the drafter.
 */
export const typographicLimit: TypographicLimit = {
  characters: 5,
  region: 'CN',
  validFrom: '2026-01-01',
  basis: 'practice.whatChangesIsReviewed',
};
