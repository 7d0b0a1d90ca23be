export { AuditNotPermittedError, AuditQueries } from './audit-queries.js';
export * from './approval-form/approval-form.js';
export * from './approval-form/form-cover.port.js';
export { ApprovalFormFactsReader } from './approval-form/approval-form-facts-reader.js';
export { PrintApprovalFormHandler } from './approval-form/print-approval-form.handler.js';
export * from './as-of/as-of-queries.js';
