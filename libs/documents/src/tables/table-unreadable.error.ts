import { AppError } from '#domain/kernel';

/** A file is no table of the format that it is said to be in. */
export class TableUnreadableError extends AppError {
  readonly code = 'TABLE.UNREADABLE';
  readonly kind = 'invalid';

  constructor(format: string, options?: ErrorOptions) {
    super(`file is no readable ${format}`, { format }, options);
  }
}
