import { Controller, Get, Param } from '@nestjs/common';
import { PublicationLimitQueries } from '#application';
import type { ItemId, PersonActor } from '#domain/kernel';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { ItemIdPipe } from '../shared/id.pipes.js';
import { PublicationLimitsResponse } from './publication-limit.dto.js';

/** Until when the law wants an item public. */
@Controller('api/v1/items/:id/publication-limits')
export class PublicationLimitsController {
  constructor(private readonly queries: PublicationLimitQueries) {}

  /** The limits that run from the document's date; the first governs. */
  @Get()
  @Needs('item.read')
  async list(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @CurrentActor() actor: PersonActor,
  ): Promise<PublicationLimitsResponse> {
    const limits = await this.queries.list(actor, itemId);
    return {
      limits: limits.map(({ limit, from, due, isProvisional }) => ({
        id: limit.id,
        trigger: limit.trigger,
        workingDays: limit.amount,
        law: limit.law,
        article: limit.article,
        from,
        due,
        isProvisional,
      })),
    };
  }
}
