import { Inject, Injectable } from '@nestjs/common';
import { OFFICE_STORE, PASSWORD_HASHER, type OfficeStore, type PasswordHasher } from '../identity/index.js';
import { CLOCK, ID_SOURCE, type Clock, type IdSource } from '../ports/index.js';
import { demoOffice } from './demo-office.js';
import { demoPassword } from './demo-people.js';

/** Sets up the demonstration office where nobody can sign in yet; done once, it does nothing. */
@Injectable()
export class SeedDemoOfficeHandler {
  constructor(
    @Inject(OFFICE_STORE) private readonly store: OfficeStore,
    @Inject(PASSWORD_HASHER) private readonly hasher: PasswordHasher,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns whether the office was set up now. */
  async execute(): Promise<boolean> {
    const at = this.clock.now();
    const office = demoOffice(await this.hasher.hash(demoPassword));
    return this.store.establish(office, at, {
      fields: {
        id: this.ids.next(),
        at,
        actor: 'system:installer',
        action: 'installation.seeded',
        outcome: 'done',
        facts: { accounts: office.accounts.length },
      },
      values: [],
    });
  }
}
