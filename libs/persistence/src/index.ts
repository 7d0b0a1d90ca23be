export { createDataSource, type DataSourceSettings } from './data-source.js';
export { migrateSchema, SchemaNewerError } from './migrate-schema.js';
export { PgDatabase, type Statement } from './pg-database.js';
export { PgUnitOfWork } from './unit-of-work/pg-unit-of-work.js';
export { type DefinitionRecord, type ReceiptKeyRecord, registerDefinitions, registerReceiptKey } from './registration.js';
export { Argon2PasswordHasher } from './identity/argon2-password-hasher.js';
export { PgIdentityStore } from './identity/pg-identity.store.js';
export { PgSignInThrottle } from './identity/pg-sign-in-throttle.js';
