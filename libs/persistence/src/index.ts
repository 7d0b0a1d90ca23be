export { createDataSource, type DataSourceSettings } from './data-source.js';
export { migrateSchema, SchemaNewerError } from './migrate-schema.js';
export { PgDatabase, type Statement } from './pg-database.js';
export { PgUnitOfWork } from './unit-of-work/pg-unit-of-work.js';
