import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  type CommandEnvelope,
  ConsequenceQueries,
  PositionQuery,
  StopItemHandler,
  TakeBackHandler,
} from '#application';
import type { ItemId, PersonActor, TaskId } from '#domain/kernel';
import { toSvg } from '#domain/workflow';
import { Envelope } from '../http/envelope.decorator.js';
import { ItemResponse } from '../items/item.dto.js';
import { ItemScreens } from '../items/item-screens.js';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { ItemIdPipe, TaskIdPipe } from '../shared/id.pipes.js';
import { textOrNull } from '../shared/text-or-null.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import {
  AnswerQuery,
  CasePositionResponse,
  ConsequencesResponse,
  ItemEventQuery,
  StopRequest,
  TakeBackRequest,
} from './standing.dto.js';
import { toConsequences } from './standing.presenter.js';

/** Stopping an item, taking an answer back, and what a way back would bring about before it is taken. */
@Controller('api/v1')
export class StandingController {
  constructor(
    private readonly consequences: ConsequenceQueries,
    private readonly positions: PositionQuery,
    private readonly stopItem: StopItemHandler,
    private readonly takeBack: TakeBackHandler,
    private readonly screens: ItemScreens,
  ) {}

  /** What an answer at this task would cut off, which confirmations would fall, and which stay. */
  @Get('tasks/:id/consequences')
  @Needs('task.read')
  async ofAnswer(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @Query() { outcome, returnTo = '' }: AnswerQuery,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<ConsequencesResponse> {
    const answer = { outcome, returnTo: textOrNull(returnTo) };
    return toConsequences(await this.consequences.ofAnswer(actor, taskId, answer), words);
  }

  /** The same of a recall, of taking an answer back, of a pause or of voiding. */
  @Get('items/:id/consequences')
  @Needs('item.read')
  async ofItemEvent(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Query() { event }: ItemEventQuery,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<ConsequencesResponse> {
    return toConsequences(await this.consequences.ofItemEvent(actor, itemId, event), words);
  }

  /** Where the case is on its way. */
  @Get('items/:id/position')
  @Needs('item.read')
  async position(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<CasePositionResponse> {
    const { process, stored } = await this.positions.execute(actor, itemId);
    const nameOfStep = (step: string): string => words.of('steps', step);
    const nameOfState = (state: string): string => words.of('states', state);
    return { diagram: toSvg(process, { nameOfStep, nameOfState, stored }) };
  }

  /** The case rests until somebody resumes it. */
  @Post('items/:id/pause')
  @HttpCode(200)
  @Needs('item.stop')
  async pause(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Body() body: StopRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
    @InWords() words: Words,
  ): Promise<ItemResponse> {
    await this.stopItem.execute({ ...body, itemId, event: 'item.pause' }, actor, envelope);
    return this.screens.get(actor, itemId, words);
  }

  /** The case is given up for good. */
  @Post('items/:id/void')
  @HttpCode(200)
  @Needs('item.stop')
  async void(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Body() body: StopRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
    @InWords() words: Words,
  ): Promise<ItemResponse> {
    await this.stopItem.execute({ ...body, itemId, event: 'item.void' }, actor, envelope);
    return this.screens.get(actor, itemId, words);
  }

  /** I take my last answer back, before anybody of a later stage has opened the item. */
  @Post('items/:id/take-back')
  @HttpCode(200)
  @Needs('item.takeBack')
  async takeItBack(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Body() { itemVersion, reason }: TakeBackRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
    @InWords() words: Words,
  ): Promise<ItemResponse> {
    await this.takeBack.execute({ itemId, itemVersion, reason: textOrNull(reason) }, actor, envelope);
    return this.screens.get(actor, itemId, words);
  }
}
