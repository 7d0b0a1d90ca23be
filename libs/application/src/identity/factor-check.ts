import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '#domain/kernel';
import { CREDENTIAL_STORE, type CredentialStore } from './credential.store.port.js';
import { SecondFactorMissingError } from './identity.errors.js';
import type { AccountRow } from './identity.store.port.js';
import {
  ONE_TIME_PASSWORDS,
  type OneTimePasswords,
  SECRET_BOX,
  type SecretBox,
} from './second-factor.ports.js';

/** Whether the code given is the one that the account's telephone shows now; each counts once. */
@Injectable()
export class FactorCheck {
  constructor(
    @Inject(CREDENTIAL_STORE) private readonly credentials: CredentialStore,
    @Inject(ONE_TIME_PASSWORDS) private readonly codes: OneTimePasswords,
    @Inject(SECRET_BOX) private readonly box: SecretBox,
  ) {}

  /** @throws SecondFactorMissingError when no code was given. */
  async isRight({ id, factor }: AccountRow, code: string | null, now: Instant): Promise<boolean> {
    if (factor === null) return true;
    if (code === null || code === '') throw new SecondFactorMissingError();
    const step = this.codes.stepOf(this.box.open(factor.sealedSecret), code, {
      now,
      after: factor.lastTimeStep,
    });
    return step !== null && (await this.credentials.useTimeStep(id, step));
  }
}
