import type {
  AfterwardsDocument,
  OutcomeDocument,
  ProcessDocument,
  StageDocument,
  StepDocument,
} from '../language/document.js';
import { countyOfficeV2 } from './county-office.v2.js';
import {
  confidentialityStage,
  deidentificationStages,
  draftStage,
  passes,
  pauseAndVoid,
  pausedAside,
  postCheckStage,
  publishingStages,
  quarantine,
  quarantinedAside,
  referredAside,
  scheduledAside,
  signOffStage,
  withinHours,
} from './shared.js';

/** The review that was put off is done within a day; when it is not, the page stays and the case stays overdue. */
const withinADay: AfterwardsDocument = { within: { hours: 24 }, then: 'escalate' };

/** What is public already cannot be sent back: it stands, or it goes. */
const withdraws: OutcomeDocument = {
  outcome: 'withdraw',
  asks: ['ground', 'statement'],
  effects: ['publication.withdraw'],
  then: { to: 'WITHDRAWN' },
};

function afterwards(state: string, ...steps: readonly (readonly [string, Duty])[]): StageDocument {
  return {
    state,
    afterwards: withinADay,
    steps: steps.map(([step, duty]): StepDocument => ({
      step,
      who: { duties: [duty] },
      outcomes: [passes, withdraws],
      deadline: withinHours(24),
    })),
  };
}
type Duty = StepDocument['who']['duties'][number];

const hurried = (stage: StageDocument): StageDocument => ({
  ...stage,
  steps: stage.steps.map((step) => ({ ...step, deadline: withinHours(1) })),
});

/**
 * What has to be out at once (应急发布): confidentiality review, de-identification with its verification and one
 * approving leader come first; the reviews and proofreads follow within a day, by a clock that everybody sees.
 *
 * @source 政府信息公开条例 (2019) art. 20; 国办发〔2016〕61号 (five hours); 保守国家秘密法实施条例 (2024) art. 42;
 *   个人信息保护法 (2021) art. 25. That the paperwork follows within a day is office practice (补办手续).
 */
export const emergency: ProcessDocument = {
  format: 'shenjiao-process/2',
  reader: 2,
  name: 'emergency',
  version: 1,
  title: { zh: '应急发布、事后补审', en: 'Emergency release with the review afterwards' },
  kind: 'emergency',
  start: { step: 'draft', duties: ['drafter'], startsDraft: true },
  stages: [
    hurried(draftStage),
    { ...hurried(confidentialityStage), recall: true },
    ...deidentificationStages.map(hurried),
    hurried(signOffStage),
    ...publishingStages.map((stage) =>
      stage.state === 'PUBLISHING'
        ? {
            ...stage,
            system: (stage.system ?? []).map((move) =>
              move.event === 'publication.completed' ? { ...move, timer: 'afterwards.due' as const } : move,
            ),
          }
        : hurried(stage),
    ),
    hurried(postCheckStage),
    afterwards('FIRST_REVIEW+FIRST_PROOF', ['firstReview', 'firstReviewer'], ['firstProof', 'proofreader']),
    afterwards('SENSITIVITY_CHECK', ['sensitivityCheck', 'sensitivityReviewer']),
    afterwards(
      'SECOND_REVIEW+SECOND_PROOF',
      ['secondReview', 'secondReviewer'],
      ['secondProof', 'proofreader'],
    ),
    afterwards('FINAL_REVIEW', ['finalReview', 'finalReviewer']),
    afterwards('THIRD_PROOF', ['thirdProof', 'proofreader']),
  ],
  asides: [referredAside, scheduledAside, pausedAside, quarantinedAside],
  end: 'ARCHIVED',
  ends: ['REJECTED', 'CANCELLED', 'VOIDED', 'PURGED', 'WITHDRAWN'],
  everywhere: [
    quarantine,
    ...pauseAndVoid([
      'FIRST_REVIEW+FIRST_PROOF',
      'SENSITIVITY_CHECK',
      'SECOND_REVIEW+SECOND_PROOF',
      'FINAL_REVIEW',
      'THIRD_PROOF',
    ]),
  ],
  separation: countyOfficeV2.separation
    .filter(({ rule }) => rule !== 'SoD-tier' && rule !== 'SoD-2')
    .concat({
      rule: 'SoD-2',
      basis: 'practice.drafterDoesNotApprove',
      apart: [['draft'], ['secondReview', 'finalReview', 'signOff']],
    }),
  obligations: [
    {
      obligation: 'confidentialityReview',
      steps: ['confidentialityReview'],
      basis: 'law.secrecyRegulation.42',
    },
    {
      obligation: 'deidentification',
      steps: ['deidentification', 'deidentificationVerify'],
      basis: 'law.personalInformation.25',
    },
    { obligation: 'signOff', steps: ['signOff'], basis: 'notice.emergencyRelease' },
    {
      obligation: 'sensitivityCheck',
      steps: ['sensitivityCheck'],
      basis: 'law.disclosure.14',
      afterwards: true,
    },
    {
      obligation: 'threeReviews',
      steps: ['firstReview', 'secondReview', 'finalReview'],
      basis: 'law.disclosure.17',
      afterwards: true,
    },
    {
      obligation: 'threeProofs',
      steps: ['firstProof', 'secondProof', 'thirdProof'],
      basis: 'practice.threeProofs',
      afterwards: true,
    },
  ],
  freshAuthenticationMinutes: 5,
};
