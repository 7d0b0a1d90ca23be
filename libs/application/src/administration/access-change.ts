import type { Duty, Instant, PersonActor, PersonId, UnitId } from '#domain/kernel';

/** What a change of access would do. The password of a new account is never part of it. */
export type AccessChangeBody =
  | {
      readonly kind: 'account.create';
      readonly name: string;
      readonly username: string;
      readonly unitId: UnitId;
      readonly departmentId: UnitId | null;
      readonly post: string | null;
    }
  | { readonly kind: 'account.block'; readonly personId: PersonId }
  | { readonly kind: 'account.unblock'; readonly personId: PersonId }
  | { readonly kind: 'password.reset'; readonly personId: PersonId }
  | { readonly kind: 'secondFactor.end'; readonly personId: PersonId }
  | {
      readonly kind: 'duty.grant';
      readonly personId: PersonId;
      readonly unitId: UnitId;
      readonly duty: Duty;
      readonly step: string | null;
      readonly validFrom: Instant;
      readonly validTo: Instant | null;
    }
  | { readonly kind: 'duty.revoke'; readonly assignmentId: string; readonly personId: PersonId };

export type AccessChangeKind = AccessChangeBody['kind'];
export type AccessChangeOutcome = 'approved' | 'rejected' | 'withdrawn';

type Administrator = 'systemAdmin' | 'securityAdmin';

/**
 * Who asks for a change and who decides on it: the system administrator keeps accounts, the security administrator
 * gives duties, and neither does either alone.
 *
 * @source GB/T 22239-2019 8.1.5.1, 8.1.5.3 (system and security administrators and what each may do)
 */
const hands: Readonly<
  Record<AccessChangeKind, { readonly proposer: Administrator; readonly decider: Administrator }>
> = {
  'account.create': { proposer: 'systemAdmin', decider: 'securityAdmin' },
  'account.block': { proposer: 'systemAdmin', decider: 'securityAdmin' },
  'account.unblock': { proposer: 'systemAdmin', decider: 'securityAdmin' },
  'password.reset': { proposer: 'systemAdmin', decider: 'securityAdmin' },
  'secondFactor.end': { proposer: 'systemAdmin', decider: 'securityAdmin' },
  'duty.grant': { proposer: 'securityAdmin', decider: 'systemAdmin' },
  'duty.revoke': { proposer: 'securityAdmin', decider: 'systemAdmin' },
};

export const accessChangeKinds = Object.keys(hands) as readonly AccessChangeKind[];

/** What forbids asking for a change: the wrong administrator, or one's own access. */
export function proposalReasons(actor: PersonActor, body: AccessChangeBody): readonly AccessRefusalCode[] {
  return [
    ...(holds(actor, hands[body.kind].proposer) ? [] : (['ADMINISTRATION.OTHER_HAND'] as const)),
    ...(personOf(body) === actor.personId ? (['ADMINISTRATION.OWN_ACCESS'] as const) : []),
  ];
}

/** What forbids deciding on a change: only its proposer withdraws it, only the other administrator approves or rejects. */
export function decisionReasons(
  actor: PersonActor,
  change: Pick<AccessChange, 'body' | 'proposedBy'>,
  outcome: AccessChangeOutcome,
): readonly AccessRefusalCode[] {
  const isProposer = change.proposedBy === actor.personId;
  if (outcome === 'withdrawn') return isProposer ? [] : ['ADMINISTRATION.NOT_PROPOSER'];
  return [
    ...(isProposer ? (['ADMINISTRATION.SAME_PERSON'] as const) : []),
    ...(holds(actor, hands[change.body.kind].decider) ? [] : (['ADMINISTRATION.OTHER_HAND'] as const)),
    ...(personOf(change.body) === actor.personId ? (['ADMINISTRATION.OWN_ACCESS'] as const) : []),
  ];
}

export type AccessRefusalCode =
  | 'ADMINISTRATION.OTHER_HAND'
  | 'ADMINISTRATION.OWN_ACCESS'
  | 'ADMINISTRATION.NOT_PROPOSER'
  | 'ADMINISTRATION.SAME_PERSON'
  | 'ADMINISTRATION.STALE_AUTHENTICATION';

/** A change as it stands. */
export interface AccessChange {
  readonly id: string;
  readonly body: AccessChangeBody;
  readonly passwordHash: string | null;
  readonly reason: string;
  readonly proposedBy: PersonId;
  readonly proposedAt: Instant;
  readonly outcome: AccessChangeOutcome | null;
  readonly decidedBy: PersonId | null;
  readonly decidedAt: Instant | null;
}

/** Whose access would change; null for somebody who is not there yet. */
export function personOf(body: AccessChangeBody): PersonId | null {
  return body.kind === 'account.create' ? null : body.personId;
}

/** The three administrators see accounts, duties and changes; nobody else does. */
export function mayReadAdministration(actor: PersonActor): boolean {
  return actor.duties.some(({ duty }) => ['systemAdmin', 'securityAdmin', 'auditAdmin'].includes(duty));
}

function holds(actor: PersonActor, administrator: Administrator): boolean {
  return actor.duties.some(({ duty }) => duty === administrator);
}
