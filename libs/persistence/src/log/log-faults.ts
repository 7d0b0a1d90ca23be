import { AppError } from '#domain/kernel';

/** The log cannot go on: what it stands on is not what it was. It stands still, and approvals with it. */
export class LogBrokenError extends AppError {
  readonly code = 'LOG.BROKEN';
  readonly kind = 'fault';
  constructor(problem: string, params: Readonly<Record<string, string | number>> = {}) {
    super(`the log: ${problem}`, params);
  }
}
