import { Inject, Injectable } from '@nestjs/common';
import {
  noTreatment,
  type Operation,
  parseTreatment,
  type Treatment,
  treatmentFormat,
} from '#domain/deidentification';
import { type Instant, type ItemId, type PersonActor, type TaskId } from '#domain/kernel';
import { screenValue, secrecyMarksVersion } from '#domain/screening';
import { canonicalBytes, digestOf, revisionOf, type SourceRevision } from '#domain/text';
import { decide, treatmentEditReasons } from '#domain/workflow';
import { applyMove } from '../cases/apply-move.js';
import { capacityAtStep } from '../assignments/at-hand.js';
import type { Capacity } from '../assignments/capacity.js';
import { readItemFacts } from '../cases/item-facts.js';
import { processOf } from '../cases/processes.js';
import { whatChanged } from '../cases/what-changed.js';
import { TaskStaleError } from '../errors/conflict.errors.js';
import { ContentInvalidError, DecisionRefusedError } from '../errors/refused.errors.js';
import { requireCurrentItem } from '../items/drive-item-event.js';
import { requireNoMarks } from '../items/read-content.js';
import { RefusedSaves } from '../items/refused-saves.js';
import { type SavedAnswer, savedAnswerOf } from '../items/saved-answer.js';
import { openWhenTreated, TreatedFindings } from '../screening/treated-findings.js';
import { computeRendition } from './compute-rendition.js';
import { namedRendition } from './settle-rendition.js';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import type { CaseRow, ItemRow, TaskRow } from '../ports/rows.js';
import {
  type CommandEnvelope,
  type ItemChange,
  type LockedItem,
  type Transaction,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';

export interface SaveTreatment {
  readonly itemId: ItemId;
  readonly itemVersion: number;
  readonly taskId: TaskId;
  readonly operations: unknown;
}

/** The deidentifier's operations on the source, and the rendition that they yield, as long as his step is open. */
@Injectable()
export class SaveTreatmentHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    private readonly refusals: RefusedSaves,
    private readonly treatedFindings: TreatedFindings,
  ) {}

  /**
   * @throws ItemNotFoundError, ItemStaleError
   * @throws TaskStaleError when the task named is not the open one.
   * @throws ContentInvalidError naming every operation that does not fit the source.
   * @throws SecrecyMarkError when a replacement carries a mark.
   * @throws DecisionRefusedError when it is not this person's to treat; the attempt is an entry.
   */
  async execute(command: SaveTreatment, actor: PersonActor, envelope: CommandEnvelope): Promise<SavedAnswer> {
    try {
      requireNoMarks(screenValue({ operations: command.operations }).findings);
      await this.treatedFindings.prepare();
      return await this.unitOfWork.run(envelope, async (tx) => {
        const locked = await tx.lockItem(command.itemId);
        const running = await requireCurrentItem(tx, locked, { actor, itemVersion: command.itemVersion });
        const capacity = requireTreatable(locked, running, actor);
        const task = await requireOpenTask(tx, locked, command.taskId);
        return this.save(tx, { item: locked.item, running, task }, command.operations, { actor, capacity });
      });
    } catch (error) {
      throw await this.refusals.onItem(error, actor, 'treatment.refused', command.itemId);
    }
  }

  private async save(
    tx: Transaction,
    { item, running, task }: { readonly item: ItemRow; readonly running: CaseRow; readonly task: TaskRow },
    operations: unknown,
    { actor, capacity }: { readonly actor: PersonActor; readonly capacity: Capacity },
  ): Promise<SavedAnswer> {
    const now = this.clock.now();
    const revision = revisionOf(await tx.getRevisionBytes(item.sourceDigest));
    const treatment = fitting(operations, revision);
    const treated = this.writeTreatment(tx, item, { revision, treatment }, actor);
    if (treated.treatmentDigest === item.treatmentDigest) return savedAnswerOf(item);
    const change = {
      ...treated,
      ...(await this.openUnder(tx, item, { revision, treatment, ...treated }, now)),
    };
    const edited = decide(processOf(running.definitionHash), running.snapshot, {
      type: 'item.editTreatment',
      by: capacity.by,
      now,
      shown: null,
      given: {},
      facts: await readItemFacts(tx, item, [task], 'item.editTreatment'),
    });
    if (edited.kind === 'refused') throw new DecisionRefusedError('item.editTreatment', edited.reasons, []);
    applyMove({ tx, ids: this.ids, at: now }, { item, case: running, closing: null }, edited);
    tx.updateItem(item, change, now);
    tx.rebindTask(task.id, item.sourceDigest);
    this.appendEntry(tx, { item, running, task }, treatment, capacity, now);
    return savedAnswerOf({ ...item, ...change, version: item.version + 1 });
  }

  /** What still holds the gates once this treatment is saved. */
  private async openUnder(
    tx: Transaction,
    item: ItemRow,
    {
      revision: content,
      treatment: { operations },
      treatmentDigest,
    }: Pick<Treated, 'treatmentDigest'> & {
      readonly revision: SourceRevision;
      readonly treatment: Treatment;
    },
    at: Instant,
  ): Promise<ItemChange> {
    const screening = await tx.getScreening(item.id, item.sourceDigest);
    if (screening === null) return {};
    const { dispositions } = screening;
    const treated = { itemId: item.id, content, screening, dispositions, operations, treatmentDigest, at };
    return { openFindings: openWhenTreated(treated, await this.treatedFindings.residual(tx, treated)) };
  }

  /** Keeps the treatment; what it makes of the source is computed to see that it can be, and kept once it is decided on. */
  private writeTreatment(
    tx: Transaction,
    item: ItemRow,
    { revision, treatment }: { readonly revision: SourceRevision; readonly treatment: Treatment },
    actor: PersonActor,
  ): Treated {
    const { title } = computeRendition(revision, treatment);
    if (treatment.operations.length === 0) return { treatmentDigest: null, title };
    const treatmentBytes = canonicalBytes(treatment);
    const treatmentDigest = digestOf(treatmentBytes);
    tx.insertTreatment({
      itemId: item.id,
      revisionDigest: item.sourceDigest,
      digest: treatmentDigest,
      bytes: treatmentBytes,
      createdBy: actor.personId,
      createdAt: this.clock.now(),
    });
    return { treatmentDigest, title };
  }

  private appendEntry(
    tx: Transaction,
    { item, running, task }: { readonly item: ItemRow; readonly running: CaseRow; readonly task: TaskRow },
    treatment: Treatment,
    { by, actingFor }: Capacity,
    at: Instant,
  ): void {
    tx.appendEntry(
      item,
      {
        id: this.ids.next(),
        at,
        actor: by.personId,
        actingFor,
        duty: task.duty,
        action: 'treatment.saved',
        case: running.id,
        task: task.id,
        step: task.step,
        outcome: 'done',
        state: item.state,
        round: task.round,
        revision: item.sourceDigest,
        renditionBefore: namedRendition(item),
        releasePlan: item.releasePlanDigest,
        definition: running.definitionHash,
        rules: { secrecyMarks: secrecyMarksVersion },
        facts: countsOf(treatment.operations),
      },
      [],
    );
  }
}

