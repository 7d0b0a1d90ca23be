import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '#domain/kernel';
import { PASSWORD_HASHER, type PasswordHasher } from '../identity/password-hasher.port.js';
import { NewPasswords } from '../identity/new-passwords.js';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import { type CommandEnvelope, UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { personOf, proposalReasons, type AccessChangeBody } from './access-change.js';
import { AccessChangeInvalidError, AccessChangeRefusedError } from './administration.errors.js';
import { ADMINISTRATION_STORE, type AdministrationStore } from './administration.store.port.js';
import { accessChangeIssues } from './check-access-change.js';
import { RefusedAccessChanges } from './refused-access-changes.js';

export interface ProposeAccessChange {
  readonly body: AccessChangeBody;
  /** First password of a new account, or the one that is set anew; null for every other change. */
  readonly password: string | null;
  readonly reason: string;
}

export interface ProposedAccessChange {
  readonly id: string;
}

/** One administrator asks for a change of accounts or duties; nothing happens until the other decides. */
@Injectable()
export class ProposeAccessChangeHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(ADMINISTRATION_STORE) private readonly store: AdministrationStore,
    @Inject(PASSWORD_HASHER) private readonly hasher: PasswordHasher,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    private readonly refusals: RefusedAccessChanges,
    private readonly passwords: NewPasswords,
  ) {}

  /**
   * @throws AccessChangeRefusedError when it is not this person's to ask for; the attempt is an entry.
   * @throws AccessChangeInvalidError naming everything that keeps it from being carried out.
   * @throws PasswordTooWeakError for the first password of a new account.
   */
  async execute(
    command: ProposeAccessChange,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<ProposedAccessChange> {
    const { body, reason } = command;
    const reasons = proposalReasons(actor, body);
    if (reasons.length > 0)
      throw await this.refusals.record(new AccessChangeRefusedError(reasons), body.kind, actor);
    const issues = await accessChangeIssues(this.store, body, this.clock.now());
    if (issues.length > 0) throw new AccessChangeInvalidError(issues);
    const passwordHash = await this.hashFor(command);
    return this.unitOfWork.run(envelope, (tx) => {
      const at = this.clock.now();
      const id = this.ids.next();
      tx.insertAccessChange({
        id,
        body,
        passwordHash,
        reason,
        proposedBy: actor.personId,
        proposedAt: at,
        outcome: null,
        decidedBy: null,
        decidedAt: null,
      });
      tx.appendEntry(
        null,
        {
          id: this.ids.next(),
          at,
          actor: actor.personId,
          action: 'access.proposed',
          outcome: 'done',
          facts: { change: id, kind: body.kind, ...subjectOf(body) },
        },
        [],
      );
      return Promise.resolve({ id });
    });
  }

  /** @throws PasswordTooWeakError */
  private async hashFor({ body, password }: ProposeAccessChange): Promise<string | null> {
    if (body.kind !== 'account.create' && body.kind !== 'password.reset') return null;
    this.passwords.require(password ?? '', body.kind === 'account.create' ? [body.username, body.name] : []);
    return this.hasher.hash(password ?? '');
  }
}

function subjectOf(body: AccessChangeBody): { readonly person?: string } {
  const person = personOf(body);
  return person === null ? {} : { person };
}
