import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  DecideErasureHandler,
  ErasureNotFoundError,
  ErasureQueries,
  ProposeErasureHandler,
  type CommandEnvelope,
} from '#application';
import type { ItemId, PersonActor } from '#domain/kernel';
import { Envelope } from '../http/envelope.decorator.js';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { isUuid, ItemIdPipe } from '../shared/id.pipes.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import {
  ErasureDecidedResponse,
  ErasureDecisionRequest,
  ErasureProposedResponse,
  ErasureRequest,
  ErasuresResponse,
} from './erasure.dto.js';
import { toErasure } from './erasure.presenter.js';

/** Removing what an item said: one person asks, another approves, the eraser carries it out. */
@Controller('api/v1')
export class ErasuresController {
  constructor(
    private readonly queries: ErasureQueries,
    private readonly propose: ProposeErasureHandler,
    private readonly decide: DecideErasureHandler,
  ) {}

  /** Erasures that I have a say in, the newest first. */
  @Get('erasures')
  @Needs('erasure.read')
  async list(@CurrentActor() actor: PersonActor, @InWords() words: Words): Promise<ErasuresResponse> {
    return { items: (await this.queries.list(actor)).map((erasure) => toErasure(erasure, words)) };
  }

  /** Asks that an item's content be erased. */
  @Post('items/:id/erasure')
  @Needs('erasure.propose')
  ask(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Body() { ground, reason }: ErasureRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<ErasureProposedResponse> {
    return this.propose.execute({ itemId, ground, reason }, actor, envelope);
  }

  /** Approves, rejects or withdraws; approved, it waits for the eraser. */
  @Post('erasures/:id/decision')
  @Needs('erasure.decide')
  @HttpCode(200)
  answer(
    @Param('id') erasureId: string,
    @Body() { outcome }: ErasureDecisionRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<ErasureDecidedResponse> {
    if (!isUuid(erasureId)) throw new ErasureNotFoundError();
    return this.decide.execute({ erasureId, outcome }, actor, envelope);
  }
}
