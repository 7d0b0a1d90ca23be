import { AppError } from '#domain/kernel';

/** Why a file cannot be read as text. */
export type UnreadableCause = 'binary' | 'brokenArchive' | 'noWordDocument' | 'tooLarge';

/** A file is not the text, page or word-processor document that can be screened. */
export class DocumentUnreadableError extends AppError {
  readonly code = 'DOCUMENT.UNREADABLE';
  readonly kind = 'invalid';

  constructor(
    readonly reason: UnreadableCause,
    options?: ErrorOptions,
  ) {
    super(`file cannot be read: ${reason}`, { reason }, options);
  }
}
