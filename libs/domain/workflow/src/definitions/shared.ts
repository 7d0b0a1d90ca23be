import type {
  AsideDocument,
  Deadline,
  EverywhereDocument,
  OutcomeDocument,
  SeparationDocument,
  StageDocument,
} from '../language/document.js';

/**
 * What the shipped definitions of `shenjiao-process/2` have in common; each document spells it out in full.
 *
 * @source the definitions that use it name theirs; the times are the practice of county offices, not law.
 */

export const passes: OutcomeDocument = { outcome: 'pass', then: 'next' };
/** A proofreader passes a text in which every finding of the proofreading check has been answered. */
export const proofPasses: OutcomeDocument = { ...passes, gates: ['proofreadingFindingsAreAnswered'] };
export const returns: OutcomeDocument = { outcome: 'return', asks: ['reasonClass'], then: 'draft' };
export const returnsToPrevious: OutcomeDocument = {
  outcome: 'returnToPrevious',
  asks: ['reasonClass'],
  then: 'previousStage',
};
export const returnsToStep: OutcomeDocument = {
  outcome: 'returnToStep',
  asks: ['reasonClass', 'returnTo'],
  then: 'chosenStep',
};
export const rejects: OutcomeDocument = { outcome: 'reject', asks: ['ground'], then: { to: 'REJECTED' } };

/** Every way back that a reviewer has after the first stage. */
export const waysBack: readonly OutcomeDocument[] = [returns, returnsToPrevious, returnsToStep];

/** Reminders at half, four fifths and the whole of the time, then the complaint to those who see to it. */
export function within(workingDays: number): Deadline {
  return { workingDays, remindAt: [50, 80, 100], escalateTo: ['complianceOfficer'] };
}

/** The same in hours, where every hour counts; the signer hears of it too. */
export function withinHours(hours: number): Deadline {
  return { hours, remindAt: [50, 80, 100], escalateTo: ['complianceOfficer', 'signer'] };
}

export const draftStage: StageDocument = {
  state: 'DRAFT',
  steps: [
    {
      step: 'draft',
      who: { duties: ['drafter'] },
      judges: 'draft',
      outcomes: [
        { outcome: 'submit', gates: ['authorsAreKnown'], then: 'next' },
        { outcome: 'cancel', then: { to: 'CANCELLED' } },
      ],
      deadline: within(5),
    },
  ],
};

export const confidentialityStage: StageDocument = {
  state: 'CONFIDENTIALITY_REVIEW',
  steps: [
    {
      step: 'confidentialityReview',
      who: { duties: ['confidentialityReviewer'] },
      outcomes: [
        { outcome: 'publish', gates: ['confidentialityFindingsAreAnswered'], then: 'next' },
        {
          outcome: 'publishInPart',
          gates: ['withheldPartIsPlanned', 'confidentialityFindingsAreAnswered'],
          then: 'next',
        },
        {
          outcome: 'publishAfterTreatment',
          gates: ['confidentialityFindingsAreAnswered'],
          notes: ['requireTreatment'],
          then: 'next',
        },
        { outcome: 'notPublish', asks: ['ground'], then: { to: 'REJECTED' } },
        { outcome: 'refer', then: { to: 'CONFIDENTIALITY_REFERRED' } },
        ...waysBack,
      ],
      deadline: { ...within(5), basis: 'law.secrecyRegulation.42' },
    },
  ],
};

export const sensitivityStage: StageDocument = {
  state: 'SENSITIVITY_CHECK',
  steps: [
    {
      step: 'sensitivityCheck',
      who: { duties: ['sensitivityReviewer'] },
      outcomes: [
        { ...passes, gates: ['sensitivityFindingsAreAnswered'] },
        ...waysBack,
        { outcome: 'defer', asks: ['deferUntil'], timer: 'deferral.due', then: { to: 'DEFERRED' } },
        rejects,
      ],
      deadline: within(2),
    },
  ],
};

