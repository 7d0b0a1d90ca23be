import type { KeyedTables } from '../office-data/current-office-rules.js';
import { ScreeningDesk, type ScreeningResults, type ScreeningTask } from './screening-tasks.js';
import { TaskScreener } from './task-screener.js';

/** Gives the office's tables that are in force. */
export interface OfficeTablesSource {
  activeTables(): Promise<KeyedTables>;
  /** Those that were read last, without a look at the database when there are any. */
  latestTables(): Promise<KeyedTables>;
}

const shipped: Promise<KeyedTables> = Promise.resolve({ key: '', tables: {} });
const shippedOnly: OfficeTablesSource = { activeTables: () => shipped, latestTables: () => shipped };

/** Screens where it is called: for short texts, and for programs with one thing to do. */
export class InlineScreener extends TaskScreener {
  private readonly desk = new ScreeningDesk();
  private key = '';

  /** @param source  where the office's tables come from; those that are shipped without. */
  constructor(private readonly source: OfficeTablesSource = shippedOnly) {
    super();
  }

  async prepare(): Promise<void> {
    this.use(await this.source.activeTables());
  }

  protected async do<Task extends ScreeningTask>(
    task: Task,
    tables: 'newest' | 'latest',
  ): Promise<ScreeningResults[Task['kind']]> {
    this.use(await (tables === 'newest' ? this.source.activeTables() : this.source.latestTables()));
    // The desk answers each kind of task with the result of that kind.
    return this.desk.do(task) as ScreeningResults[Task['kind']];
  }

  private use({ key, tables }: KeyedTables): void {
    if (key !== this.key) this.desk.use(tables);
    this.key = key;
  }
}
