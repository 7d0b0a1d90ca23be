import type { Aside, Outcome, Place, ProcessDefinition, SeparationConstraint } from '../definition.js';
import type { StepId } from '../vocabulary.js';

const returns: Outcome = { outcome: 'return', to: 'DRAFT', requires: ['reasonClassIsGiven'] };
const returnsToPrevious: Outcome = {
  outcome: 'returnToPrevious',
  to: 'PREVIOUS',
  requires: ['reasonClassIsGiven'],
};
const rejects: Outcome = { outcome: 'reject', to: 'REJECTED', requires: ['groundIsGiven'] };

function passes(confirms: StepId): Outcome {
  return { outcome: 'pass', to: 'NEXT', confirms };
}

/** At the first stage the previous place is the draft itself, so that only `return` is offered there. */
const stages: readonly Place[] = [
  {
    state: 'DRAFT',
    steps: [
      {
        step: 'draft',
        duties: ['drafter'],
        subject: 'new',
        editing: 'item.editDraft',
        outcomes: [
          {
            outcome: 'submit',
            to: 'NEXT',
            confirms: 'draft',
            requires: ['authorsAreKnown'],
            notes: ['rememberSubmitter'],
          },
          { outcome: 'cancel', to: 'CANCELLED' },
        ],
      },
    ],
  },
  {
    state: 'FIRST_REVIEW+FIRST_PROOF',
    steps: [
      {
        step: 'firstReview',
        duties: ['firstReviewer'],
        subject: 'same',
        outcomes: [passes('firstReview'), returns, rejects],
      },
      {
        step: 'firstProof',
        duties: ['proofreader'],
        subject: 'same',
        outcomes: [passes('firstProof'), returns],
      },
    ],
    item: [
      {
        event: 'item.recall',
        duties: [],
        to: 'DRAFT',
        requires: ['submitterRecalls', 'nobodyHasOpenedTheStage'],
      },
    ],
  },
  {
    state: 'CONFIDENTIALITY_REVIEW',
    steps: [
      {
        step: 'confidentialityReview',
        duties: ['confidentialityReviewer'],
        subject: 'same',
        outcomes: [
          { outcome: 'publish', to: 'NEXT', confirms: 'confidentialityReview' },
          {
            outcome: 'publishInPart',
            to: 'NEXT',
            confirms: 'confidentialityReview',
            requires: ['withheldPartIsPlanned'],
          },
          {
            outcome: 'publishAfterTreatment',
            to: 'NEXT',
            confirms: 'confidentialityReview',
            notes: ['requireTreatment'],
          },
          { outcome: 'notPublish', to: 'REJECTED', requires: ['groundIsGiven'] },
          { outcome: 'refer', to: 'CONFIDENTIALITY_REFERRED' },
          returns,
          returnsToPrevious,
        ],
      },
    ],
  },
  {
    state: 'SENSITIVITY_CHECK',
    steps: [
      {
        step: 'sensitivityCheck',
        duties: ['sensitivityReviewer'],
        subject: 'same',
        outcomes: [
          passes('sensitivityCheck'),
          returns,
          returnsToPrevious,
          { outcome: 'defer', to: 'DEFERRED', requires: ['deferralIsInFuture'], timer: 'deferral.due' },
          rejects,
        ],
      },
    ],
  },
  {
    state: 'DEIDENTIFICATION',
    steps: [
      {
        step: 'deidentification',
        duties: ['deidentifier'],
        subject: 'newContent',
        editing: 'item.editTreatment',
        outcomes: [
          {
            outcome: 'noneNeeded',
            to: 'NEXT',
            confirms: 'deidentification',
            requires: ['treatmentIsNotRequired', 'treatmentIsAbsent'],
          },
          { outcome: 'treated', to: 'NEXT', confirms: 'deidentification', requires: ['treatmentIsPresent'] },
          {
            outcome: 'exempted',
            to: 'NEXT',
            confirms: 'deidentification',
            requires: ['treatmentIsNotRequired', 'statementIsGiven'],
          },
          returns,
        ],
      },
    ],
  },
  {
    state: 'DEIDENTIFICATION_VERIFY',
    steps: [
      {
        step: 'deidentificationVerify',
        duties: ['deidVerifier'],
        subject: 'same',
        outcomes: [
          passes('deidentificationVerify'),
          { outcome: 'redo', to: 'PREVIOUS', requires: ['reasonClassIsGiven'] },
          returns,
        ],
      },
    ],
  },
  {
    state: 'SECOND_REVIEW+SECOND_PROOF',
    steps: [
      {
        step: 'secondReview',
        duties: ['secondReviewer'],
        subject: 'same',
        outcomes: [passes('secondReview'), returns, returnsToPrevious, rejects],
      },
      {
        step: 'secondProof',
        duties: ['proofreader'],
        subject: 'same',
        outcomes: [passes('secondProof'), returns, returnsToPrevious],
      },
    ],
  },
  {
    state: 'FINAL_REVIEW',
    steps: [
      {
        step: 'finalReview',
        duties: ['finalReviewer'],
        subject: 'same',
        outcomes: [passes('finalReview'), returns, returnsToPrevious, rejects],
      },
    ],
  },
  {
    state: 'SIGN_OFF',
    steps: [
      {
        step: 'signOff',
        duties: ['signer'],
        subject: 'same',
        outcomes: [
          {
            outcome: 'sign',
            to: 'NEXT',
            confirms: 'signOff',
            requires: ['authenticationIsFresh'],
            notes: ['bindSignature'],
          },
          returns,
          returnsToPrevious,
          rejects,
        ],
      },
    ],
  },
  {
    state: 'THIRD_PROOF',
    steps: [
      {
        step: 'thirdProof',
        duties: ['proofreader'],
        subject: 'same',
        outcomes: [passes('thirdProof'), returns, returnsToPrevious],
      },
    ],
  },
  {
    state: 'READY',
    steps: [
      {
        step: 'publish',
        duties: ['publisher'],
        subject: 'same',
        outcomes: [
          {
            outcome: 'publish',
            to: 'NEXT',
            confirms: 'publish',
            requires: ['signatureCoversSubject', 'obligationsAreMet'],
            notes: ['clearFailure'],
            effects: ['publication.deliver'],
            branches: [{ when: 'notBeforeIsInFuture', to: 'SCHEDULED', timer: 'publication.due' }],
          },
          returns,
          { outcome: 'returnToPrevious', to: 'SIGN_OFF', requires: ['reasonClassIsGiven'] },
        ],
      },
    ],
  },
  {
    state: 'PUBLISHING',
    steps: [],
    system: [
      { event: 'publication.completed', to: 'NEXT', requires: ['shownIsCurrent', 'signatureCoversSubject'] },
      {
        event: 'publication.failed',
        to: 'PREVIOUS',
        requires: ['failureIsGiven'],
        notes: ['rememberFailure'],
      },
    ],
  },
  {
    state: 'POST_CHECK',
    steps: [
      {
        step: 'postPublishCheck',
        duties: ['postChecker'],
        subject: 'same',
        outcomes: [
          { outcome: 'ok', to: 'ARCHIVED', confirms: 'postPublishCheck' },
          { outcome: 'defect', to: 'READY', requires: ['reasonClassIsGiven'] },
        ],
      },
    ],
  },
];

