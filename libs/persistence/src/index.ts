export { createDataSource, type DataSourceSettings } from './data-source.js';
export { migrateSchema, SchemaNewerError } from './migrate-schema.js';
export { PgDatabase, type Statement } from './pg-database.js';
export { PgStatisticsStore } from './audit/pg-statistics.store.js';
export { PgFormCoverReader } from './audit/pg-form-cover-reader.js';
export { PgEraser, type ErasedItem } from './erasure/pg-eraser.js';
export { PgErasureStore } from './erasure/pg-erasure.store.js';
export { ContentSeal } from './erasure/content-seal.js';
export { LogBrokenError } from './log/log-faults.js';
export * from './log/pg-evidence-reader.js';
export { PgLogReader } from './log/pg-log-reader.js';
export { PgWitnessing, type WitnessAddress } from './log/pg-witnessing.js';
export { PgSequencer, type LogIdentity } from './log/pg-sequencer.js';
export { PgUnitOfWork } from './unit-of-work/pg-unit-of-work.js';
export {
  type DefinitionRecord,
  type ReceiptKeyRecord,
  registerDefinitions,
  registerReceiptKey,
} from './registration.js';
export { Argon2PasswordHasher } from './identity/argon2-password-hasher.js';
export { PgCredentialStore } from './identity/pg-credential.store.js';
export { PgIdentityStore } from './identity/pg-identity.store.js';
export { PgAdministrationStore } from './administration/pg-administration.store.js';
export { PgOfficeStore } from './identity/pg-office.store.js';
export { PgSignInThrottle } from './identity/pg-sign-in-throttle.js';
export { PgAuditReadModel } from './read-models/audit.read-model.js';
export { PgItemReadModel } from './read-models/item.read-model.js';
export { PgNotificationReadModel } from './read-models/notification.read-model.js';
export { PgReferenceReadModel } from './read-models/reference.read-model.js';
export { PgPublishedTraces } from './screening/pg-published-traces.js';
export { PgScreeningReadModel } from './read-models/screening.read-model.js';
export * from './portal/index.js';
export { PgMailStore } from './notifications/pg-mail.store.js';
export { PgNotificationStore } from './notifications/pg-notification.store.js';
export { PgAttributeRules } from './read-models/attribute-rules.js';
export { PgPersonDirectory } from './read-models/person-directory.js';
export { PgCalendarStore } from './calendar/pg-calendar.store.js';
export { PgOfficeTableStore } from './office-data/pg-office-table.store.js';
export { PgDefinitionStore } from './definitions/pg-definition.store.js';
export { PgDeadlineStore } from './deadlines/pg-deadline.store.js';
export { PgCommentReadModel } from './remarks/pg-comment.read-model.js';
export { PgLiveNews } from './live/pg-live-news.js';
export { PgLiveSignals } from './live/pg-live-signals.js';
export { PgExpertStore } from './experts/pg-expert.store.js';
export { PgPaperStore } from './paper/pg-paper.store.js';
export { PgColleagues } from './signers/pg-colleagues.js';
export { PgOpenCases } from './assignments/pg-open-cases.js';
export { PgSubstitutionStore } from './assignments/pg-substitution.store.js';
export { PgTaskAdvices } from './assignments/pg-task-advices.js';
