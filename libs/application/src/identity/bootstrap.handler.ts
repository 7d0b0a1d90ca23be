import { Inject, Injectable } from '@nestjs/common';
import { asId, type AccountId, type PersonId, type UnitId } from '#domain/kernel';
import { CLOCK, ID_SOURCE, type Clock, type IdSource } from '../ports/index.js';
import { BootstrapAlreadyDoneError } from './identity.errors.js';
import { OFFICE_STORE, type OfficeStore } from './office.store.port.js';
import { PASSWORD_HASHER, type PasswordHasher } from './password-hasher.port.js';
import { NewPasswords } from './new-passwords.js';

/** The first administrator of a real installation, and the host it is for. */
export interface Bootstrap {
  readonly hostId: string;
  readonly hostName: string;
  readonly creditCode: string | null;
  readonly name: string;
  readonly username: string;
  readonly password: string;
}

/** Sets up the host unit and its first system administrator: once, audited, and never again. */
@Injectable()
export class BootstrapHandler {
  constructor(
    @Inject(OFFICE_STORE) private readonly store: OfficeStore,
    @Inject(PASSWORD_HASHER) private readonly hasher: PasswordHasher,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly passwords: NewPasswords,
  ) {}

  /**
   * @throws PasswordTooWeakError
   * @throws BootstrapAlreadyDoneError when any account exists.
   */
  async execute(command: Bootstrap): Promise<{ readonly personId: PersonId }> {
    const username = command.username.trim().toLowerCase();
    this.passwords.require(command.password, [username, command.name, command.hostName]);
    const personId = asId<PersonId>(this.ids.next());
    const unitId = asId<UnitId>(command.hostId);
    const at = this.clock.now();
    const isEstablished = await this.store.establish(
      {
        units: [
          {
            id: unitId,
            parentId: null,
            kind: 'host',
            name: command.hostName,
            creditCode: command.creditCode,
          },
        ],
        persons: [{ id: personId, name: command.name, unitId, departmentId: null, post: null }],
        accounts: [
          {
            id: asId<AccountId>(this.ids.next()),
            personId,
            username,
            passwordHash: await this.hasher.hash(command.password),
            isDemo: false,
          },
        ],
        duties: [{ id: this.ids.next(), personId, unitId, duty: 'systemAdmin', step: null }],
        columns: [],
        attributeRules: [],
      },
      at,
      {
        fields: {
          id: this.ids.next(),
          at,
          actor: 'system:installer',
          action: 'installation.bootstrapped',
          outcome: 'done',
          facts: { person: personId, unit: unitId },
        },
        values: [],
      },
    );
    if (!isEstablished) throw new BootstrapAlreadyDoneError();
    return { personId };
  }
}
