import { Inject, Injectable } from '@nestjs/common';
import { NotifyDeadlineHandler } from '#application';
import type { Logger } from '#platform';
import { LOGGER } from '../tokens.js';

@Injectable()
export class DeadlineDueProcessor {
  constructor(
    private readonly handler: NotifyDeadlineHandler,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async process(job: Record<'outboxId' | 'deadlineId', string>): Promise<void> {
    const answer = await this.handler.execute(job);
    this.logger.info('deadline looked at', { outboxId: job.outboxId, outcome: answer.kind });
  }
}
