/** Kinds of case; each has its own floor of obligations (floor.ts). */
export const processKinds = ['newPublication', 'reprint', 'emergency', 'correction', 'takeDown'] as const;
export type ProcessKind = (typeof processKinds)[number];

/** Steps that have a name in the message catalogues; an office's definition may name steps of its own. */
export const stepIds = [
  'draft',
  'firstReview',
  'firstProof',
  'confidentialityReview',
  'confidentialityReferral',
  'sensitivityCheck',
  'deferral',
  'deidentification',
  'deidentificationVerify',
  'secondReview',
  'secondProof',
  'finalReview',
  'signOff',
  'thirdProof',
  'publish',
  'scheduledPublication',
  'postPublishCheck',
  'quarantine',
  'takeDownStart',
  'withdrawalDecision',
  'sourceCheck',
  'countersign',
  'legalReview',
  'collectiveDecision',
  'leadershipReview',
  'publicityOpinion',
  'pause',
] as const;
/** A step a person works on. Its tasks, permissions and messages are named by it. */
export type StepId = string;

/** What a person may answer at a step; which of them a step offers is said by the definition. */
export const outcomeIds = [
  'submit',
  'cancel',
  'pass',
  'return',
  'returnToPrevious',
  'reject',
  'publishInPart',
  'publishAfterTreatment',
  'notPublish',
  'refer',
  'referralPublish',
  'referralPublishInPart',
  'referralNotPublish',
  'defer',
  'resume',
  'noneNeeded',
  'treated',
  'exempted',
  'redo',
  'sign',
  'publish',
  'ok',
  'defect',
  'clear',
  'purge',
  'withdraw',
  'reinstate',
  'returnToStep',
  'agree',
  'object',
  'addSignerBefore',
  'addSignerAfter',
  'removeSigner',
] as const;
export type OutcomeId = (typeof outcomeIds)[number];

/** Outcomes that change who answers, and answer nothing themselves. */
export const signerOutcomes = [
  'addSignerBefore',
  'addSignerAfter',
  'removeSigner',
] as const satisfies readonly OutcomeId[];
/** Outcomes by which a task is answered. */
export const answerIds: readonly OutcomeId[] = outcomeIds.filter(
  (outcome) => !signerOutcomes.some((known) => known === outcome),
);

/** Places that have a name in the message catalogues; an office's definition may name places of its own. */
export const stateIds = [
  'NOT_STARTED',
  'DRAFT',
  'FIRST_REVIEW+FIRST_PROOF',
  'CONFIDENTIALITY_REVIEW',
  'CONFIDENTIALITY_REFERRED',
  'SENSITIVITY_CHECK',
  'DEFERRED',
  'DEIDENTIFICATION',
  'DEIDENTIFICATION_VERIFY',
  'SECOND_REVIEW+SECOND_PROOF',
  'FINAL_REVIEW',
  'SIGN_OFF',
  'THIRD_PROOF',
  'READY',
  'SCHEDULED',
  'PUBLISHING',
  'POST_CHECK',
  'ARCHIVED',
  'REJECTED',
  'CANCELLED',
  'QUARANTINED',
  'PURGED',
  'SUSPENDED',
  'WITHDRAWN',
  'REINSTATED',
  'SOURCE_CHECK',
  'COUNTERSIGN',
  'LEGAL_REVIEW',
  'COLLECTIVE_DECISION',
  'LEADERSHIP_REVIEW',
  'PUBLICITY_OPINION',
  'REVIEW+PROOF',
  'FIRST_REVIEW',
  'FIRST_PROOF',
  'SECOND_REVIEW',
  'SECOND_PROOF',
  'PAUSED',
  'VOIDED',
] as const;
/** A place a case can be in. Parallel steps share one place, named by all of them. */
export type StateId = string;

/** Timers a definition may set; a timer's arrival is the event of the same name. */
export const timerIds = ['publication.due', 'deferral.due', 'afterwards.due'] as const;
export type TimerId = (typeof timerIds)[number];

/** Events that only the program itself may send (I6: no system act is recorded as a person's). */
export const systemEventTypes = [...timerIds, 'publication.completed', 'publication.failed'] as const;
export type SystemEventType = (typeof systemEventTypes)[number];

/** Events of a person on the item rather than on one step. */
export const itemEventTypes = [
  'case.start',
  'item.recall',
  'item.quarantine',
  'item.editDraft',
  'item.editTreatment',
  'item.pause',
  'item.void',
] as const;
export type ItemEventType = (typeof itemEventTypes)[number];

/** `firstReview.pass`, `item.recall`, `publication.due`, … */
export type EventType = `${StepId}.${OutcomeId}` | ItemEventType | SystemEventType;

/** What a form can ask for before an event may pass. */
export const askedIds = [
  'reasonClass',
  'ground',
  'statement',
  'trigger',
  'deferUntil',
  'reauthentication',
  'returnTo',
  'signer',
] as const;
export type Asked = (typeof askedIds)[number];

