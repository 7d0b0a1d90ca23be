import type { Instant, ItemId } from '#domain/kernel';
import type { Effect } from '#domain/workflow';
import type { PublicationStatus } from '../ports/rows.js';
import type { Transaction } from '../ports/unit-of-work.port.js';

interface StandingChange {
  readonly from: readonly PublicationStatus[];
  readonly to: PublicationStatus;
}

const changes: Readonly<Partial<Record<Effect['type'], StandingChange>>> = {
  'publication.suspend': { from: ['LIVE'], to: 'SUSPENDED' },
  'publication.withdraw': { from: ['LIVE', 'SUSPENDED'], to: 'WITHDRAWN' },
  'publication.reinstate': { from: ['SUSPENDED'], to: 'LIVE' },
};

/** What a case decides about a publication changes what the portal serves in the same transaction that records it. */
export async function applyStanding(
  { tx, at }: { readonly tx: Transaction; readonly at: Instant },
  itemId: ItemId,
  effects: readonly Effect[],
  reason: string,
): Promise<void> {
  const change = effects.map(({ type }) => changes[type]).find((found) => found !== undefined);
  if (change === undefined) return;
  const publication = await tx.getPublicationOfItem(itemId);
  if (publication !== null && change.from.includes(publication.status)) {
    tx.setPublicationStatus(publication.id, change.to, reason, at);
  }
}
