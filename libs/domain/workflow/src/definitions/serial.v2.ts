import type { OutcomeDocument, ProcessDocument, StageDocument, StepDocument } from '../language/document.js';
import {
  countersignStage,
  countyOfficeV2,
  finalStage,
  leadershipStage,
  tieredStages,
} from './county-office.v2.js';
import {
  confidentialityStage,
  deidentificationStages,
  draftStage,
  passes,
  postCheckStage,
  publishingStages,
  rejects,
  returns,
  sensitivityStage,
  signOffStage,
  waysBack,
  within,
} from './shared.js';

function alone(
  state: string,
  step: string,
  duty: StepDocument['who']['duties'][number],
  outcomes: readonly OutcomeDocument[],
): StageDocument {
  const mayAddSigners = duty !== 'proofreader';
  return {
    state,
    steps: [
      {
        step,
        who: { duties: [duty] },
        ...(mayAddSigners ? { mayAddSigners } : {}),
        outcomes,
        deadline: within(2),
      },
    ],
  };
}

/**
 * First the three reviews, then the three proofreads (先审后校), as newsrooms do it; the third proofread comes
 * before the sign-off.
 *
 * @source as countyOffice; the order is the practice of media and of some bureaus.
 */
export const serial: ProcessDocument = {
  ...countyOfficeV2,
  name: 'serial',
  version: 1,
  title: { zh: '先审后校', en: 'Three reviews, then three proofreads' },
  stages: [
    draftStage,
    { ...alone('FIRST_REVIEW', 'firstReview', 'firstReviewer', [passes, returns, rejects]), recall: true },
    confidentialityStage,
    sensitivityStage,
    ...deidentificationStages,
    alone('SECOND_REVIEW', 'secondReview', 'secondReviewer', [passes, ...waysBack, rejects]),
    countersignStage,
    ...tieredStages,
    finalStage,
    leadershipStage,
    alone('FIRST_PROOF', 'firstProof', 'proofreader', [passes, ...waysBack]),
    alone('SECOND_PROOF', 'secondProof', 'proofreader', [passes, ...waysBack]),
    alone('THIRD_PROOF', 'thirdProof', 'proofreader', [passes, ...waysBack]),
    signOffStage,
    ...publishingStages,
    postCheckStage,
  ],
};
