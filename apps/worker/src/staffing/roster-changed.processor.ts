import { Inject, Injectable } from '@nestjs/common';
import { TellStrandedHandler } from '#application';
import type { Logger } from '#platform';
import { LOGGER } from '../tokens.js';

@Injectable()
export class RosterChangedProcessor {
  constructor(
    private readonly handler: TellStrandedHandler,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async process(job: Record<'outboxId', string>): Promise<void> {
    const { stranded } = await this.handler.execute(job);
    this.logger.info('cases looked through after a change of people', { count: stranded });
  }
}
