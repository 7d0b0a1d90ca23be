import type { Digest, Instant, PersonId } from '#domain/kernel';
import type { ItemTraits, Subject } from './case-event.js';
import type { Voice } from './voices.js';
import type { StepId } from './vocabulary.js';

/** What a case remembers: only what later decisions depend on, since it is written with every decision. */
export interface CaseContext {
  readonly round: number;
  /** Who has acted in which step over the whole case, voided rounds included. */
  readonly acts: Readonly<Record<StepId, readonly PersonId[]>>;
  /** Which steps stand confirmed in this round. */
  readonly confirmed: readonly StepId[];
  readonly submitter: PersonId | null;
  /** What the open steps are bound to. */
  readonly subject: Subject | null;
  readonly signed: Subject | null;
  /** When the running timer is due. */
  readonly until: Instant | null;
  /** The confidentiality review allows publication only after treatment. */
  readonly treatmentRequired: boolean;
  /** Code of the last failed delivery, until the next attempt. */
  readonly failure: string | null;
  /** What conditions are decided by; only in definitions of `shenjiao-process/2`, as are the following. */
  readonly traits?: ItemTraits;
  /** The content that the treatment was made of: what confirmations are bound to again when it falls. */
  readonly source?: Digest | null;
  /** Steps that wait for several answers. */
  readonly voices?: Readonly<Record<StepId, readonly Voice[]>>;
  /** Who has left the case for a ground (回避) and acts in it no more. */
  readonly recused?: readonly PersonId[];
  /** What may follow publication has not been done in time. */
  readonly isOverdue?: boolean;
}

/** The memory of a case that has not begun. */
export const emptyContext: CaseContext = {
  round: 0,
  acts: {},
  confirmed: [],
  submitter: null,
  subject: null,
  signed: null,
  until: null,
  treatmentRequired: false,
  failure: null,
};

/** Everybody who has acted in the step over the whole case. */
export function actedIn(context: CaseContext, step: StepId): readonly PersonId[] {
  return context.acts[step] ?? [];
}

/** The context in which these persons have acted in the step. */
export function withAct(context: CaseContext, step: StepId, persons: readonly PersonId[]): CaseContext {
  const known = actedIn(context, step);
  const added = persons.filter(
    (person, index) => !known.includes(person) && persons.indexOf(person) === index,
  );
  return added.length === 0
    ? context
    : { ...context, acts: { ...context.acts, [step]: [...known, ...added] } };
}

/** The context in which the step stands confirmed. */
export function withConfirmation(context: CaseContext, step: StepId): CaseContext {
  return context.confirmed.includes(step) ? context : { ...context, confirmed: [...context.confirmed, step] };
}

/**
 * The context in which the confirmations of these steps no longer stand, and with them what they bound:
 * the signature with the sign-off, the demand for treatment with the confidentiality review, the treated text with the
 * treatment.
 */
export function withoutConfirmations(context: CaseContext, steps: readonly StepId[]): CaseContext {
  const { subject, source } = context;
  const isUntreated =
    steps.includes('deidentification') && subject !== null && source !== undefined && source !== null;
  return {
    ...withoutVoices(context, steps),
    ...(isUntreated ? { subject: { ...subject, contentDigest: source } } : {}),
    confirmed: context.confirmed.filter((step) => !steps.includes(step)),
    signed: steps.includes('signOff') ? null : context.signed,
    treatmentRequired: steps.includes('confidentialityReview') ? false : context.treatmentRequired,
  };
}

/** The context in which these steps no longer wait for voices, given or awaited. */
export function withoutVoices(context: CaseContext, steps: readonly StepId[]): CaseContext {
  if (context.voices === undefined) return context;
  // A key that is left out would stay: the machine merges what an action returns into what was there.
  const left = Object.entries(context.voices).filter(([step]) => !steps.includes(step));
  return { ...context, voices: Object.fromEntries(left) };
}