export const deidentificationStages: readonly StageDocument[] = [
  {
    state: 'DEIDENTIFICATION',
    steps: [
      {
        step: 'deidentification',
        who: { duties: ['deidentifier'] },
        judges: 'treatment',
        outcomes: [
          {
            outcome: 'noneNeeded',
            gates: ['treatmentIsNotRequired', 'treatmentIsAbsent', 'personalFindingsAreAnswered'],
            then: 'next',
          },
          { outcome: 'treated', gates: ['treatmentIsPresent', 'personalFindingsAreAnswered'], then: 'next' },
          {
            outcome: 'exempted',
            gates: ['treatmentIsNotRequired', 'personalFindingsAreAnswered'],
            asks: ['statement'],
            then: 'next',
          },
          ...[returns, returnsToStep],
        ],
        deadline: within(2),
      },
    ],
  },
  {
    state: 'DEIDENTIFICATION_VERIFY',
    steps: [
      {
        step: 'deidentificationVerify',
        who: { duties: ['deidVerifier'] },
        outcomes: [
          { ...passes, gates: ['personalFindingsAreAnswered'] },
          { outcome: 'redo', asks: ['reasonClass'], then: { redo: 'deidentification' } },
          ...[returns, returnsToStep],
        ],
        deadline: within(1),
      },
    ],
  },
];

export const signOffStage: StageDocument = {
  state: 'SIGN_OFF',
  steps: [
    {
      step: 'signOff',
      who: { duties: ['signer'] },
      mayAddSigners: true,
      outcomes: [
        { outcome: 'sign', asks: ['reauthentication'], notes: ['bindSignature'], then: 'next' },
        ...waysBack,
        rejects,
      ],
      deadline: within(2),
    },
  ],
};

export const publishingStages: readonly StageDocument[] = [
  {
    state: 'READY',
    steps: [
      {
        step: 'publish',
        who: { duties: ['publisher'] },
        outcomes: [
          {
            outcome: 'publish',
            gates: ['signatureCoversSubject', 'obligationsAreMet'],
            effects: ['publication.deliver'],
            then: 'next',
            unless: { gate: 'notBeforeIsInFuture', then: { to: 'SCHEDULED' }, timer: 'publication.due' },
          },
          returns,
          { outcome: 'returnToPrevious', asks: ['reasonClass'], then: { redo: 'signOff' } },
          returnsToStep,
        ],
        deadline: within(1),
      },
    ],
  },
  {
    state: 'PUBLISHING',
    steps: [],
    system: [
      {
        event: 'publication.completed',
        gates: ['shownIsCurrent', 'signatureCoversSubject'],
        confirms: 'delivery',
        then: 'current',
      },
      { event: 'publication.failed', gates: ['failureIsGiven'], then: { redo: 'publish' } },
    ],
  },
];

export const postCheckStage: StageDocument = {
  state: 'POST_CHECK',
  steps: [
    {
      step: 'postPublishCheck',
      who: { duties: ['postChecker'] },
      outcomes: [
        { outcome: 'ok', then: 'next' },
        { outcome: 'defect', asks: ['reasonClass'], then: { redo: 'publish' } },
      ],
      deadline: within(1),
    },
  ],
};

export const referredAside: AsideDocument = {
  state: 'CONFIDENTIALITY_REFERRED',
  beside: 'CONFIDENTIALITY_REVIEW',
  steps: [
    {
      step: 'confidentialityReferral',
      who: { duties: ['confidentialityReviewer'] },
      outcomes: [
        { outcome: 'referralPublish', confirms: 'confidentialityReview', then: 'next' },
        {
          outcome: 'referralPublishInPart',
          gates: ['withheldPartIsPlanned'],
          confirms: 'confidentialityReview',
          then: 'next',
        },
        { outcome: 'referralNotPublish', asks: ['ground'], then: { to: 'REJECTED' } },
      ],
      deadline: within(20),
    },
  ],
};

export const deferredAside: AsideDocument = {
  state: 'DEFERRED',
  beside: 'SENSITIVITY_CHECK',
  steps: [
    {
      step: 'deferral',
      who: { duties: ['sensitivityReviewer'] },
      judges: 'nothing',
      outcomes: [{ outcome: 'resume', then: 'current' }],
      deadline: within(20),
    },
  ],
  system: [{ event: 'deferral.due', gates: ['timerHasCome'], then: 'current' }],
};

