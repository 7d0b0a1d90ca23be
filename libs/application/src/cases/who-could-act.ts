import type { Duty, PersonId } from '#domain/kernel';
import { eligibility, findStep, type StepId } from '#domain/workflow';
import type { PersonRefusal } from '../errors/refused.errors.js';
import type { PersonDirectory } from '../ports/environment.ports.js';
import type { CaseRow, ItemRow } from '../ports/rows.js';
import { currentProcess, processOf } from './processes.js';

/** Everybody who holds a duty of the step in the item's unit and whom no rule of separation bars from it. */
export async function whoCouldDoStep(
  directory: PersonDirectory,
  { item, running }: { readonly item: ItemRow; readonly running: CaseRow },
  { step, assigneeId }: { readonly step: StepId; readonly assigneeId: PersonId | null },
): Promise<readonly PersonRefusal[]> {
  const process = processOf(running.definitionHash);
  const duties = findStep(process, step)?.duties ?? [];
  const holders = await listHolders(directory, item, duties, step);
  return holders
    .filter(
      ({ id, duty }) =>
        (assigneeId === null || assigneeId === id) &&
        eligibility({
          process,
          stored: running.snapshot,
          step,
          person: { persons: [id], duties: [{ duty, step: null }] },
        }).length === 0,
    )
    .map(({ id, name }) => ({ id, name }));
}

/** Everybody who may send an event on the item as a whole: whoever submitted it, or the holders of its duties. */
export async function whoCouldDoOnItem(
  directory: PersonDirectory,
  { item, running }: { readonly item: ItemRow; readonly running: CaseRow | null },
  event: string,
): Promise<readonly PersonRefusal[]> {
  const submitter = running?.snapshot.context.submitter ?? null;
  if (event === 'item.recall') {
    const name = submitter === null ? null : await directory.findName(submitter);
    return submitter === null || name === null ? [] : [{ id: submitter, name }];
  }
  const holders = await listHolders(directory, item, dutiesOf(event, running), '');
  return holders.map(({ id, name }) => ({ id, name }));
}

function dutiesOf(event: string, running: CaseRow | null): readonly Duty[] {
  if (event === 'item.takeDown') return currentProcess('takeDown').definition.start.duties;
  const everywhere = running === null ? [] : processOf(running.definitionHash).definition.everywhere;
  return everywhere.find((move) => move.event === event)?.duties ?? [];
}

interface Holder {
  readonly id: PersonId;
  readonly name: string;
  readonly duty: Duty;
}

async function listHolders(
  directory: PersonDirectory,
  { unitId }: ItemRow,
  duties: readonly Duty[],
  step: string,
): Promise<readonly Holder[]> {
  const found = await Promise.all(
    duties.map(async (duty) =>
      (await directory.listHolders(unitId, duty, step)).map(({ id, name }) => ({ id, name, duty })),
    ),
  );
  return [...new Map(found.flat().map((holder) => [holder.id, holder])).values()];
}
