import { Inject, Injectable } from '@nestjs/common';
import type { ItemId, PersonActor, TaskId } from '#domain/kernel';
import { processOf } from '../cases/processes.js';
import { ItemNotFoundError, TaskNotFoundError } from '../errors/not-found.error.js';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { contentAccess, isWithheld, mayWithItem } from '../queries/content-access.js';
import { ContentWithheldError } from '../queries/content-withheld.error.js';
import { OriginalReads } from '../queries/original-reads.js';
import { isUuid } from '../queries/page.js';
import { ITEM_READ_MODEL, type ItemReadModel } from '../queries/read-models.port.js';
import { viewerOf } from '../queries/viewer.js';
import { PaperScanNotFoundError } from './paper.errors.js';
import { paperReasons } from './paper-rules.js';
import { PAPER_STORE, type PaperFormView, type PaperStore, type StoredScan } from './paper.store.port.js';

/** What can be done with a task on paper, and which forms there are. */
export interface PaperView {
  /** The step may be done on paper at all. */
  readonly mayPrint: boolean;
  /** The reader types in what was signed. */
  readonly mayRecord: boolean;
  readonly forms: readonly PaperFormView[];
}

/** What there is on paper: forms of a task, and the scan of a signed one. */
@Injectable()
export class PaperQueries {
  constructor(
    @Inject(ITEM_READ_MODEL) private readonly items: ItemReadModel,
    @Inject(PAPER_STORE) private readonly papers: PaperStore,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly originalReads: OriginalReads,
  ) {}

  /** @throws TaskNotFoundError */
  async get(actor: PersonActor, taskId: TaskId): Promise<PaperView> {
    const screen = await this.items.findScreenOfTask(viewerOf(actor), taskId);
    const task = screen?.tasks.find(({ id }) => id === taskId);
    const running = screen?.cases.find(({ id }) => id === task?.caseId);
    if (screen === null || task === undefined || running === undefined) throw new TaskNotFoundError(taskId);
    const mayPrint =
      task.status === 'open' &&
      mayWithItem(actor, 'paper.print', screen) &&
      paperReasons(processOf(running.definitionHash), task.step).length === 0;
    const mayRecord = mayPrint && mayWithItem(actor, 'paper.record', screen);
    return { mayPrint, mayRecord, forms: await this.papers.listForms(taskId) };
  }

  /**
   * The scan of a signed sheet, for those who read the source; a reading that is nobody's work is an entry.
   *
   * @throws ItemNotFoundError, ContentWithheldError, PaperScanNotFoundError
   */
  async scan(actor: PersonActor, itemId: ItemId, formNumber: string): Promise<StoredScan> {
    const screen = isUuid(itemId) ? await this.items.findScreen(viewerOf(actor), itemId) : null;
    if (screen === null) throw new ItemNotFoundError(itemId);
    if (contentAccess(actor, screen) !== 'source')
      throw new ContentWithheldError(itemId, isWithheld(screen.item.state) ? 'quarantine' : 'treatment');
    await this.originalReads.record({ actor, screen, now: this.clock.now() });
    const scan = await this.papers.findScan(itemId, formNumber);
    if (scan === null) throw new PaperScanNotFoundError();
    return scan;
  }
}
