import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import {
  COMMON_PASSWORDS,
  NewPasswords,
  ONE_TIME_PASSWORDS,
  SECRET_BOX,
  SIGN_IN_POLICY,
  type SignInPolicy,
} from '#application';
import { FileSecretBox, KnownPasswords, TotpCodes, type Config } from '#platform';
import { CONFIG } from '../tokens.js';

function factorBoxOf(config: Config): FileSecretBox {
  return new FileSecretBox(join(config.SHENJIAO_DATA_DIR, 'keys', 'second-factor.key'));
}

function policyOf({ PASSWORD_PROFILE, SECOND_FACTOR }: Config): SignInPolicy {
  return { passwords: PASSWORD_PROFILE, secondFactor: SECOND_FACTOR };
}

/** What signing in and setting passwords rest on: the office's policy, common passwords, one-time codes and their key. */
@Global()
@Module({
  providers: [
    NewPasswords,
    { provide: COMMON_PASSWORDS, useFactory: () => new KnownPasswords() },
    { provide: ONE_TIME_PASSWORDS, useFactory: () => new TotpCodes() },
    { provide: SECRET_BOX, inject: [CONFIG], useFactory: factorBoxOf },
    { provide: SIGN_IN_POLICY, inject: [CONFIG], useFactory: policyOf },
  ],
  exports: [COMMON_PASSWORDS, NewPasswords, ONE_TIME_PASSWORDS, SECRET_BOX, SIGN_IN_POLICY],
})
export class SignInModule {}
