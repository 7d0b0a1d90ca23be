import type { Instant, ItemId, PersonActor, UnitId } from '#domain/kernel';
import type { PersonRef } from '../queries/views.js';

/** Why content is removed. @source 个人信息保护法 第四十七条; 保守国家秘密法 第三十一条 */
export type ErasureGround = (typeof erasureGrounds)[number];
export const erasureGrounds = ['PURPOSE_ENDED', 'CONSENT_WITHDRAWN', 'UNLAWFUL', 'STATE_SECRET'] as const;

export type ErasureOutcome = (typeof erasureOutcomes)[number];
export const erasureOutcomes = ['approved', 'rejected', 'withdrawn'] as const;

/** An erasure that has been asked for, as it stands. */
export interface Erasure {
  readonly id: string;
  readonly itemId: ItemId;
  readonly unitId: UnitId;
  readonly ground: ErasureGround;
  readonly proposedBy: PersonRef;
  readonly proposedAt: Instant;
  readonly outcome: ErasureOutcome | null;
  readonly decidedBy: PersonRef | null;
  readonly decidedAt: Instant | null;
  /** When it was carried out; until then an approved one waits for whoever runs the eraser. */
  readonly erasedAt: Instant | null;
}

/** What has to be so before the content of an item may go. */
export interface ErasableFacts {
  readonly isPublic: boolean;
  /** Somebody works on it, or it is about to become public. */
  readonly isUnderway: boolean;
  readonly isErased: boolean;
  readonly isAskedFor: boolean;
}

export type ErasureRefusalCode =
  | 'ERASURE.STILL_PUBLIC'
  | 'ERASURE.STILL_OPEN'
  | 'ERASURE.DONE_ALREADY'
  | 'ERASURE.ASKED_ALREADY'
  | 'ERASURE.NOT_YOURS'
  | 'ERASURE.SAME_PERSON'
  | 'ERASURE.NOT_PROPOSER'
  | 'ERASURE.STALE_AUTHENTICATION';

const proposers = ['complianceOfficer', 'confidentialityReviewer'] as const;
const approvers = ['leader', 'signer'] as const;

/** How long ago whoever approves may have given a password. */
const freshMinutes = 5;

/** Whether a person may ask for erasures in a unit; the host's officer may for all units. */
export function mayProposeErasure(actor: PersonActor, unitId: UnitId, hostId: string): boolean {
  return actor.duties.some(
    (held) =>
      proposers.some((duty) => duty === held.duty) &&
      (held.unitId === unitId || (held.duty === 'complianceOfficer' && held.unitId === hostId)),
  );
}

/** Whether somebody has a say in erasures of a unit, and so may know of them. */
export function mayKnowErasure(actor: PersonActor, unitId: UnitId, hostId: string): boolean {
  return (
    mayProposeErasure(actor, unitId, hostId) ||
    actor.duties.some((held) => held.unitId === unitId && approvers.some((duty) => duty === held.duty))
  );
}

/** What keeps an item's content where it is. A quarantined item may be erased: that is what quarantine leads to. */
export function erasureObstacles(facts: ErasableFacts): readonly ErasureRefusalCode[] {
  return [
    ...(facts.isPublic ? (['ERASURE.STILL_PUBLIC'] as const) : []),
    ...(facts.isUnderway ? (['ERASURE.STILL_OPEN'] as const) : []),
    ...(facts.isErased ? (['ERASURE.DONE_ALREADY'] as const) : []),
    ...(facts.isAskedFor ? (['ERASURE.ASKED_ALREADY'] as const) : []),
  ];
}

/** Why this person may not decide so; empty means he may. */
export function erasureDecisionReasons(
  actor: PersonActor,
  { unitId, proposedBy }: Pick<Erasure, 'unitId' | 'proposedBy'>,
  { outcome, now }: { readonly outcome: ErasureOutcome; readonly now: Instant },
): readonly ErasureRefusalCode[] {
  const isProposer = proposedBy.id === actor.personId;
  if (outcome === 'withdrawn') return isProposer ? [] : ['ERASURE.NOT_PROPOSER'];
  const mayDecide = actor.duties.some(
    (held) => held.unitId === unitId && approvers.some((duty) => duty === held.duty),
  );
  const isFresh = Date.parse(now) - Date.parse(actor.authenticatedAt) <= freshMinutes * 60_000;
  return [
    ...(isProposer ? (['ERASURE.SAME_PERSON'] as const) : []),
    ...(mayDecide ? [] : (['ERASURE.NOT_YOURS'] as const)),
    ...(outcome === 'approved' && !isFresh ? (['ERASURE.STALE_AUTHENTICATION'] as const) : []),
  ];
}