type Treated = ItemChange & Pick<ItemRow, 'treatmentDigest' | 'title'>;

/** @throws ContentInvalidError */
function fitting(operations: unknown, revision: SourceRevision): Treatment {
  if (Array.isArray(operations) && operations.length === 0) return noTreatment;
  const parsed = parseTreatment({ format: treatmentFormat, operations }, revision);
  if (!parsed.ok) throw new ContentInvalidError(parsed.issues);
  return parsed.treatment;
}

/** @throws DecisionRefusedError unless the treatment is this person's, in the capacity that is given back. */
function requireTreatable(locked: LockedItem, running: CaseRow, actor: PersonActor): Capacity {
  const capacity = capacityAtStep(actor, locked, running, { step: 'deidentification', duty: 'deidentifier' });
  const ofProcess = treatmentEditReasons(processOf(running.definitionHash), running.snapshot, capacity.by);
  const reasons = ofProcess.length > 0 ? ofProcess : capacity.reasons;
  if (reasons.length > 0) throw new DecisionRefusedError('item.editTreatment', reasons, []);
  return capacity;
}

/** @throws TaskStaleError */
async function requireOpenTask(
  tx: Transaction,
  { item, openTasks }: LockedItem,
  taskId: TaskId,
): Promise<TaskRow> {
  const task = openTasks.find(({ id, step }) => id === taskId && step === 'deidentification');
  if (task !== undefined) return task;
  throw new TaskStaleError(
    taskId,
    await whatChanged(tx, item.id, { itemVersion: item.version, state: item.state }),
  );
}

/** How often each action is applied: numbers, never the values. */
function countsOf(operations: readonly Operation[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { operations: operations.length };
  for (const { action } of operations) counts[action] = (counts[action] ?? 0) + 1;
  return counts;
}
