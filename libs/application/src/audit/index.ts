export { AuditNotPermittedError, AuditQueries } from './audit-queries.js';
