export { DocumentUnreadableError } from './document-unreadable.error.js';
export { lineStartsOf, placeOf, type PlainPlace, type PlainText } from './layout/plain-text.js';
export { readDocument, type ReadDocument } from './read/read-document.js';
