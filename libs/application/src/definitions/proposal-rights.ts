import type { Instant, PersonActor } from '#domain/kernel';
import type { ProcessRefusalCode } from './definition.errors.js';
import type { ProcessProposal, ProposalOutcome } from './definition.store.port.js';
import { decidingDuties, freshMinutes, holdsAny, proposingDuties } from './purposes.js';

/** Whoever may propose or decide for a unit knows of its proposals; nobody else does. */
export function mayKnowProposal(actor: PersonActor, upwards: readonly string[]): boolean {
  return holdsAny(actor, [...proposingDuties, ...decidingDuties], upwards);
}

/** What forbids an answer: only its proposer withdraws a proposal, only another person brings it into force or declines it. */
export function decisionRefusals(
  actor: PersonActor,
  { proposedBy }: Pick<ProcessProposal, 'proposedBy'>,
  {
    outcome,
    upwards,
    now,
  }: { readonly outcome: ProposalOutcome; readonly upwards: readonly string[]; readonly now: Instant },
): readonly ProcessRefusalCode[] {
  const isProposer = proposedBy === actor.personId;
  if (outcome === 'withdrawn') return isProposer ? [] : ['PROCESS.NOT_OWN_PROPOSAL'];
  const isFresh = Date.parse(now) - Date.parse(actor.authenticatedAt) <= freshMinutes * 60_000;
  return [
    ...(isProposer ? (['PROCESS.SAME_PERSON'] as const) : []),
    ...(holdsAny(actor, decidingDuties, upwards) ? [] : (['PROCESS.NOT_DECIDER'] as const)),
    ...(outcome === 'activated' && !isFresh ? (['PROCESS.STALE_AUTHENTICATION'] as const) : []),
  ];
}
