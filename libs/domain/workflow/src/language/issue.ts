/** What is wrong with a document, and where (JSON Pointer). */
export interface DocumentIssue {
  readonly code: DocumentIssueCode;
  readonly path: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export const documentIssueCodes = [
  'DOCUMENT.NOT_JSON',
  'DOCUMENT.FORMAT_UNKNOWN',
  'DOCUMENT.READER_TOO_OLD',
  'DOCUMENT.SHAPE',
  'DOCUMENT.STATE_TWICE',
  'DOCUMENT.STEP_TWICE',
  'DOCUMENT.STATE_UNKNOWN',
  'DOCUMENT.STEP_UNKNOWN',
  'DOCUMENT.STEP_WITHOUT_NAME',
  'DOCUMENT.OUTCOME_TWICE',
  'DOCUMENT.DRAFT_NOT_FIRST',
  'DOCUMENT.EXCEPTION_CONTRADICTED',
] as const;
export type DocumentIssueCode = (typeof documentIssueCodes)[number];
