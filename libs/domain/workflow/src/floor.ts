import type { ProcessDefinition } from './definition.js';
import type { BasisKey, ProcessKind, StepId } from './vocabulary.js';

/** What every definition of a kind owes, whatever an office makes of it. */
export interface FloorRow {
  readonly kind: ProcessKind;
  readonly obligation: string;
  readonly steps: readonly StepId[];
  readonly basis: BasisKey;
  /** Whether it may be met after publication. */
  readonly mayFollow: boolean;
  /** Whether a correction of mere misprints may go without it. */
  readonly notForTypographic?: boolean;
}

const now = { mayFollow: false } as const;
const confidentiality = {
  obligation: 'confidentialityReview',
  steps: ['confidentialityReview'],
  basis: 'law.secrecyRegulation.42',
} as const;
const sensitivity = {
  obligation: 'sensitivityCheck',
  steps: ['sensitivityCheck'],
  basis: 'law.disclosure.14',
} as const;
const deidentification = {
  obligation: 'deidentification',
  steps: ['deidentification', 'deidentificationVerify'],
  basis: 'law.personalInformation.25',
} as const;
const reviews = {
  obligation: 'threeReviews',
  steps: ['firstReview', 'secondReview', 'finalReview'],
  basis: 'law.disclosure.17',
} as const;
const proofs = {
  obligation: 'threeProofs',
  steps: ['firstProof', 'secondProof', 'thirdProof'],
  basis: 'practice.threeProofs',
} as const;
const signOff = { obligation: 'signOff', steps: ['signOff'], basis: 'law.disclosure.17' } as const;

/**
 * The floor: which obligations no definition of a kind may be without, and which may follow publication.
 *
 * @source 政府信息公开条例 (2019) art. 14, 17; 保守国家秘密法实施条例 (2024) art. 42; 个人信息保护法 (2021) art. 25;
 *   国办发〔2016〕61号 for emergencies; the three proofreads and the rules for reprints are office practice.
 */
export const kindFloor: readonly FloorRow[] = [
  ...[confidentiality, sensitivity, deidentification, reviews, proofs, signOff].map(
    (row) => ({ kind: 'newPublication', ...row, ...now }) as const,
  ),
  ...[confidentiality, deidentification, signOff].map(
    (row) => ({ kind: 'emergency', ...row, ...now }) as const,
  ),
  ...[sensitivity, reviews, proofs].map((row) => ({ kind: 'emergency', ...row, mayFollow: true }) as const),
  {
    kind: 'reprint',
    obligation: 'sourceCheck',
    steps: ['sourceCheck'],
    basis: 'practice.reprintIsCheckedAgainstItsSource',
    ...now,
  },
  { kind: 'reprint', ...deidentification, ...now },
  { kind: 'reprint', obligation: 'oneReview', steps: ['firstReview'], basis: 'law.disclosure.17', ...now },
  { kind: 'reprint', obligation: 'oneProof', steps: ['firstProof'], basis: 'practice.threeProofs', ...now },
  { kind: 'reprint', ...signOff, ...now },
  ...[confidentiality, sensitivity, deidentification, reviews, proofs].map(
    (row) => ({ kind: 'correction', ...row, ...now, notForTypographic: true }) as const,
  ),
  {
    kind: 'correction',
    obligation: 'proofAndFinalReview',
    steps: ['firstProof', 'finalReview'],
    basis: 'law.disclosure.17',
    ...now,
  },
  { kind: 'correction', ...signOff, ...now },
  {
    kind: 'takeDown',
    obligation: 'anotherPersonDecides',
    steps: ['withdrawalDecision'],
    basis: 'practice.anotherPersonDecidesWithdrawal',
    ...now,
  },
];

/** Rules of separation that a definition of the kind has, or declares an exception from. */
export const separationFloor: Readonly<Record<ProcessKind, readonly string[]>> = {
  newPublication: ['SoD-1', 'SoD-2', 'SoD-3', 'SoD-4', 'SoD-5', 'SoD-6', 'SoD-7'],
  emergency: ['SoD-1', 'SoD-2', 'SoD-3', 'SoD-4', 'SoD-5', 'SoD-6', 'SoD-7'],
  correction: ['SoD-1', 'SoD-2', 'SoD-3', 'SoD-4', 'SoD-5', 'SoD-6', 'SoD-7'],
  reprint: ['SoD-2', 'SoD-3', 'SoD-5', 'SoD-6', 'SoD-7'],
  takeDown: ['SoD-takeDown'],
};

/** Rules from which an exception may be declared; the others hold in every office. */
export const declarableExceptions: readonly string[] = ['SoD-3'];

/** What a definition owes by its kind and does not say it does: obligations and rules of separation. */
export function missingFloor({ kind, obligations, separation, exceptions = [] }: ProcessDefinition): {
  readonly obligations: readonly FloorRow[];
  readonly rules: readonly string[];
} {
  const excepted = exceptions.map(({ rule }) => rule).filter((rule) => declarableExceptions.includes(rule));
  const rules = [...separation.map(({ rule }) => rule), ...excepted];
  return {
    obligations: kindFloor
      .filter((row) => row.kind === kind)
      .filter((row) =>
        row.steps.some((step) =>
          obligations.every(
            (said) => !said.steps.includes(step) || (said.afterwards === true && !row.mayFollow),
          ),
        ),
      ),
    rules: separationFloor[kind].filter((rule) => !rules.includes(rule)),
  };
}
