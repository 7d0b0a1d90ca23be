import { Inject, Injectable } from '@nestjs/common';
import { SendNotificationMailHandler } from '#application';
import type { Logger } from '#platform';
import { LOGGER } from '../tokens.js';

@Injectable()
export class NotificationMailProcessor {
  constructor(
    private readonly handler: SendNotificationMailHandler,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async process(job: Record<'outboxId' | 'personId' | 'taskId' | 'notification', string>): Promise<void> {
    const { kind } = await this.handler.execute(job);
    this.logger.debug('mail about a notification', { outboxId: job.outboxId, outcome: kind });
  }
}
