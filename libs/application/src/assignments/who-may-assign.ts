import type { Duty, PersonActor } from '#domain/kernel';
import { refusal, type RefusalReason } from '#domain/workflow';
import type { ItemRow } from '../ports/rows.js';

/** Whoever leads a unit decides who of it works on what, and who has to leave a case. */
const leadingDuty: Duty = 'leader';

/** Whether the person leads the item's unit. */
export function mayAssign(
  { duties }: Pick<PersonActor, 'duties'>,
  { unitId }: Pick<ItemRow, 'unitId'>,
): boolean {
  return duties.some((held) => held.duty === leadingDuty && held.unitId === unitId && held.step === null);
}

/** Why the person does not give out the tasks of this item. */
export function assigningReasons(
  actor: Pick<PersonActor, 'duties'>,
  item: Pick<ItemRow, 'unitId'>,
): readonly RefusalReason[] {
  return mayAssign(actor, item) ? [] : [refusal('ASSIGNMENT.NOT_YOURS', { duty: leadingDuty })];
}
