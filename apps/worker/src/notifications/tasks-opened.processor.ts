import { Inject, Injectable } from '@nestjs/common';
import { NotifyOpenedTasksHandler } from '#application';
import type { Logger } from '#platform';
import { LOGGER } from '../tokens.js';

@Injectable()
export class TasksOpenedProcessor {
  constructor(
    private readonly handler: NotifyOpenedTasksHandler,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async process({ outboxIds }: { readonly outboxIds: readonly string[] }): Promise<void> {
    const count = await this.handler.execute({ outboxIds });
    this.logger.debug('people told of waiting tasks', { count });
  }
}