export const scheduledAside: AsideDocument = {
  state: 'SCHEDULED',
  beside: 'READY',
  steps: [
    {
      step: 'scheduledPublication',
      who: { duties: ['publisher'] },
      judges: 'nothing',
      outcomes: [{ outcome: 'cancel', asks: ['reasonClass'], then: { redo: 'signOff' } }, returns],
      deadline: within(250),
    },
  ],
  system: [
    {
      event: 'publication.due',
      gates: ['timerHasCome', 'signatureCoversSubject', 'obligationsAreMet'],
      effects: ['publication.deliver'],
      then: 'current',
    },
  ],
};

export const pausedAside: AsideDocument = {
  state: 'PAUSED',
  beside: null,
  steps: [
    {
      step: 'pause',
      who: { duties: ['finalReviewer', 'complianceOfficer'] },
      judges: 'nothing',
      outcomes: [{ outcome: 'resume', then: 'current' }],
      deadline: within(20),
    },
  ],
};

export const quarantinedAside: AsideDocument = {
  state: 'QUARANTINED',
  beside: null,
  steps: [
    {
      step: 'quarantine',
      who: { duties: ['confidentialityReviewer'] },
      judges: 'nothing',
      outcomes: [
        { outcome: 'clear', then: 'draft' },
        { outcome: 'purge', effects: ['publication.withdraw'], then: { to: 'PURGED' } },
      ],
      deadline: within(1),
    },
  ],
};

/** Once a text is being delivered or is public, the case can only be finished; a new case corrects or takes down. */
const afterDelivery = ['PUBLISHING', 'POST_CHECK'];

export const quarantine: EverywhereDocument = {
  event: 'item.quarantine',
  duties: ['confidentialityReviewer'],
  effects: ['publication.suspend'],
  except: ['QUARANTINED'],
  then: { to: 'QUARANTINED' },
};

/** Stopping a case for a while, and giving it up, with a statement; not once it is being delivered. */
export function pauseAndVoid(alsoExcept: readonly string[] = []): readonly EverywhereDocument[] {
  const except = ['QUARANTINED', ...afterDelivery, ...alsoExcept];
  return [
    {
      event: 'item.pause',
      duties: ['complianceOfficer', 'finalReviewer'],
      asks: ['statement'],
      except: [...except, 'PAUSED', 'SCHEDULED'],
      then: { to: 'PAUSED' },
    },
    {
      event: 'item.void',
      duties: ['complianceOfficer', 'finalReviewer'],
      asks: ['statement'],
      except,
      then: { to: 'VOIDED' },
    },
  ];
}

export const threeReviewers: SeparationDocument = {
  rule: 'SoD-1',
  basis: 'practice.threeReviewsThreePersons',
  different: ['firstReview', 'secondReview', 'finalReview'],
};
export const publisherDoesNotSign: SeparationDocument = {
  rule: 'SoD-7',
  basis: 'practice.publisherDoesNotSign',
  apart: [['signOff'], ['publish']],
};
export const independentVerification: SeparationDocument = {
  rule: 'SoD-5',
  basis: 'practice.independentVerification',
  apart: [['deidentification'], ['deidentificationVerify']],
};
export const drafterDoesNotReviewSecrecy: SeparationDocument = {
  rule: 'SoD-4',
  basis: 'law.disclosure.17',
  apart: [['draft'], ['confidentialityReview', 'confidentialityReferral']],
};
export const drafterDoesNotReview: SeparationDocument = {
  rule: 'SoD-3',
  basis: 'practice.drafterDoesNotReview',
  apart: [['draft'], ['firstReview']],
};
export const twoProofreaders: readonly SeparationDocument[] = [
  {
    rule: 'SoD-6',
    basis: 'practice.twoProofreaders',
    atMost: 2,
    of: ['firstProof', 'secondProof', 'thirdProof'],
  },
  { rule: 'SoD-6', basis: 'practice.twoProofreaders', apart: [['draft'], ['thirdProof']] },
];
