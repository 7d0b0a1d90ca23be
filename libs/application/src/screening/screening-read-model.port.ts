import type { Digest, ItemId } from '#domain/kernel';
import type { StoredScreening } from './screening-row.js';

/** What was found in a revision, with what people said of it. */
export interface ScreeningReadModel {
  find(itemId: ItemId, revision: Digest): Promise<StoredScreening | null>;
}

/** Name under which the read model is injected. */
export const SCREENING_READ_MODEL = Symbol('ScreeningReadModel');
