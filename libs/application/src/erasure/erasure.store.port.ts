import type { ItemId } from '#domain/kernel';
import type { ErasableFacts, Erasure } from './erasure.js';

/** Erasures as they are stored. */
export interface ErasureStore {
  /** The newest first; at most 200. */
  list(): Promise<readonly Erasure[]>;
  find(id: string): Promise<Erasure | null>;
  getHostId(): Promise<string>;
  getFacts(itemId: ItemId): Promise<Pick<ErasableFacts, 'isErased' | 'isAskedFor'>>;
}

export const ERASURE_STORE = Symbol('ErasureStore');
