export { CursorInvalidError } from './page.js';
export { ContentWithheldError } from './content-withheld.error.js';
export { ItemQueries } from './item-queries.js';
export { TaskQueries } from './task-queries.js';
export { NotificationNotFoundError, NotificationQueries } from './notification-queries.js';
export { DefinitionNotFoundError, ReferenceQueries } from './reference-queries.js';
export { OriginalReads } from './original-reads.js';
export * from './read-models.port.js';
export * from './views.js';
