import type { CheckName } from '#domain/text';

/**
 * Whose work the findings of a check are: the steps that cannot be passed while one of them is unanswered. The drafter
 * may answer all of them before that, while the item is a draft.
 */
export const stepsOfCheck: Readonly<Record<CheckName, readonly string[]>> = {
  confidentiality: ['confidentialityReview'],
  sensitivity: ['sensitivityCheck'],
  personalInformation: ['deidentification', 'deidentificationVerify'],
  proofreading: ['firstProof', 'secondProof', 'thirdProof'],
};
