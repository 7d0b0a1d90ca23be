import { Global, Module, type Provider } from '@nestjs/common';
import {
  ADMINISTRATION_STORE,
  ATTRIBUTE_RULES,
  AUDIT_READ_MODEL,
  CALENDAR_STORE,
  COLLEAGUES,
  CREDENTIAL_STORE,
  DEADLINE_STORE,
  DEFINITION_STORE,
  IDENTITY_STORE,
  ITEM_READ_MODEL,
  NOTIFICATION_READ_MODEL,
  OPEN_CASES,
  SUBSTITUTION_STORE,
  TASK_ADVICES,
  OFFICE_STORE,
  OFFICE_TABLE_STORE,
  PAPER_STORE,
  PERSON_DIRECTORY,
  PUBLISHED_TRACES,
  REFERENCE_READ_MODEL,
  SCREENING_READ_MODEL,
  SIGN_IN_THROTTLE,
  COMMENT_READ_MODEL,
  EXPERT_STORE,
  NOTIFICATION_STORE,
} from '#application';
import {
  PgAdministrationStore,
  PgAttributeRules,
  PgAuditReadModel,
  PgCalendarStore,
  PgColleagues,
  PgCredentialStore,
  PgDatabase,
  PgDeadlineStore,
  PgDefinitionStore,
  PgIdentityStore,
  PgItemReadModel,
  PgNotificationReadModel,
  PgOpenCases,
  PgSubstitutionStore,
  PgTaskAdvices,
  PgOfficeStore,
  PgOfficeTableStore,
  PgPaperStore,
  PgPersonDirectory,
  PgPublishedTraces,
  PgReferenceReadModel,
  PgScreeningReadModel,
  PgSignInThrottle,
  PgCommentReadModel,
  PgExpertStore,
  PgNotificationStore,
} from '#persistence';
import type { Config } from '#platform';
import { CONFIG } from './tokens.js';

function over(token: symbol, Store: new (database: PgDatabase) => object): Provider {
  return { provide: token, inject: [PgDatabase], useFactory: (database: PgDatabase) => new Store(database) };
}

const calendars: Provider = {
  provide: CALENDAR_STORE,
  inject: [PgDatabase, CONFIG],
  useFactory: (database: PgDatabase, config: Config) => new PgCalendarStore(database, config.SHENJIAO_REGION),
};

const stores = [
  calendars,
  over(ADMINISTRATION_STORE, PgAdministrationStore),
  over(ATTRIBUTE_RULES, PgAttributeRules),
  over(AUDIT_READ_MODEL, PgAuditReadModel),
  over(COLLEAGUES, PgColleagues),
  over(COMMENT_READ_MODEL, PgCommentReadModel),
  over(EXPERT_STORE, PgExpertStore),
  over(NOTIFICATION_STORE, PgNotificationStore),
  over(CREDENTIAL_STORE, PgCredentialStore),
  over(DEADLINE_STORE, PgDeadlineStore),
  over(DEFINITION_STORE, PgDefinitionStore),
  over(IDENTITY_STORE, PgIdentityStore),
  over(ITEM_READ_MODEL, PgItemReadModel),
  over(NOTIFICATION_READ_MODEL, PgNotificationReadModel),
  over(OPEN_CASES, PgOpenCases),
  over(SUBSTITUTION_STORE, PgSubstitutionStore),
  over(TASK_ADVICES, PgTaskAdvices),
  over(OFFICE_STORE, PgOfficeStore),
  over(OFFICE_TABLE_STORE, PgOfficeTableStore),
  over(PAPER_STORE, PgPaperStore),
  over(PERSON_DIRECTORY, PgPersonDirectory),
  over(PUBLISHED_TRACES, PgPublishedTraces),
  over(REFERENCE_READ_MODEL, PgReferenceReadModel),
  over(SCREENING_READ_MODEL, PgScreeningReadModel),
  over(SIGN_IN_THROTTLE, PgSignInThrottle),
];

/** Every port that the database stands behind. */
@Global()
@Module({ providers: stores, exports: stores })
export class StoresModule {}
