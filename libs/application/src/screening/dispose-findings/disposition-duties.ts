import type { PersonActor, PersonId } from '#domain/kernel';
import type { Finding } from '#domain/text';
import { refusal, type RefusalReason } from '#domain/workflow';
import { readerOf } from '../../assignments/reader.js';
import { dutiesIn } from '../../cases/item-facts.js';
import type { TaskRow } from '../../ports/rows.js';
import type { LockedItem } from '../../ports/unit-of-work.port.js';
import { stepsOfCheck } from '../steps-of-checks.js';

/**
 * Why a person has no say in findings: they are answered in an open step that they concern, by somebody with its duty,
 * or in the draft by its drafter.
 */
export function reasonsAgainstDisposing(
  { item, openTasks }: Pick<LockedItem, 'item' | 'openTasks'>,
  { findings }: { readonly findings: readonly Finding[] },
  actor: PersonActor,
): readonly RefusalReason[] {
  const steps = openTasks.filter((task) => isOf(task, actor, item.unitId)).map(({ step }) => step);
  const [barred] = findings.filter(
    ({ check }) => !steps.some((step) => step === 'draft' || stepsOfCheck[check].includes(step)),
  );
  if (barred === undefined) return [];
  const [step = 'draft'] = stepsOfCheck[barred.check];
  const isOpen = openTasks.some(
    (task) => task.step === 'draft' || stepsOfCheck[barred.check].includes(task.step),
  );
  return [
    isOpen
      ? refusal('DUTY.NOT_HELD', { duty: dutyOf(openTasks, barred), step })
      : refusal('STEP.NOT_OPEN', { step }),
  ];
}

function isOf({ assigneeId, duty, step }: TaskRow, actor: PersonActor, unitId: string): boolean {
  if (assigneeId !== null) return standsBehind(actor, assigneeId);
  return dutiesIn(readerOf(actor), unitId).some(
    (held) => held.duty === duty && (held.step === null || held.step === step),
  );
}

function standsBehind({ personId, standsFor = [] }: PersonActor, assigneeId: PersonId): boolean {
  return assigneeId === personId || standsFor.some(({ principalId }) => principalId === assigneeId);
}

function dutyOf(openTasks: readonly TaskRow[], { check }: Finding): string {
  const task = openTasks.find(({ step }) => step === 'draft' || stepsOfCheck[check].includes(step));
  return task?.duty ?? 'drafter';
}
