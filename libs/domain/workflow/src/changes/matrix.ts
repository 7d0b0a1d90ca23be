import type { BasisKey, StepId } from '../vocabulary.js';
import type { ChangeClass } from './change-class.js';

/** Which confirmations a kind of change leaves standing. Every step that is not named falls. */
export interface MatrixRow {
  readonly rule: string;
  readonly change: ChangeClass;
  readonly stands: readonly StepId[];
  readonly basis: BasisKey;
}

const reviews = ['firstReview', 'secondReview', 'finalReview', 'leadershipReview'] as const;
const proofs = ['firstProof', 'secondProof', 'thirdProof'] as const;
const opinions = ['countersign', 'legalReview', 'collectiveDecision', 'publicityOpinion'] as const;
const secrecy = ['confidentialityReview', 'sensitivityCheck'] as const;
const treatment = ['deidentification', 'deidentificationVerify'] as const;

/**
 * The invalidation matrix: what stays confirmed after which change. It names what stands and not what falls, so
 * that a step which nobody thought of falls. The draft and the sign-off stand after no change.
 *
 * @source 保守国家秘密法实施条例 (2024) 第四十二条; 政府信息公开条例 (2019) 第十五条、第十七条、第二十三条;
 *   the rest is office practice.
 */
export const invalidationMatrix: readonly MatrixRow[] = [
  { rule: 'M-text', change: 'text', stands: [], basis: 'law.secrecyRegulation.42' },
  { rule: 'M-digit', change: 'digit', stands: [], basis: 'law.secrecyRegulation.42' },
  { rule: 'M-date', change: 'date', stands: [], basis: 'law.secrecyRegulation.42' },
  { rule: 'M-name', change: 'name', stands: [], basis: 'law.secrecyRegulation.42' },
  { rule: 'M-negation', change: 'negation', stands: [], basis: 'law.secrecyRegulation.42' },
  {
    rule: 'M-attachment',
    change: 'attachment',
    stands: [...reviews, 'sensitivityCheck', ...opinions, 'sourceCheck'],
    basis: 'law.secrecyRegulation.42',
  },
  {
    rule: 'M-metadata',
    change: 'metadata',
    stands: [...reviews, 'firstProof', 'secondProof', ...secrecy, ...opinions, 'sourceCheck'],
    basis: 'practice.whatChangesIsReviewed',
  },
  {
    rule: 'M-attribute',
    change: 'attribute',
    stands: [
      'firstReview',
      'secondReview',
      ...proofs,
      'sensitivityCheck',
      ...treatment,
      ...opinions,
      'sourceCheck',
    ],
    basis: 'practice.whatChangesIsReviewed',
  },
  {
    rule: 'M-parties',
    change: 'parties',
    stands: [
      ...reviews,
      ...proofs,
      ...secrecy,
      ...treatment,
      'legalReview',
      'collectiveDecision',
      'publicityOpinion',
      'sourceCheck',
    ],
    basis: 'law.disclosure.11',
  },
  {
    rule: 'M-releasePlan',
    change: 'releasePlan',
    stands: [...reviews, ...proofs, ...secrecy, ...treatment, ...opinions, 'sourceCheck'],
    basis: 'practice.whatChangesIsReviewed',
  },
  {
    rule: 'M-typographic',
    change: 'typographic',
    stands: [...reviews, 'firstProof', 'secondProof', ...secrecy, ...treatment, ...opinions, 'sourceCheck'],
    basis: 'practice.whatChangesIsReviewed',
  },
];

/**
 * Which confirmations stand after all of these changes, and by which rule each is carried: the row of the change
 * that leaves it standing least readily, which is the one that names fewest steps. No change carries nothing over,
 * since everything stands where it was given.
 */
export function standingAfter(changes: readonly ChangeClass[], confirmed: readonly StepId[]): Standing {
  const rows = invalidationMatrix.filter(({ change }) => changes.includes(change));
  const strictest = [...rows].sort((one, other) => one.stands.length - other.stands.length)[0];
  const stands = confirmed.filter((step) => rows.every((row) => row.stands.includes(step)));
  return {
    carried:
      strictest === undefined
        ? []
        : stands.map((step): CarriedConfirmation => ({ step, rule: strictest.rule })),
    fallen: confirmed.filter((step) => !stands.includes(step)),
  };
}

/** A confirmation that holds on a text it was not given on, and the rule by which it does. */
export interface CarriedConfirmation {
  readonly step: StepId;
  readonly rule: string;
}

export interface Standing {
  readonly carried: readonly CarriedConfirmation[];
  readonly fallen: readonly StepId[];
}
