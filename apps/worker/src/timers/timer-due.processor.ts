import { Inject, Injectable } from '@nestjs/common';
import { FireTimerHandler } from '#application';
import type { Logger } from '#platform';
import { LOGGER } from '../tokens.js';

@Injectable()
export class TimerDueProcessor {
  constructor(
    private readonly handler: FireTimerHandler,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async process({ outboxId, timerId }: Record<'outboxId' | 'timerId', string>): Promise<void> {
    const answer = await this.handler.execute({ outboxId, timerId });
    const write = answer.kind === 'refused' ? 'warn' : 'info';
    this.logger[write]('timer arrived', { outboxId, timerId, outcome: answer.kind });
  }
}