/** Reasons to suspend or withdraw what is public. */
export const takeDownTriggers = [
  'PENALTY_REVOKED',
  'PUBLICITY_PERIOD_ENDED',
  'CREDIT_REPAIRED',
  'SECRET_SUSPECTED',
  'PERSONAL_DATA_LEAK',
  'MINOR_IDENTIFIED',
  'THIRD_PARTY_OBJECTION',
  'FACTUAL_ERROR',
  'DUPLICATE_VERSION',
  'DOCUMENT_REPEALED',
  'OUTDATED_CONTENT',
  'COURT_OR_SUPERIOR_ORDER',
] as const;
export type TakeDownTrigger = (typeof takeDownTriggers)[number];

/** Events that change content without leaving the step: they record who did it, and move nothing. */
export const editEventTypes = ['item.editDraft', 'item.editTreatment'] as const;
export type EditEventType = (typeof editEventTypes)[number];

/** Keys of the bases in law or practice that reasons name; the texts are in the message catalogues. */
export const basisKeys = [
  'law.disclosure.14',
  'law.disclosure.14-16',
  'law.disclosure.17',
  'law.disclosure.37',
  'law.secrecyRegulation.42',
  'law.personalInformation.25',
  'practice.threeReviewsThreePersons',
  'practice.threeProofs',
  'practice.drafterDoesNotApprove',
  'practice.drafterDoesNotReview',
  'practice.independentVerification',
  'practice.twoProofreaders',
  'practice.publisherDoesNotSign',
  'practice.anotherPersonDecidesWithdrawal',
  'practice.smallOffice',
  'practice.tieredReview',
  'practice.officeRule',
  'practice.whatChangesIsReviewed',
  'practice.reprintIsCheckedAgainstItsSource',
  'law.disclosure.11',
  'notice.normativeDocuments',
  'notice.emergencyRelease',
  'law.civilServants.76',
] as const;
export type BasisKey = (typeof basisKeys)[number];

/** Conditions that guards are made of, named so that they can be read aloud. */
export const policyNames = [
  'personActs',
  'systemActs',
  'dutyIsHeld',
  'dutiesAreSeparate',
  'shownIsCurrent',
  'subjectIsUnchanged',
  'releasePlanIsUnchanged',
  'signatureCoversSubject',
  'obligationsAreMet',
  'authenticationIsFresh',
  'authorsAreKnown',
  'reasonClassIsGiven',
  'groundIsGiven',
  'statementIsGiven',
  'triggerIsGiven',
  'failureIsGiven',
  'deferralIsInFuture',
  'timerHasCome',
  'withheldPartIsPlanned',
  'treatmentIsNotRequired',
  'treatmentIsPresent',
  'treatmentIsAbsent',
  'submitterRecalls',
  'nobodyHasOpenedTheStage',
  'itemIsNotQuarantined',
  'notBeforeIsInFuture',
  'confidentialityFindingsAreAnswered',
  'sensitivityFindingsAreAnswered',
  'personalFindingsAreAnswered',
  'proofreadingFindingsAreAnswered',
  'voiceIsDue',
  'voicesSuffice',
  'returnTargetIsEarlier',
  'returnsToTarget',
  'stageIsIncluded',
  'signerMayBeAdded',
  'signerMayBeRemoved',
] as const;
export type PolicyName = (typeof policyNames)[number];

/** Policies that a definition may set as gates; the others follow from what a step is. */
export const gateNames = [
  'signatureCoversSubject',
  'obligationsAreMet',
  'authorsAreKnown',
  'withheldPartIsPlanned',
  'treatmentIsNotRequired',
  'treatmentIsPresent',
  'treatmentIsAbsent',
  'itemIsNotQuarantined',
  'nobodyHasOpenedTheStage',
  'submitterRecalls',
  'notBeforeIsInFuture',
  'timerHasCome',
  'failureIsGiven',
  'shownIsCurrent',
  'confidentialityFindingsAreAnswered',
  'sensitivityFindingsAreAnswered',
  'personalFindingsAreAnswered',
  'proofreadingFindingsAreAnswered',
] as const satisfies readonly PolicyName[];
export type GateName = (typeof gateNames)[number];

/** What a case writes down when something happens, beyond who did it. */
export const noteNames = [
  'rememberSubmitter',
  'bindSignature',
  'requireTreatment',
  'rememberFailure',
  'clearFailure',
  'rememberOverdue',
] as const;
export type NoteName = (typeof noteNames)[number];

/** What a case asks of the world outside; the values are filled in when it happens. */
export const effectNames = [
  'publication.deliver',
  'publication.suspend',
  'publication.withdraw',
  'publication.reinstate',
] as const;
export type EffectName = (typeof effectNames)[number];