const asides: readonly Aside[] = [
  {
    state: 'CONFIDENTIALITY_REFERRED',
    beside: 'CONFIDENTIALITY_REVIEW',
    steps: [
      {
        step: 'confidentialityReferral',
        duties: ['confidentialityReviewer'],
        subject: 'same',
        outcomes: [
          { outcome: 'referralPublish', to: 'NEXT', confirms: 'confidentialityReview' },
          {
            outcome: 'referralPublishInPart',
            to: 'NEXT',
            confirms: 'confidentialityReview',
            requires: ['withheldPartIsPlanned'],
          },
          { outcome: 'referralNotPublish', to: 'REJECTED', requires: ['groundIsGiven'] },
        ],
      },
    ],
  },
  {
    state: 'DEFERRED',
    beside: 'SENSITIVITY_CHECK',
    steps: [
      {
        step: 'deferral',
        duties: ['sensitivityReviewer'],
        subject: 'any',
        outcomes: [{ outcome: 'resume', to: 'SENSITIVITY_CHECK' }],
      },
    ],
    system: [{ event: 'deferral.due', to: 'SENSITIVITY_CHECK', requires: ['timerHasCome'] }],
  },
  {
    state: 'SCHEDULED',
    beside: 'READY',
    steps: [
      {
        step: 'scheduledPublication',
        duties: ['publisher'],
        subject: 'any',
        outcomes: [{ outcome: 'cancel', to: 'SIGN_OFF', requires: ['reasonClassIsGiven'] }, returns],
      },
    ],
    system: [
      {
        event: 'publication.due',
        to: 'PUBLISHING',
        requires: ['timerHasCome', 'signatureCoversSubject', 'obligationsAreMet'],
        effects: ['publication.deliver'],
      },
    ],
  },
  {
    state: 'QUARANTINED',
    beside: null,
    steps: [
      {
        step: 'quarantine',
        duties: ['confidentialityReviewer'],
        subject: 'any',
        outcomes: [
          { outcome: 'clear', to: 'DRAFT' },
          { outcome: 'purge', to: 'PURGED', effects: ['publication.withdraw'] },
        ],
      },
    ],
  },
];

