import { Inject, Injectable } from '@nestjs/common';
import type { EntryFields } from '#domain/audit-log';
import { asId, type ItemId, type PersonActor, type TaskId } from '#domain/kernel';
import { ApprovalFormFactsReader } from '../audit/approval-form/approval-form-facts-reader.js';
import { processOf } from '../cases/processes.js';
import { RefusalRecorder } from '../cases/refusal-recorder.js';
import { DecisionRefusedError } from '../errors/refused.errors.js';
import { FORM_PRINTER, type FormPrinter } from '../forms/printed-form.port.js';
import type { Language } from '../messages/message-sections.js';
import {
  CLOCK,
  type Clock,
  ID_SOURCE,
  type IdSource,
  RANDOMNESS,
  type Randomness,
} from '../ports/environment.ports.js';
import { type LockedTask, UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { TaskQueries } from '../queries/task-queries.js';
import type { TaskView } from '../queries/views.js';
import { requireCurrentTask } from '../tasks/require-current-task.js';
import { paperFormOf } from './paper-form.js';
import type { PaperFormRow } from './paper-rows.js';
import { paperFormNumber, paperReasons, revisionCode } from './paper-rules.js';

/** A printed sheet, by its number. */
export interface PrintedSheet {
  readonly number: string;
  readonly pdf: Uint8Array;
}

/** Prints a step's form for whoever may know of the task, with as much as he may read. The printing is an entry. */
@Injectable()
export class PrintPaperFormHandler {
  constructor(
    private readonly tasks: TaskQueries,
    private readonly facts: ApprovalFormFactsReader,
    @Inject(FORM_PRINTER) private readonly printer: FormPrinter,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(RANDOMNESS) private readonly randomness: Randomness,
    private readonly refusals: RefusalRecorder,
  ) {}

  /** @throws TaskNotFoundError, TaskStaleError when the text changes meanwhile, DecisionRefusedError (an entry). */
  async execute(
    { taskId, language }: { readonly taskId: TaskId; readonly language: Language },
    actor: PersonActor,
  ): Promise<PrintedSheet> {
    try {
      const task = await this.tasks.get(actor, taskId);
      const { number, code, pdf } = await this.print(task, actor, language);
      await this.unitOfWork.runUnkeyed(async (tx) => {
        const locked = await tx.lockTask(taskId);
        await requireCurrentTask(tx, locked, { ...task, taskVersion: locked.task.version });
        const { step } = task;
        const reasons = paperReasons(processOf(locked.case.definitionHash), step);
        if (reasons.length > 0) throw new DecisionRefusedError(`${step}.print`, reasons, []);
        const row = this.rowFor(locked, { number, code }, actor);
        tx.appendEntry(locked.item, this.entryFor(locked, row), []);
        tx.insertPaperForm(row);
      });
      return { number, pdf };
    } catch (error) {
      throw await this.refusals.record(error, { taskId, outcome: 'print', actor });
    }
  }

  private async print(
    task: TaskView,
    actor: PersonActor,
    language: Language,
  ): Promise<PrintedSheet & { readonly code: string }> {
    const facts = await this.facts.read(actor, asId<ItemId>(task.itemId));
    const { id: taskId, step, contentDigest, releasePlanDigest } = task;
    const number = paperFormNumber(this.clock.now(), this.randomness.bytes(5));
    const code = revisionCode(contentDigest, releasePlanDigest);
    const answers = task.allowedActions.map(({ action }) => action);
    const form = paperFormOf(facts, { number, code, taskId, step, answers }, language);
    return { number, code, pdf: await this.printer.print(form, 'pdf') };
  }

  private rowFor(
    { item, task }: LockedTask,
    { number, code }: Pick<PaperFormRow, 'number' | 'code'>,
    { personId: printedBy }: PersonActor,
  ): PaperFormRow {
    const { contentDigest, releasePlanDigest } = item;
    const { id: taskId, step, round } = task;
    const shown = { number, code, itemId: item.id, taskId, step, round, contentDigest, releasePlanDigest };
    return { ...shown, printedBy, printedAt: this.clock.now(), entryId: this.ids.next() };
  }

  private entryFor({ case: running, item }: LockedTask, row: PaperFormRow): EntryFields {
    return {
      id: row.entryId,
      at: row.printedAt,
      actor: row.printedBy,
      action: 'paper.printed',
      case: running.id,
      task: row.taskId,
      step: row.step,
      outcome: 'done',
      round: row.round,
      rendition: row.contentDigest === item.sourceDigest ? null : row.contentDigest,
      releasePlan: row.releasePlanDigest,
      facts: { form: row.number, code: row.code },
    };
  }
}
