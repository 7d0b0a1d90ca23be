import { AppError } from '#domain/kernel';

/** The queue cannot be used: most often its tables in the database have not been made yet. */
export class QueueNotReadyError extends AppError {
  readonly code = 'QUEUE.NOT_READY';
  readonly kind = 'fault';
  constructor(place: string, options?: ErrorOptions) {
    super(`the job queue on ${place} cannot be used; has the database been migrated?`, { place }, options);
  }
}
