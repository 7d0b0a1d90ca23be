import { Inject, Injectable } from '@nestjs/common';
import { commitValue } from '#domain/audit-log';
import type { PersonId } from '#domain/kernel';
import { CLOCK, ID_SOURCE, RANDOMNESS, type Clock, type IdSource, type Randomness } from '../ports/index.js';
import type { IdentityEntry } from './identity.store.port.js';

export type IdentityAction =
  | 'session.opened'
  | 'session.renewed'
  | 'session.refused'
  | 'session.closed'
  | 'session.othersClosed'
  | 'password.changed'
  | 'secondFactor.bound';

/** Where a request came from and how it is called in the logs. */
export interface RequestOrigin {
  readonly clientAddress: string;
  readonly traceId: string;
}

/** Entries about signing in and out; the client's address is committed to, and kept apart. */
@Injectable()
export class IdentityEntries {
  constructor(
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(RANDOMNESS) private readonly randomness: Randomness,
  ) {}

  make(action: IdentityAction, personId: PersonId, origin: RequestOrigin): IdentityEntry {
    const address = { field: 'clientAddress', value: origin.clientAddress, salt: this.randomness.bytes(32) };
    return {
      fields: {
        id: this.ids.next(),
        at: this.clock.now(),
        actor: personId,
        action,
        outcome: action === 'session.refused' ? 'refused' : 'done',
        correlation: origin.traceId,
        commitments: { [address.field]: commitValue(address) },
      },
      values: [address],
    };
  }
}
