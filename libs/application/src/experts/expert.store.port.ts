import type { PersonRef } from '../queries/views.js';
import type { ExpertLinkState } from './expert-link-row.js';

/** What an expert was told when he was asked; null where it has been erased. */
export interface ExpertInvitation {
  readonly expert: string | null;
  readonly question: string | null;
  readonly unitName: string;
}

/** A link with what stands beside its entries, for those who take part in the case. */
export interface ExpertLinkRecord {
  readonly link: ExpertLinkState;
  readonly invitedBy: PersonRef;
  readonly expert: string | null;
  readonly organisation: string | null;
  readonly question: string | null;
  readonly opinion: string | null;
  readonly stance: string | null;
}

export interface ExpertStore {
  findByToken(tokenHash: Uint8Array): Promise<ExpertLinkState | null>;
  findInvitation(linkId: string): Promise<ExpertInvitation | null>;
  /** All links of an item, oldest first. */
  list(itemId: string): Promise<readonly ExpertLinkRecord[]>;
}

/** Name under which the store is injected. */
export const EXPERT_STORE = Symbol('ExpertStore');
