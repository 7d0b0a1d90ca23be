import { AppError, type ErrorParams } from '#domain/kernel';

/** What was given on the command line cannot be used: one sentence by its code, and exit code 2. */
export class UnusableInputError extends AppError {
  readonly kind = 'invalid';
  constructor(
    readonly code: string,
    params: ErrorParams = {},
    options?: ErrorOptions,
  ) {
    super(`command line: ${code}`, params, options);
  }
}
