import type { ErrorParams } from '#domain/kernel';

/**
 * One thing that is wrong with a value, or one condition it does not meet yet. `path` is a JSON pointer
 * into the value as it was sent; neither path nor params ever hold text of the value.
 */
export interface Issue {
  readonly code: string;
  readonly path: string;
  readonly params: ErrorParams;
}
