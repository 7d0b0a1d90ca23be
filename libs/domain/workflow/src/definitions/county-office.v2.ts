import type { ObligationDocument, ProcessDocument, StageDocument } from '../language/document.js';
import {
  confidentialityStage,
  deferredAside,
  deidentificationStages,
  draftStage,
  drafterDoesNotReview,
  drafterDoesNotReviewSecrecy,
  independentVerification,
  passes,
  pauseAndVoid,
  pausedAside,
  postCheckStage,
  proofPasses,
  publisherDoesNotSign,
  publishingStages,
  quarantine,
  quarantinedAside,
  referredAside,
  rejects,
  returns,
  returnsToStep,
  scheduledAside,
  sensitivityStage,
  signOffStage,
  threeReviewers,
  twoProofreaders,
  waysBack,
  within,
} from './shared.js';

/** What every publication of a new text owes (floor.ts has the same table). */
export const newPublicationObligations: readonly ObligationDocument[] = [
  {
    obligation: 'confidentialityReview',
    steps: ['confidentialityReview'],
    basis: 'law.secrecyRegulation.42',
  },
  { obligation: 'sensitivityCheck', steps: ['sensitivityCheck'], basis: 'law.disclosure.14' },
  {
    obligation: 'deidentification',
    steps: ['deidentification', 'deidentificationVerify'],
    basis: 'law.personalInformation.25',
  },
  {
    obligation: 'threeReviews',
    steps: ['firstReview', 'secondReview', 'finalReview'],
    basis: 'law.disclosure.17',
  },
  {
    obligation: 'threeProofs',
    steps: ['firstProof', 'secondProof', 'thirdProof'],
    basis: 'practice.threeProofs',
  },
  { obligation: 'signOff', steps: ['signOff'], basis: 'law.disclosure.17' },
];

export const firstStage: StageDocument = {
  state: 'FIRST_REVIEW+FIRST_PROOF',
  recall: true,
  steps: [
    {
      step: 'firstReview',
      who: { duties: ['firstReviewer'] },
      mayAddSigners: true,
      outcomes: [passes, returns, rejects],
      deadline: within(2),
    },
    {
      step: 'firstProof',
      who: { duties: ['proofreader'] },
      outcomes: [proofPasses, returns, returnsToStep],
      deadline: within(2),
    },
  ],
};

export const secondStage: StageDocument = {
  state: 'SECOND_REVIEW+SECOND_PROOF',
  steps: [
    {
      step: 'secondReview',
      who: { duties: ['secondReviewer'] },
      mayAddSigners: true,
      outcomes: [passes, ...waysBack, rejects],
      deadline: within(2),
    },
    {
      step: 'secondProof',
      who: { duties: ['proofreader'] },
      outcomes: [proofPasses, ...waysBack],
      deadline: within(2),
    },
  ],
};

/** Other agencies whose facts or powers the item concerns: each answers, and silence is no answer. */
export const countersignStage: StageDocument = {
  state: 'COUNTERSIGN',
  when: { severalAgencies: true },
  steps: [
    {
      step: 'countersign',
      who: { duties: ['countersigner'], unit: 'concerned' },
      voices: { rule: 'all', of: 'concernedUnits' },
      outcomes: [
        { outcome: 'agree', then: 'next' },
        { outcome: 'object', asks: ['reasonClass'], then: 'draft' },
      ],
      deadline: { ...within(5), basis: 'law.disclosure.11' },
    },
  ],
};

/** What important and sensitive items pass beside the three reviews (tiers B and C). */
export const tieredStages: readonly StageDocument[] = [
  {
    state: 'PUBLICITY_OPINION',
    when: { tier: ['C'] },
    steps: [
      {
        step: 'publicityOpinion',
        who: { duties: ['publicityReviewer'], unit: 'ownOrSuperior' },
        outcomes: [passes, ...waysBack, rejects],
        deadline: within(2),
      },
    ],
  },
];

export const finalStage: StageDocument = {
  state: 'FINAL_REVIEW',
  steps: [
    {
      step: 'finalReview',
      who: { duties: ['finalReviewer'] },
      mayAddSigners: true,
      outcomes: [passes, ...waysBack, rejects],
      deadline: within(2),
    },
  ],
};

/** 主要领导审定: the main leader decides beside the deputy who gives the final review. */
export const leadershipStage: StageDocument = {
  state: 'LEADERSHIP_REVIEW',
  when: { tier: ['B', 'C'] },
  steps: [
    {
      step: 'leadershipReview',
      who: { duties: ['leader'] },
      outcomes: [passes, ...waysBack, rejects],
      deadline: within(2),
    },
  ],
};

export const thirdProofStage: StageDocument = {
  state: 'THIRD_PROOF',
  steps: [
    {
      step: 'thirdProof',
      who: { duties: ['proofreader'] },
      outcomes: [proofPasses, ...waysBack],
      deadline: within(1),
    },
  ],
};

/**
 * The default process of a county office (逐级审校): three reviews and three proofreads, with confidentiality
 * review, sensitivity check and de-identification between the first and the second, and what the risk tier adds.
 *
 * @source 政府信息公开条例 (2019) art. 11, 14–17, 37; 保守国家秘密法实施条例 (2024) art. 42 (逐项审查、先审查后公开);
 *   个人信息保护法 (2021) art. 25, 73; the order of the reviews and proofs and the tiers are office practice.
 */
export const countyOfficeV2: ProcessDocument = {
  format: 'shenjiao-process/2',
  reader: 2,
  name: 'countyOffice',
  version: 2,
  title: { zh: '逐级审校（三审三校）', en: 'Three reviews and three proofreads, level by level' },
  kind: 'newPublication',
  start: { step: 'draft', duties: ['drafter'], startsDraft: true },
  stages: [
    draftStage,
    firstStage,
    confidentialityStage,
    sensitivityStage,
    ...deidentificationStages,
    secondStage,
    countersignStage,
    ...tieredStages,
    finalStage,
    leadershipStage,
    signOffStage,
    thirdProofStage,
    ...publishingStages,
    postCheckStage,
  ],
  asides: [referredAside, deferredAside, scheduledAside, pausedAside, quarantinedAside],
  end: 'ARCHIVED',
  ends: ['REJECTED', 'CANCELLED', 'VOIDED', 'PURGED'],
  everywhere: [quarantine, ...pauseAndVoid()],
  separation: [
    threeReviewers,
    {
      rule: 'SoD-2',
      basis: 'practice.drafterDoesNotApprove',
      apart: [['draft'], ['secondReview', 'finalReview', 'leadershipReview', 'signOff']],
    },
    drafterDoesNotReview,
    drafterDoesNotReviewSecrecy,
    independentVerification,
    ...twoProofreaders,
    publisherDoesNotSign,
    {
      rule: 'SoD-tier',
      basis: 'practice.tieredReview',
      apart: [['leadershipReview'], ['firstReview', 'secondReview', 'finalReview']],
    },
  ],
  obligations: [
    ...newPublicationObligations,
    { obligation: 'countersign', steps: ['countersign'], basis: 'law.disclosure.11' },
    { obligation: 'leadershipReview', steps: ['leadershipReview'], basis: 'practice.tieredReview' },
    { obligation: 'publicityOpinion', steps: ['publicityOpinion'], basis: 'practice.tieredReview' },
  ],
  freshAuthenticationMinutes: 5,
};
