import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  CreateItemHandler,
  ItemQueries,
  SaveDraftHandler,
  SaveTreatmentHandler,
  type CommandEnvelope,
} from '#application';
import { asId, type ItemId, type PersonActor, type TaskId } from '#domain/kernel';
import { Envelope } from '../http/envelope.decorator.js';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { ItemIdPipe } from '../shared/id.pipes.js';
import { documentBodyLimit } from '../shared/limits.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import {
  CreateItemRequest,
  ItemListQuery,
  ItemPageResponse,
  ItemResponse,
  RenditionResponse,
  RevisionResponse,
  SaveDraftRequest,
  TimelineResponse,
  TreatmentRequest,
} from './item.dto.js';
import { ItemScreens } from './item-screens.js';
import { toItemSummary, toRendition, toRevision, toTimelineEntry } from './item.presenter.js';

/** Disclosure items: lists, screens, and what drafter and de-identifier save. */
@Controller('api/v1/items')
export class ItemsController {
  constructor(
    private readonly queries: ItemQueries,
    private readonly createItem: CreateItemHandler,
    private readonly saveDraft: SaveDraftHandler,
    private readonly saveTreatment: SaveTreatmentHandler,
    private readonly screens: ItemScreens,
  ) {}

  /** Items that I may know of, the newest first. */
  @Get()
  @Needs('item.list')
  async list(
    @Query() query: ItemListQuery,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<ItemPageResponse> {
    const { items, nextCursor } = await this.queries.list(actor, query);
    return { items: items.map((item) => toItemSummary(item, this.screens.presentation(words))), nextCursor };
  }

  /** A new item, as a draft of mine. */
  @Post()
  @Needs('item.create')
  @RouteConfig(documentBodyLimit)
  async create(
    @Body() body: CreateItemRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
    @InWords() words: Words,
  ): Promise<ItemResponse> {
    const { itemId } = await this.createItem.execute(body, actor, envelope);
    return this.screens.get(actor, itemId, words);
  }

  /** One item with its open tasks, opinions and what I may do. */
  @Get(':id')
  @Needs('item.read')
  get(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<ItemResponse> {
    return this.screens.get(actor, itemId, words);
  }

  /** Saves document, metadata and release plan of a draft. */
  @Put(':id/draft')
  @Needs('item.edit')
  @RouteConfig(documentBodyLimit)
  async save(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Body() body: SaveDraftRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
    @InWords() words: Words,
  ): Promise<ItemResponse> {
    await this.saveDraft.execute({ ...body, itemId }, actor, envelope);
    return this.screens.get(actor, itemId, words);
  }

  /** Saves the treatment: all operations on the source. */
  @Put(':id/treatment')
  @Needs('item.treat')
  @RouteConfig(documentBodyLimit)
  async treat(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Body() body: TreatmentRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
    @InWords() words: Words,
  ): Promise<ItemResponse> {
    await this.saveTreatment.execute({ ...body, itemId, taskId: asId<TaskId>(body.taskId) }, actor, envelope);
    return this.screens.get(actor, itemId, words);
  }

  /** The present source revision, for those whose step works on it; personal information is covered for the others. */
  @Get(':id/revisions/current')
  @Needs('item.source')
  async revision(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @CurrentActor() actor: PersonActor,
  ): Promise<RevisionResponse> {
    return toRevision(await this.queries.revision(actor, itemId));
  }

  /** The present source revision with nothing covered; that it was revealed is an entry. */
  @Post(':id/revelation')
  @Needs('item.reveal')
  @HttpCode(200)
  async reveal(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @CurrentActor() actor: PersonActor,
  ): Promise<RevisionResponse> {
    return toRevision(await this.queries.reveal(actor, itemId));
  }

  /** What is to be published. */
  @Get(':id/rendition')
  @Needs('item.rendition')
  async rendition(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @CurrentActor() actor: PersonActor,
  ): Promise<RenditionResponse> {
    return toRendition(await this.queries.rendition(actor, itemId));
  }

  /** What has happened to the item, oldest first. */
  @Get(':id/timeline')
  @Needs('item.read')
  async timeline(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<TimelineResponse> {
    const entries = await this.queries.timeline(actor, itemId);
    return { items: entries.map((entry) => toTimelineEntry(entry, words)) };
  }
}
