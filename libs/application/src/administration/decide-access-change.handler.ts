import { Inject, Injectable } from '@nestjs/common';
import type { AuditAction } from '#domain/audit-log';
import { asId, type AccountId, type Instant, type PersonActor, type PersonId } from '#domain/kernel';
import { rosterChanged } from '../assignments/roster-changed.js';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import {
  type CommandEnvelope,
  type Transaction,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';
import {
  decisionReasons,
  type AccessChange,
  type AccessChangeKind,
  type AccessChangeOutcome,
  type AccessRefusalCode,
} from './access-change.js';
import {
  AccessChangeDecidedError,
  AccessChangeInvalidError,
  AccessChangeNotFoundError,
  AccessChangeRefusedError,
} from './administration.errors.js';
import { ADMINISTRATION_STORE, type AdministrationStore } from './administration.store.port.js';
import { accessChangeIssues } from './check-access-change.js';
import { RefusedAccessChanges } from './refused-access-changes.js';

export interface DecideAccessChange {
  readonly changeId: string;
  readonly outcome: AccessChangeOutcome;
}

export interface DecidedAccessChange {
  readonly id: string;
  readonly outcome: AccessChangeOutcome;
}

const carriedOut: Readonly<Record<AccessChangeKind, AuditAction>> = {
  'account.create': 'account.created',
  'account.block': 'account.blocked',
  'account.unblock': 'account.unblocked',
  'password.reset': 'password.reset',
  'secondFactor.end': 'secondFactor.ended',
  'duty.grant': 'duty.granted',
  'duty.revoke': 'duty.revoked',
};

/** How long ago an administrator may have given his password to approve a change. */
const freshMinutes = 5;

/** Changes after which there may be nobody left who can finish a case. */
const takesAway: readonly string[] = ['account.block', 'duty.revoke'];

/** The second person's word on a change of access: approved, it is carried out in the same transaction. */
@Injectable()
export class DecideAccessChangeHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(ADMINISTRATION_STORE) private readonly store: AdministrationStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    private readonly refusals: RefusedAccessChanges,
  ) {}

  /**
   * @throws AccessChangeNotFoundError, AccessChangeDecidedError
   * @throws AccessChangeRefusedError when it is not this person's to decide; the attempt is an entry.
   * @throws AccessChangeInvalidError when things have changed so that it can no longer be carried out.
   */
  async execute(
    command: DecideAccessChange,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<DecidedAccessChange> {
    const change = await this.store.findChange(command.changeId);
    if (change === null) throw new AccessChangeNotFoundError();
    if (change.outcome === null) await this.requireDecidable(command, change, actor);
    return this.unitOfWork.run(envelope, async (tx) => {
      // Another administrator, or this very command a moment ago, may have been first.
      if ((await tx.lockAccessChange(change.id)).outcome !== null) throw new AccessChangeDecidedError();
      const at = this.clock.now();
      if (command.outcome === 'approved') this.carryOut(tx, change, at);
      if (command.outcome === 'approved' && takesAway.includes(change.body.kind))
        tx.addOutbox(rosterChanged(change.id, at));
      tx.decideAccessChange(change.id, command.outcome, actor.personId, at);
      this.appendEntry(tx, change, command.outcome, actor, at);
      return { id: change.id, outcome: command.outcome };
    });
  }

  /** @throws AccessChangeRefusedError, AccessChangeInvalidError */
  private async requireDecidable(
    { outcome }: DecideAccessChange,
    change: AccessChange,
    actor: PersonActor,
  ): Promise<void> {
    const now = this.clock.now();
    const reasons = this.reasons(actor, change, outcome, now);
    if (reasons.length > 0)
      throw await this.refusals.record(new AccessChangeRefusedError(reasons), change.body.kind, actor);
    if (outcome !== 'approved') return;
    const issues = await accessChangeIssues(this.store, change.body, now);
    if (issues.length > 0) throw new AccessChangeInvalidError(issues);
  }

  private reasons(
    actor: PersonActor,
    change: AccessChange,
    outcome: AccessChangeOutcome,
    now: Instant,
  ): readonly AccessRefusalCode[] {
    const isFresh = Date.parse(now) - Date.parse(actor.authenticatedAt) <= freshMinutes * 60_000;
    return [
      ...decisionReasons(actor, change, outcome),
      ...(outcome === 'approved' && !isFresh ? (['ADMINISTRATION.STALE_AUTHENTICATION'] as const) : []),
    ];
  }

  private carryOut(tx: Transaction, { body, passwordHash }: AccessChange, at: Instant): void {
    switch (body.kind) {
      case 'account.create': {
        const personId = asId<PersonId>(this.ids.next());
        tx.insertPerson({ ...body, id: personId }, at);
        tx.insertAccount(
          {
            id: asId<AccountId>(this.ids.next()),
            personId,
            username: body.username,
            passwordHash: passwordHash ?? '',
            isDemo: false,
          },
          at,
        );
        return;
      }
      case 'account.block':
      case 'account.unblock':
        tx.setAccountActive(body.personId, body.kind === 'account.unblock');
        return;
      case 'password.reset':
        tx.resetPassword(body.personId, passwordHash ?? '', at);
        return;
      case 'secondFactor.end':
        tx.endSecondFactor(body.personId, at);
        return;
      case 'duty.grant':
        tx.insertDuty({ ...body, id: this.ids.next() });
        return;
      case 'duty.revoke':
        tx.endDuty(body.assignmentId, at);
    }
  }

  private appendEntry(
    tx: Transaction,
    { id, body }: AccessChange,
    outcome: AccessChangeOutcome,
    actor: PersonActor,
    at: Instant,
  ): void {
    tx.appendEntry(
      null,
      {
        id: this.ids.next(),
        at,
        actor: actor.personId,
        action: outcome === 'approved' ? carriedOut[body.kind] : 'access.declined',
        outcome: outcome === 'approved' ? 'done' : outcome,
        facts: {
          change: id,
          kind: body.kind,
          ...('personId' in body ? { person: body.personId } : {}),
          ...(body.kind === 'duty.grant' ? { duty: body.duty, unit: body.unitId } : {}),
        },
      },
      [],
    );
  }
}
