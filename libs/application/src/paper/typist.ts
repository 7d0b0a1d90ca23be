import { isPermitted, standingsOf } from '#domain/access';
import type { PersonActor } from '#domain/kernel';
import type { LockedTask, Transaction } from '../ports/unit-of-work.port.js';
import { isWithheld } from '../queries/content-access.js';

/**
 * Whether somebody who knows of the item types in what was signed on paper: its drafter, who carries the form round, or
 * the publisher of its unit.
 */
export async function isTypist(
  tx: Pick<Transaction, 'getRevisionAuthors'>,
  { item }: Pick<LockedTask, 'item'>,
  actor: PersonActor,
): Promise<boolean> {
  const { unitId, state } = item;
  const isAuthor =
    item.createdBy === actor.personId || (await tx.getRevisionAuthors(item.id)).includes(actor.personId);
  const standings = standingsOf(actor, { unitId, hostId: unitId, isAuthor, isKnown: true });
  const confidentiality = isWithheld(state) ? 'suspect' : 'personal';
  return isPermitted('paper.record', standings, { state, confidentiality });
}
