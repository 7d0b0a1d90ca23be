/** Steps a person works on. A step's tasks, permissions and messages are named by it. */
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
] as const;
export type StepId = (typeof stepIds)[number];

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
] as const;
export type OutcomeId = (typeof outcomeIds)[number];

/** Places a case can be in. Parallel steps share one place, named by both of its regions. */
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
] as const;
export type StateId = (typeof stateIds)[number];

/** Timers a definition may set; a timer's arrival is the event of the same name. */
export const timerIds = ['publication.due', 'deferral.due'] as const;
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
] as const;
export type ItemEventType = (typeof itemEventTypes)[number];

/** `firstReview.pass`, `item.recall`, `publication.due`, … */
export type EventType = `${StepId}.${OutcomeId}` | ItemEventType | SystemEventType;

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
] as const;
export type PolicyName = (typeof policyNames)[number];

/** What a case writes down when something happens, beyond who did it. */
export const noteNames = [
  'rememberSubmitter',
  'bindSignature',
  'requireTreatment',
  'rememberFailure',
  'clearFailure',
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
