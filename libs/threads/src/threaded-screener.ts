import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import {
  type OfficeTablesSource,
  type ScreeningResults,
  type ScreeningTask,
  TaskScreener,
} from '#application';
import { AppError } from '#domain/kernel';
import type { ScreeningAnswer, ScreeningRequest } from './screening-messages.js';

/** The thread ended, or could not read a text: the text is not saved unread. */
export class ScreeningEndedError extends AppError {
  readonly code = 'SCREENING.ENDED';
  readonly kind = 'fault';
  constructor(reason: string) {
    super('the screening thread gave no findings', { reason });
  }
}

type Result = ScreeningResults[ScreeningTask['kind']];

interface Waiting {
  readonly resolve: (result: Result | null) => void;
  readonly reject: (error: Error) => void;
}

const program = new URL('./screening.worker.js', import.meta.url);

/** Whether the thread's program is there: what runs from its TypeScript sources has none, and reads where it is asked. */
export function hasThreadProgram(): boolean {
  return existsSync(program);
}

/** Reads texts in a thread of its own. */
export class ThreadedScreener extends TaskScreener {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private sentKey: string | null = null;
  private count = 0;

  constructor(private readonly source: OfficeTablesSource) {
    super();
  }

  async prepare(): Promise<void> {
    await this.ask(null, 'newest');
  }

  /** @throws ScreeningEndedError */
  protected async do<Task extends ScreeningTask>(
    task: Task,
    tables: 'newest' | 'latest',
  ): Promise<ScreeningResults[Task['kind']]> {
    const result = await this.ask(task, tables);
    if (result === null) throw new ScreeningEndedError('noResult');
    // The thread answers each kind of task with the result of that kind.
    return result as ScreeningResults[Task['kind']];
  }

  /** Ends the thread; what still waits is refused. */
  async stop(): Promise<void> {
    await this.worker?.terminate();
  }

  private async ask(task: ScreeningTask | null, age: 'newest' | 'latest'): Promise<Result | null> {
    const { key, tables } = await (age === 'newest'
      ? this.source.activeTables()
      : this.source.latestTables());
    const worker = this.worker ?? this.start();
    const request: ScreeningRequest = {
      id: (this.count += 1),
      tables: key === this.sentKey ? null : tables,
      task,
    };
    this.sentKey = key;
    return new Promise((resolve, reject) => {
      this.waiting.set(request.id, { resolve, reject });
      worker.postMessage(request);
    });
  }

  private start(): Worker {
    const worker = new Worker(program);
    // A thread that waits for texts does not keep a process alive that has nothing else to do.
    worker.unref();
    worker.on('message', (answer: ScreeningAnswer) => this.settle(answer));
    worker.on('error', () => this.ended(worker, 'error'));
    worker.on('exit', () => this.ended(worker, 'exit'));
    this.worker = worker;
    return worker;
  }

  private settle(answer: ScreeningAnswer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('failure' in answer) waiting?.reject(new ScreeningEndedError(answer.failure));
    else waiting?.resolve(answer.result);
  }

  private ended(worker: Worker, reason: string): void {
    if (this.worker !== worker) return;
    this.worker = null;
    this.sentKey = null;
    for (const { reject } of this.waiting.values()) reject(new ScreeningEndedError(reason));
    this.waiting.clear();
  }
}
