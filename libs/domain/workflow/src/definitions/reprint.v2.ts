import type { ProcessDocument } from '../language/document.js';
import {
  deidentificationStages,
  draftStage,
  drafterDoesNotReview,
  independentVerification,
  passes,
  pauseAndVoid,
  pausedAside,
  postCheckStage,
  publisherDoesNotSign,
  publishingStages,
  quarantine,
  quarantinedAside,
  rejects,
  returns,
  returnsToStep,
  scheduledAside,
  signOffStage,
  within,
} from './shared.js';

/**
 * What central, provincial or city official media have published already: the source is checked, then one review,
 * one proofread and one responsible person.
 *
 * @source office practice for reprints (转载); 政府信息公开条例 (2019) art. 10, 17; 个人信息保护法 (2021) art. 25.
 */
export const reprint: ProcessDocument = {
  format: 'shenjiao-process/2',
  reader: 2,
  name: 'reprint',
  version: 1,
  title: { zh: '转载', en: 'Reprint of what official media have published' },
  kind: 'reprint',
  start: { step: 'draft', duties: ['drafter'], startsDraft: true },
  stages: [
    draftStage,
    {
      state: 'SOURCE_CHECK',
      recall: true,
      steps: [
        {
          step: 'sourceCheck',
          who: { duties: ['proofreader', 'firstReviewer'] },
          outcomes: [{ outcome: 'pass', asks: ['statement'], then: 'next' }, returns, rejects],
          deadline: within(1),
        },
      ],
    },
    ...deidentificationStages,
    {
      state: 'REVIEW+PROOF',
      steps: [
        {
          step: 'firstReview',
          who: { duties: ['firstReviewer'] },
          mayAddSigners: true,
          outcomes: [passes, returns, returnsToStep, rejects],
          deadline: within(1),
        },
        {
          step: 'firstProof',
          who: { duties: ['proofreader'] },
          outcomes: [passes, returns, returnsToStep],
          deadline: within(1),
        },
      ],
    },
    signOffStage,
    ...publishingStages,
    postCheckStage,
  ],
  asides: [scheduledAside, pausedAside, quarantinedAside],
  end: 'ARCHIVED',
  ends: ['REJECTED', 'CANCELLED', 'VOIDED', 'PURGED'],
  everywhere: [quarantine, ...pauseAndVoid()],
  separation: [
    { rule: 'SoD-2', basis: 'practice.drafterDoesNotApprove', apart: [['draft'], ['signOff']] },
    drafterDoesNotReview,
    independentVerification,
    {
      rule: 'SoD-6',
      basis: 'practice.twoProofreaders',
      apart: [['draft'], ['sourceCheck', 'firstProof']],
    },
    publisherDoesNotSign,
  ],
  obligations: [
    {
      obligation: 'sourceCheck',
      steps: ['sourceCheck'],
      basis: 'practice.reprintIsCheckedAgainstItsSource',
    },
    {
      obligation: 'deidentification',
      steps: ['deidentification', 'deidentificationVerify'],
      basis: 'law.personalInformation.25',
    },
    { obligation: 'oneReview', steps: ['firstReview'], basis: 'law.disclosure.17' },
    { obligation: 'oneProof', steps: ['firstProof'], basis: 'practice.threeProofs' },
    { obligation: 'signOff', steps: ['signOff'], basis: 'law.disclosure.17' },
  ],
  freshAuthenticationMinutes: 5,
};
