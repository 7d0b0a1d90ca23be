import type { ProcessKind, StepId } from '../vocabulary.js';

/** Steps that no one person may both do, whatever a definition says, and the rule that asks for it. */
export interface RequiredSeparation {
  readonly rule: string;
  readonly pairs: readonly (readonly [StepId, StepId])[];
  /** Steps that one person may not do all of. */
  readonly notAll: readonly StepId[];
}

const threeReviewers: RequiredSeparation = {
  rule: 'SoD-1',
  pairs: [
    ['firstReview', 'secondReview'],
    ['firstReview', 'finalReview'],
    ['secondReview', 'finalReview'],
  ],
  notAll: [],
};
const drafterDoesNotApprove: RequiredSeparation = {
  rule: 'SoD-2',
  pairs: [
    ['draft', 'secondReview'],
    ['draft', 'finalReview'],
    ['draft', 'signOff'],
  ],
  notAll: [],
};
const drafterDoesNotReview: RequiredSeparation = {
  rule: 'SoD-3',
  pairs: [['draft', 'firstReview']],
  notAll: [],
};
const drafterDoesNotReviewSecrecy: RequiredSeparation = {
  rule: 'SoD-4',
  pairs: [['draft', 'confidentialityReview']],
  notAll: [],
};
const independentVerification: RequiredSeparation = {
  rule: 'SoD-5',
  pairs: [['deidentification', 'deidentificationVerify']],
  notAll: [],
};
const twoProofreaders: RequiredSeparation = {
  rule: 'SoD-6',
  pairs: [['draft', 'thirdProof']],
  notAll: ['firstProof', 'secondProof', 'thirdProof'],
};
const publisherDoesNotSign: RequiredSeparation = {
  rule: 'SoD-7',
  pairs: [['signOff', 'publish']],
  notAll: [],
};

const full: readonly RequiredSeparation[] = [
  threeReviewers,
  drafterDoesNotApprove,
  drafterDoesNotReview,
  drafterDoesNotReviewSecrecy,
  independentVerification,
  twoProofreaders,
  publisherDoesNotSign,
];

/**
 * What separation of duties comes to for each kind, step by step, as the floor has it by name: a definition that
 * names a rule and leaves a step out of it is caught by this.
 *
 * @source 政府信息公开条例 (2019) art. 17; 个人信息保护法 (2021) art. 51; the rules themselves are office practice.
 */
export const requiredSeparation: Readonly<Record<ProcessKind, readonly RequiredSeparation[]>> = {
  newPublication: full,
  emergency: full,
  correction: full,
  reprint: [
    drafterDoesNotApprove,
    drafterDoesNotReview,
    independentVerification,
    { rule: 'SoD-6', pairs: [['draft', 'firstProof']], notAll: [] },
    publisherDoesNotSign,
  ],
  takeDown: [{ rule: 'SoD-takeDown', pairs: [['takeDownStart', 'withdrawalDecision']], notAll: [] }],
};
