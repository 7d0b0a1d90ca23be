export * from './config/child-environment.js';
export * from './config/environment.js';
export * from './config/load-config.js';
export * from './logging/describe-error.js';
export * from './logging/logger.js';
export * from './logging/nest-logger.js';
export * from './metrics/metrics.js';
export {
  EmbeddedPostgres,
  type DatabaseUrls,
  type EmbeddedPostgresOptions,
} from './postgres/embedded-postgres.js';
export * from './postgres/errors.js';
export { findRunningDatabase } from './postgres/running-database.js';
export { appRole, eraserRole, ownerRole, sequencerRole, withDatabase } from './postgres/roles.js';
export type { Durability } from './postgres/settings.js';
export * from './process/free-port.js';
export * from './process/log-file.js';
export * from './process/tether.js';
export * from './keys/secret-box.js';
export * from './sign-in/common-passwords.js';
export { LdapDirectory } from './sign-in/directory.js';
export { areSeveralFactors, OidcProvider } from './sign-in/identity-provider.js';
export * from './sign-in/totp.js';
export * from './sources/sources.js';
export { contentKeysOf } from './keys/content-keys-of.js';
export { ContentKeys, masterKeyInFile, type MasterKey } from './keys/content-keys.js';
export { keepSecretFile } from './keys/secret-file.js';
export { loadOrCreateDigestKey } from './keys/digest-key.js';
export { loadOrCreateReceiptKey, type ReceiptKey } from './keys/receipt-key.js';
