import { IsUUID } from 'class-validator';
import { IsOutboxId } from './outbox-id.js';

/** Publish what was signed: `publication.deliver`. */
export class PublicationDeliverJob {
  @IsOutboxId()
  readonly outboxId: string;

  @IsUUID()
  readonly itemId: string;

  @IsUUID()
  readonly caseId: string;
}
