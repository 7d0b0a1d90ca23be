import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import {
  COMMON_PASSWORDS,
  DIRECTORY,
  type Directory,
  IDENTITY_PROVIDER,
  type IdentityProvider,
  NewPasswords,
  ONE_TIME_PASSWORDS,
  SECRET_BOX,
  SIGN_IN_POLICY,
  type SignInPolicy,
} from '#application';
import {
  FileSecretBox,
  KnownPasswords,
  LdapDirectory,
  OidcProvider,
  TotpCodes,
  type Config,
} from '#platform';
import { providerReturnPath } from './provider-path.js';
import { CONFIG } from '../tokens.js';

function factorBoxOf(config: Config): FileSecretBox {
  return new FileSecretBox(join(config.SHENJIAO_DATA_DIR, 'keys', 'second-factor.key'));
}

function policyOf(config: Config): SignInPolicy {
  const localAccounts = config.LDAP_LOCAL_ACCOUNTS.split(',').map((name) => name.trim().toLowerCase());
  return {
    passwords: config.PASSWORD_PROFILE,
    secondFactor: config.SECOND_FACTOR,
    localAccounts: config.LDAP_URL === undefined ? null : localAccounts,
  };
}

function directoryOf({ LDAP_URL: url, LDAP_USER_DN: userDn = '' }: Config): Directory | null {
  return url === undefined ? null : new LdapDirectory({ url, userDn });
}

function providerOf(config: Config): IdentityProvider | null {
  if (config.OIDC_ISSUER === undefined) return null;
  return new OidcProvider({
    issuer: config.OIDC_ISSUER,
    clientId: config.OIDC_CLIENT_ID,
    clientSecret: config.OIDC_CLIENT_SECRET ?? '',
    usernameClaim: config.OIDC_USERNAME_CLAIM,
    returnTo: new URL(providerReturnPath, config.PUBLIC_URL).href,
  });
}

/** What signing in and setting passwords rest on: the office's policy, common passwords, one-time codes and their key. */
@Global()
@Module({
  providers: [
    NewPasswords,
    { provide: COMMON_PASSWORDS, useFactory: () => new KnownPasswords() },
    { provide: ONE_TIME_PASSWORDS, useFactory: () => new TotpCodes() },
    { provide: SECRET_BOX, inject: [CONFIG], useFactory: factorBoxOf },
    { provide: DIRECTORY, inject: [CONFIG], useFactory: directoryOf },
    { provide: IDENTITY_PROVIDER, inject: [CONFIG], useFactory: providerOf },
    { provide: SIGN_IN_POLICY, inject: [CONFIG], useFactory: policyOf },
  ],
  exports: [
    COMMON_PASSWORDS,
    DIRECTORY,
    IDENTITY_PROVIDER,
    NewPasswords,
    ONE_TIME_PASSWORDS,
    SECRET_BOX,
    SIGN_IN_POLICY,
  ],
})
export class SignInModule {}
