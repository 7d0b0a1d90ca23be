import { Global, Module, type Provider } from '@nestjs/common';
import {
  ATTRIBUTE_RULES,
  AUDIT_READ_MODEL,
  IDENTITY_STORE,
  ITEM_READ_MODEL,
  NOTIFICATION_READ_MODEL,
  OFFICE_STORE,
  PERSON_DIRECTORY,
  REFERENCE_READ_MODEL,
  SCREENING_READ_MODEL,
  SIGN_IN_THROTTLE,
  UNIT_OF_WORK,
} from '#application';
import {
  PgAttributeRules,
  PgAuditReadModel,
  PgDatabase,
  PgIdentityStore,
  PgItemReadModel,
  PgNotificationReadModel,
  PgOfficeStore,
  PgPersonDirectory,
  PgReferenceReadModel,
  PgScreeningReadModel,
  PgSignInThrottle,
  PgUnitOfWork,
} from '#persistence';

function over(token: symbol, Store: new (database: PgDatabase) => object): Provider {
  return { provide: token, inject: [PgDatabase], useFactory: (database: PgDatabase) => new Store(database) };
}

const stores = [
  over(ATTRIBUTE_RULES, PgAttributeRules),
  over(AUDIT_READ_MODEL, PgAuditReadModel),
  over(IDENTITY_STORE, PgIdentityStore),
  over(ITEM_READ_MODEL, PgItemReadModel),
  over(NOTIFICATION_READ_MODEL, PgNotificationReadModel),
  over(OFFICE_STORE, PgOfficeStore),
  over(PERSON_DIRECTORY, PgPersonDirectory),
  over(REFERENCE_READ_MODEL, PgReferenceReadModel),
  over(SCREENING_READ_MODEL, PgScreeningReadModel),
  over(SIGN_IN_THROTTLE, PgSignInThrottle),
  over(UNIT_OF_WORK, PgUnitOfWork),
];

/** Every port that the database stands behind. */
@Global()
@Module({ providers: stores, exports: stores })
export class StoresModule {}
