import { Inject, Injectable } from '@nestjs/common';
import { PublishItemHandler } from '#application';
import { asId } from '#domain/kernel';
import type { Logger } from '#platform';
import { LOGGER } from '../tokens.js';

@Injectable()
export class PublicationDeliverProcessor {
  constructor(
    private readonly handler: PublishItemHandler,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async process({
    outboxId,
    itemId,
    caseId,
  }: Record<'outboxId' | 'itemId' | 'caseId', string>): Promise<void> {
    const answer = await this.handler.execute({ outboxId, itemId: asId(itemId), caseId: asId(caseId) });
    const write = answer.kind === 'failed' ? 'warn' : 'info';
    this.logger[write]('publication delivered', { outboxId, itemId, caseId, outcome: answer.kind });
  }
}
