import type { HeldDuty, PersonActor } from '#domain/kernel';
import type { By, ItemFacts } from '#domain/workflow';
import type { ItemRow, TaskRow } from '../ports/rows.js';
import type { Transaction } from '../ports/unit-of-work.port.js';
import { storedReleasePlan, storedTreatment } from './stored-content.js';

/** Outcomes that look into the release plan, the treatment or the history: read only then, since most need nothing more. */
const needsPlan = new Set(['publishInPart', 'referralPublishInPart', 'publish']);

/**
 * What the locked rows say that the process asks for. Only what the event needs is read: a plain review costs
 * no statement here.
 *
 * @param type event type, `<step>.<outcome>` or `item.…`.
 */
export async function readItemFacts(
  tx: Transaction,
  item: ItemRow,
  openTasks: readonly TaskRow[],
  type: string,
): Promise<ItemFacts> {
  const [step, outcome = ''] = type.split('.');
  const plan = needsPlan.has(outcome)
    ? storedReleasePlan(await tx.getReleasePlanBytes(item.id, item.releasePlanDigest))
    : null;
  return {
    contentDigest: item.contentDigest,
    releasePlanDigest: item.releasePlanDigest,
    itemState: item.state,
    authors: type === 'draft.submit' ? await tx.getRevisionAuthors(item.id) : [],
    withheldParts: plan?.withheld.length ?? 0,
    notBefore: plan?.notBefore ?? null,
    operations: step === 'deidentification' ? await countOperations(tx, item) : 0,
    openFindings: item.openFindings,
    openedSteps: openTasks.filter((task) => task.openedBy !== null).map((task) => task.step),
  };
}

async function countOperations(tx: Transaction, item: ItemRow): Promise<number> {
  if (item.treatmentDigest === null) return 0;
  return storedTreatment(await tx.getTreatmentBytes(item.id, item.sourceDigest, item.treatmentDigest))
    .operations.length;
}

/** Duties that count for a unit: those held in it. */
export function dutiesIn(actor: PersonActor, unitId: string): readonly HeldDuty[] {
  return actor.duties.filter((held) => held.unitId === unitId);
}

/** The person behind an event, as the process sees it: acting alone, so the only effective person. */
export function byPerson(actor: PersonActor, item: ItemRow): By {
  return {
    kind: 'person',
    personId: actor.personId,
    persons: [actor.personId],
    duties: dutiesIn(actor, item.unitId).map(({ duty, step }) => ({ duty, step })),
    elsewhere: actor.duties
      .filter(({ unitId }) => unitId !== item.unitId)
      .map(({ duty, step, unitId }) => ({ duty, step, unit: unitId })),
    authenticatedAt: actor.authenticatedAt,
  };
}
