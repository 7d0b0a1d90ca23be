import type { CommandEnvelope, Transaction, UnitOfWork } from '../ports/unit-of-work.port.js';
import type { LogWatch } from './log-watch.js';

/**
 * Takes no command while the log stands still: what cannot be recorded is not decided. Reading goes on, and so does what
 * the program itself must note, such as a refusal.
 */
export class GuardedUnitOfWork implements UnitOfWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly watch: LogWatch,
  ) {}

  /** @throws LogStandsStillError before anything is begun. */
  async run<Answer extends object>(
    command: CommandEnvelope,
    work: (tx: Transaction) => Promise<Answer>,
  ): Promise<Answer> {
    this.watch.requireSound();
    return this.unitOfWork.run(command, work);
  }

  runUnkeyed<Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
    return this.unitOfWork.runUnkeyed(work);
  }
}
