import { AppError } from '#domain/kernel';

/**
 * The reader may know of the item but not read this text: it is in quarantine, or only its verified rendition is
 * for him (and may not exist yet).
 */
export class ContentWithheldError extends AppError {
  readonly code: 'CONTENT.QUARANTINED' | 'CONTENT.RENDITION_ONLY';
  readonly kind = 'forbidden';
  constructor(itemId: string, because: 'quarantine' | 'treatment') {
    super(`content of item ${itemId} withheld: ${because}`, { itemId });
    this.code = because === 'quarantine' ? 'CONTENT.QUARANTINED' : 'CONTENT.RENDITION_ONLY';
  }
}
