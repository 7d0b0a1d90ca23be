import type { Instant, PersonId } from '#domain/kernel';
import type { ExpertLinkRow } from '../experts/expert-link-row.js';
import type { ItemCopyRow } from './item-copy-row.js';

/** What people do with each other on a case, as it is written. */
export type TogetherRow =
  | { readonly kind: 'itemCopy'; readonly copy: ItemCopyRow }
  | { readonly kind: 'expertLink'; readonly link: ExpertLinkRow; readonly tokenHash: Uint8Array }
  | { readonly kind: 'expertOpening'; readonly id: string }
  | { readonly kind: 'expertRevocation'; readonly id: string; readonly by: PersonId; readonly at: Instant }
  | { readonly kind: 'expertAnswer'; readonly id: string; readonly entryId: string; readonly at: Instant };
