/** Classes of reasons for a return: free text alone yields no statistics. The office's practice names them. */
export const reasonClasses = [
  'FACTS',
  'INCOMPLETE',
  'LEGAL_BASIS',
  'ATTRIBUTE',
  'WORDING',
  'FORMAT',
  'TYPO',
  'PERSONAL_DATA',
  'SECRECY',
  'SENSITIVE',
  'TIMING',
  'PLACEMENT',
  'OTHER',
] as const;
export type ReasonClass = (typeof reasonClasses)[number];