const separation: readonly SeparationConstraint[] = [
  {
    kind: 'apart',
    code: 'SOD.1',
    rule: 'SoD-1',
    basis: 'practice.threeReviewsThreePersons',
    one: ['firstReview', 'secondReview', 'finalReview'],
    other: ['firstReview', 'secondReview', 'finalReview'],
  },
  {
    kind: 'apart',
    code: 'SOD.2',
    rule: 'SoD-2',
    basis: 'practice.drafterDoesNotApprove',
    one: ['draft'],
    other: ['secondReview', 'finalReview', 'signOff'],
  },
  {
    kind: 'apart',
    code: 'SOD.3',
    rule: 'SoD-3',
    basis: 'practice.drafterDoesNotReview',
    one: ['draft'],
    other: ['firstReview'],
  },
  {
    kind: 'apart',
    code: 'SOD.4',
    rule: 'SoD-4',
    basis: 'law.disclosure.17',
    one: ['draft'],
    other: ['confidentialityReview', 'confidentialityReferral'],
  },
  {
    kind: 'apart',
    code: 'SOD.5',
    rule: 'SoD-5',
    basis: 'practice.independentVerification',
    one: ['deidentification'],
    other: ['deidentificationVerify'],
  },
  {
    kind: 'notAll',
    code: 'SOD.6',
    rule: 'SoD-6',
    basis: 'practice.twoProofreaders',
    steps: ['firstProof', 'secondProof', 'thirdProof'],
  },
  {
    kind: 'apart',
    code: 'SOD.6',
    rule: 'SoD-6',
    basis: 'practice.twoProofreaders',
    one: ['draft'],
    other: ['thirdProof'],
  },
  {
    kind: 'apart',
    code: 'SOD.7',
    rule: 'SoD-7',
    basis: 'practice.publisherDoesNotSign',
    one: ['signOff'],
    other: ['publish'],
  },
];

/**
 * The default process of a county office: three reviews and three proofreads with confidentiality
 * review, sensitivity check and de-identification between the first and the second.
 *
 * @source 政府信息公开条例 (2019) art. 14–17, 37; 保守国家秘密法实施条例 (2024) art. 42 (逐项审查、先审查后公开);
 *   个人信息保护法 (2021) art. 25, 73; the order of the reviews and proofs is office practice, not law.
 */
export const countyOffice: ProcessDefinition = {
  format: 'shenjiao-process/1',
  name: 'countyOffice',
  version: 1,
  kind: 'newPublication',
  start: { event: 'case.start', duties: ['drafter'], to: 'DRAFT', notes: ['rememberSubmitter'] },
  startStep: 'draft',
  stages,
  asides,
  finals: [{ state: 'ARCHIVED' }, { state: 'REJECTED' }, { state: 'CANCELLED' }, { state: 'PURGED' }],
  everywhere: [
    {
      event: 'item.quarantine',
      duties: ['confidentialityReviewer'],
      to: 'QUARANTINED',
      effects: ['publication.suspend'],
      except: ['QUARANTINED'],
    },
  ],
  separation,
  obligations: [
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
  ],
  freshAuthenticationMinutes: 5,
};
