export { DocumentUnreadableError } from './document-unreadable.error.js';
export { lineStartsOf, placeOf, type PlainPlace, type PlainText } from './layout/plain-text.js';
export { readDocument, type ReadDocument } from './read/read-document.js';
export { PaperFormPrinter } from './forms/paper-form-printer.js';
export { SheetTableFiles } from './tables/sheet-table-files.js';
export { TableUnreadableError } from './tables/table-unreadable.error.js';
