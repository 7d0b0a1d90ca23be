import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { DisposeFindingsHandler, FindingQueries, type CommandEnvelope } from '#application';
import type { ItemId, PersonActor } from '#domain/kernel';
import { Envelope } from '../http/envelope.decorator.js';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { ItemIdPipe } from '../shared/id.pipes.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import { DispositionRequest, FindingsResponse, TreatmentProposalResponse } from './screening.dto.js';
import { toFindings, toProposal } from './screening.presenter.js';

/** What the checks found in an item, and what people say of it. */
@Controller('api/v1/items/:id')
export class ScreeningController {
  constructor(
    private readonly queries: FindingQueries,
    private readonly disposeFindings: DisposeFindingsHandler,
  ) {}

  /** Findings of the item's present revision, in reading order. */
  @Get('findings')
  @Needs('item.findings')
  async findings(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<FindingsResponse> {
    return toFindings(await this.queries.find(actor, itemId), words);
  }

  /** What the rules of the scene would do with the personal information that was found. */
  @Get('treatment-proposal')
  @Needs('item.findings')
  async proposal(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<TreatmentProposalResponse> {
    return toProposal(await this.queries.proposal(actor, itemId), words);
  }

  /** Answers findings of this item; what was said before of the same findings no longer counts. */
  @Post('dispositions')
  @Needs('findings.answer')
  @HttpCode(200)
  async dispose(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Body() body: DispositionRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
    @InWords() words: Words,
  ): Promise<FindingsResponse> {
    await this.disposeFindings.execute({ ...body, itemId, note: body.note ?? null }, actor, envelope);
    return toFindings(await this.queries.find(actor, itemId), words);
  }
}
