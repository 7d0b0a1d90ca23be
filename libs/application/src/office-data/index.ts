export { ActivateTableVersionHandler } from './activate-table-version.handler.js';
export { AddTableVersionHandler } from './add-table-version.handler.js';
export { officeTableIssueCodes } from './check-table.js';
export { CurrentOfficeRules } from './current-office-rules.js';
export { type ActiveTables, makeOfficeRules, shippedOfficeRules, type OfficeRules } from './office-rules.js';
export {
  OFFICE_TABLE_STORE,
  type OfficeTableActivationRow,
  type OfficeTableStore,
  type OfficeTableVersionRow,
  type OfficeTableVersionView,
} from './office-table.store.port.js';
export { OfficeTableQueries, type OfficeTableView } from './office-table-queries.js';
export { officeTableNames, officeTables, type OfficeTableName } from './office-tables.js';
export { tableKeepers } from './table-keepers.js';
export { OfficeTableNotFoundError } from './office-table.errors.js';
export { benchItemsMax, TableChangeBench, type TableChangeView } from './table-change-bench.js';
export { TABLE_FILES, tableFileFormats, type TableFileFormat, type TableFiles } from './table-files.port.js';
