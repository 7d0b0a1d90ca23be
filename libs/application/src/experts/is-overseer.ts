import type { PersonActor } from '#domain/kernel';
import { dutiesIn } from '../cases/item-facts.js';
import type { ItemScreen } from '../queries/read-models.port.js';

/** Whether the person watches over the item's unit, or over the host's. */
export function isOverseer(actor: PersonActor, { item, hostId }: ItemScreen): boolean {
  return [...dutiesIn(actor, item.unitId), ...dutiesIn(actor, hostId)].some(
    ({ duty }) => duty === 'complianceOfficer',
  );
}
