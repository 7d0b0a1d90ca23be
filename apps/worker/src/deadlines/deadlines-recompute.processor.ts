import { Inject, Injectable } from '@nestjs/common';
import { RecomputeDeadlinesHandler } from '#application';
import type { Logger } from '#platform';
import { LOGGER } from '../tokens.js';

@Injectable()
export class DeadlinesRecomputeProcessor {
  constructor(
    private readonly handler: RecomputeDeadlinesHandler,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async process({ outboxId }: { readonly outboxId: string | null }): Promise<void> {
    const { moved } = await this.handler.execute({ outboxId });
    this.logger.info('open deadlines computed anew', { count: moved });
  }
}
