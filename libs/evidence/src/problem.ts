/** What can be wrong with evidence; each has a sentence in docs/formats/evidence-package.md. */
export const problemCodes = [
  'PACKAGE.UNREADABLE',
  'KEY.NOT_TRUSTED',
  'CHECKPOINT.UNREADABLE',
  'CHECKPOINT.OTHER_LOG',
  'CHECKPOINT.NOT_SIGNED',
  'CHECKPOINT.SIGNATURE_WRONG',
  'CHECKPOINT.OLDER_IS_LARGER',
  'LOG.SIZE_DIFFERS',
  'LOG.ROOT_DIFFERS',
  'LOG.HISTORY_DIFFERS',
  'LOG.NOT_CONSISTENT',
  'LOG.NOT_INCLUDED',
  'ENTRY.UNREADABLE',
  'ENTRY.CHAIN_BROKEN',
  'ENTRY.NOT_IN_ORDER',
  'CASE.DEFINITION_MISSING',
  'CASE.DEFINITION_CHANGED',
  'CASE.STEP_UNKNOWN',
  'CASE.STEP_NOT_OPEN',
  'CASE.STATE_NOT_REACHED',
  'CASE.DECIDED_BY_PROGRAM',
  'CASE.DUTIES_NOT_SEPARATE',
  'CASE.TYPED_BY_SIGNER',
  'CASE.GATE_SKIPPED',
  'CASE.NOT_SIGNED',
  'CASE.PUBLISHED_OTHER',
  'SIGN_OFF.NOT_ATTESTED',
  'PUBLICATION.NOT_RECORDED_BEFORE',
  'PUBLICATION.BYTES_DIFFER',
  'PUBLICATION.PROOF_WRONG',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One thing that is wrong, and the record it was found at. */
export interface Problem {
  readonly code: ProblemCode;
  /** First and last place in the log that it can be at; the same when it is known exactly. */
  readonly from?: number;
  readonly to?: number;
  readonly item?: string;
  readonly seq?: number;
  readonly entry?: string;
  /** A step, a rule, a file: what it is about. */
  readonly about?: string;
}

/** So many problems are told; one broken byte early in a log makes everything after it wrong too. */
const problemsMax = 100;

/** Collects problems, each only once. */
export class Problems {
  private readonly found = new Map<string, Problem>();

  add(problem: Problem): void {
    if (this.found.size < problemsMax) this.found.set(JSON.stringify(problem), problem);
  }

  get list(): readonly Problem[] {
    return [...this.found.values()];
  }
}
