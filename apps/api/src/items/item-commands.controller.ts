import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  CorrectItemHandler,
  QuarantineItemHandler,
  RecallItemHandler,
  ResolveQuarantineHandler,
  TakeDownItemHandler,
  type CommandEnvelope,
} from '#application';
import type { ItemId, PersonActor } from '#domain/kernel';
import type { TakeDownTrigger } from '#domain/workflow';
import { Envelope } from '../http/envelope.decorator.js';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { ItemIdPipe } from '../shared/id.pipes.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import {
  CorrectionRequest,
  ItemResponse,
  QuarantineRequest,
  QuarantineResolutionRequest,
  RecallRequest,
  TakeDownRequest,
} from './item.dto.js';
import { ItemScreens } from './item-screens.js';

/** What people do to an item as a whole, outside the step that is open. */
@Controller('api/v1/items/:id')
export class ItemCommandsController {
  constructor(
    private readonly recallItem: RecallItemHandler,
    private readonly quarantineItem: QuarantineItemHandler,
    private readonly resolveQuarantine: ResolveQuarantineHandler,
    private readonly correctItem: CorrectItemHandler,
    private readonly takeDownItem: TakeDownItemHandler,
    private readonly screens: ItemScreens,
  ) {}

  /** The submitter takes the item back before anybody has opened it. */
  @Post('recall')
  @Needs('item.recall')
  @HttpCode(200)
  async recall(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Body() body: RecallRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
    @InWords() words: Words,
  ): Promise<ItemResponse> {
    await this.recallItem.execute(
      { itemId, itemVersion: body.itemVersion, reason: body.reason ?? null },
      actor,
      envelope,
    );
    return this.screens.get(actor, itemId, words);
  }

  /** The confidentiality reviewer locks the item away. */
  @Post('quarantine')
  @Needs('item.quarantine')
  @HttpCode(200)
  async quarantine(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Body() body: QuarantineRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
    @InWords() words: Words,
  ): Promise<ItemResponse> {
    await this.quarantineItem.execute({ ...body, itemId }, actor, envelope);
    return this.screens.get(actor, itemId, words);
  }

  /** The quarantine is lifted, or the content purged. */
  @Post('quarantine-resolution')
  @Needs('item.resolveQuarantine')
  @HttpCode(200)
  async resolve(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Body() body: QuarantineResolutionRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
    @InWords() words: Words,
  ): Promise<ItemResponse> {
    await this.resolveQuarantine.execute({ ...body, itemId }, actor, envelope);
    return this.screens.get(actor, itemId, words);
  }

  /** What is public is corrected: a new case on the same item begins with its draft. */
  @Post('correction')
  @Needs('item.correct')
  @HttpCode(200)
  async correct(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Body() body: CorrectionRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
    @InWords() words: Words,
  ): Promise<ItemResponse> {
    await this.correctItem.execute({ ...body, itemId }, actor, envelope);
    return this.screens.get(actor, itemId, words);
  }

  /** What is public goes off the page at once; another person decides on it. */
  @Post('take-down')
  @Needs('item.takeDown')
  @HttpCode(200)
  async takeDown(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Body() body: TakeDownRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
    @InWords() words: Words,
  ): Promise<ItemResponse> {
    await this.takeDownItem.execute(
      { ...body, itemId, trigger: body.trigger as TakeDownTrigger },
      actor,
      envelope,
    );
    return this.screens.get(actor, itemId, words);
  }
}
