import { Controller, Get, Param, Query } from '@nestjs/common';
import { AuditQueries, type AuditFilter } from '#application';
import { instantOf, type ItemId, type PersonActor } from '#domain/kernel';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { ItemIdPipe } from '../shared/id.pipes.js';
import { toPerson } from '../shared/shared.presenter.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import {
  AuditPageResponse,
  AuditQuery,
  IntegrityResponse,
  PeopleResponse,
  TrailResponse,
} from './audit.dto.js';
import { toAuditEntry, toIntegrity, toTrailEntry } from './audit.presenter.js';

/** The log, for those who oversee it. */
@Controller('api/v1/audit')
export class AuditController {
  constructor(private readonly queries: AuditQueries) {}

  /** Entries by item, person, time, step and action, the newest first. */
  @Get('entries')
  @Needs('audit.read')
  async entries(
    @Query() query: AuditQuery,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<AuditPageResponse> {
    const { items, nextCursor } = await this.queries.entries(actor, toFilter(query));
    return { items: items.map((entry) => toAuditEntry(entry, words)), nextCursor };
  }

  /** An item's whole trail, oldest first. */
  @Get('items/:id/trail')
  @Needs('audit.read')
  async trail(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<TrailResponse> {
    const trail = await this.queries.trail(actor, itemId);
    return { ...trail, items: trail.items.map((entry) => toTrailEntry(entry, words)) };
  }

  /** Recomputes an item's chain from the stored bytes. */
  @Get('items/:id/integrity')
  @Needs('audit.read')
  async integrity(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<IntegrityResponse> {
    return toIntegrity(await this.queries.integrity(actor, itemId), words);
  }

  /** Whom the search can ask about. */
  @Get('people')
  @Needs('audit.read')
  async people(@CurrentActor() actor: PersonActor): Promise<PeopleResponse> {
    return { items: (await this.queries.people(actor)).map(toPerson) };
  }
}

/** A search as the application takes it. */
export function toFilter({ from, to, ...rest }: AuditQuery): AuditFilter {
  return {
    ...rest,
    from: from === undefined ? null : instantOf(Date.parse(from)),
    to: to === undefined ? null : instantOf(Date.parse(to)),
  };
}
