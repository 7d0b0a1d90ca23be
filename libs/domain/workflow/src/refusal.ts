import type { BasisKey } from './vocabulary.js';

/** Every reason for which an event of a case can be refused; each has a sentence in the message catalogues. */
export const refusalCodes = [
  'SOD.1',
  'SOD.2',
  'SOD.3',
  'SOD.4',
  'SOD.5',
  'SOD.6',
  'SOD.7',
  'SOD.TAKE_DOWN',
  'SOD.OFFICE',
  'PERSON.NOT_CHOSEN',
  'VOICE.NOT_DUE',
  'VOICE.ALREADY_GIVEN',
  'VOICES.AWAITED',
  'RETURN.TARGET_MISSING',
  'RETURN.TARGET_UNKNOWN',
  'SIGNER.MISSING',
  'SIGNER.ALREADY_THERE',
  'SIGNER.NOT_REMOVABLE',
  'DUTY.NOT_HELD',
  'EVENT.UNKNOWN',
  'STEP.NOT_OPEN',
  'CASE.CLOSED',
  'PERSON.ONLY',
  'SYSTEM.ONLY',
  'DIGEST.CHANGED',
  'SIGNATURE.MISSING',
  'SIGNATURE.OTHER_DIGEST',
  'OBLIGATION.NOT_MET',
  'AUTHENTICATION.NOT_FRESH',
  'AUTHORS.MISSING',
  'REASON_CLASS.MISSING',
  'GROUND.MISSING',
  'WITHHELD_PART.MISSING',
  'STATEMENT.MISSING',
  'TRIGGER.MISSING',
  'FAILURE.MISSING',
  'DEFERRAL.NOT_IN_FUTURE',
  'TIMER.NOT_DUE',
  'TREATMENT.REQUIRED',
  'TREATMENT.EMPTY',
  'TREATMENT.PRESENT',
  'FINDINGS.UNANSWERED',
  'RECALL.NOT_SUBMITTER',
  'RECALL.ALREADY_OPENED',
  'TAKE_BACK.NOT_STANDING',
  'TAKE_BACK.NOT_YOURS',
  'TAKE_BACK.SEVERAL_ANSWERED',
  'TAKE_BACK.ALREADY_OPENED',
  'TAKE_BACK.MOVED_ON',
  'ITEM.QUARANTINED',
  'EDIT.NOT_IN_DRAFT',
  'EDIT.NOT_IN_DEIDENTIFICATION',
  'PERSON.RECUSED',
  'PERSON.NOT_THERE',
  'STAFFING.NO_ELIGIBLE_PERSON',
  'TASK.HELD_BY_ANOTHER',
  'TASK.NOT_HELD',
  'TASK.BOUND',
  'DELEGATE.ADVISES_ONLY',
  'DELEGATION.NOT_ALLOWED',
  'DELEGATE.IS_SELF',
  'ASSIGNMENT.NOT_YOURS',
  'RECUSAL.NOT_YOURS',
  'PAPER.NOT_FOR_STEP',
  'PAPER.NOT_TYPIST',
  'PAPER.TYPIST_SIGNS',
  'PAPER.FORM_UNKNOWN',
  'PAPER.FORM_USED',
  'PAPER.SIGNED_ON',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/**
 * Why something may not be done: a code that names the sentence, the rule and the key of its basis in
 * law or practice where there is one, and the values that the sentence names (ids only, never names).
 */
export interface RefusalReason {
  readonly code: RefusalCode;
  readonly rule?: string;
  readonly basis?: BasisKey;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A refusal without rule or basis of its own. */
export function refusal(code: RefusalCode, params: RefusalReason['params'] = {}): RefusalReason {
  return { code, params };
}
