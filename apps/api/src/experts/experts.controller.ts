import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  type CommandEnvelope,
  type ExpertLinkView,
  ExpertQueries,
  InviteExpertHandler,
  RevokeExpertLinkHandler,
} from '#application';
import { asId, type Digest, type ItemId, type PersonActor, type TaskId } from '#domain/kernel';
import type { Config } from '#platform';
import { Envelope } from '../http/envelope.decorator.js';
import { RemarkResponse } from '../remarks/remark.dto.js';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { ItemIdPipe, TaskIdPipe } from '../shared/id.pipes.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import { CONFIG } from '../tokens.js';
import {
  ExpertInvitationRequest,
  ExpertInvitedResponse,
  ExpertLinkResponse,
  ExpertLinksResponse,
} from './expert.dto.js';

/** Experts without an account, asked by whoever handles a step. */
@Controller('api/v1')
export class ExpertsController {
  private readonly pageUrl: string;

  constructor(
    private readonly queries: ExpertQueries,
    private readonly inviteExpert: InviteExpertHandler,
    private readonly revokeLink: RevokeExpertLinkHandler,
    @Inject(CONFIG) config: Pick<Config, 'PUBLIC_URL'>,
  ) {
    this.pageUrl = `${config.PUBLIC_URL.replace(/\/$/, '')}/expert`;
  }

  /** Who was asked about an item, and what came of it. */
  @Get('items/:id/experts')
  @Needs('expert.read')
  async list(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<ExpertLinksResponse> {
    return { links: (await this.queries.list(actor, itemId)).map((link) => toLink(link, words)) };
  }

  /** I ask an expert about the step that I handle; the address is told once. */
  @Post('tasks/:id/experts')
  @HttpCode(200)
  @Needs('expert.invite')
  async invite(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @Body() { name, organisation, question, days, ...shown }: ExpertInvitationRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<ExpertInvitedResponse> {
    const { linkId, expiresAt, token } = await this.inviteExpert.execute(
      {
        taskId,
        taskVersion: shown.taskVersion,
        contentDigest: asId<Digest>(shown.contentDigest),
        releasePlanDigest: asId<Digest>(shown.releasePlanDigest),
        name,
        organisation,
        question,
        days,
      },
      actor,
      envelope,
    );
    // Behind the #, so that no server or proxy on the way ever writes the token down.
    return { linkId, expiresAt, address: token === null ? null : `${this.pageUrl}#${token}` };
  }

  /** I end a link that I made, or watch over. */
  @Post('items/:id/experts/:link/revocation')
  @HttpCode(200)
  @Needs('expert.revoke')
  revoke(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Param('link') linkId: string,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<RemarkResponse> {
    return this.revokeLink.execute({ itemId, linkId }, actor, envelope);
  }
}

function toLink(view: ExpertLinkView, words: Words): ExpertLinkResponse {
  return {
    ...view,
    stepName: words.of('steps', view.step),
    standingName: words.of('expertLinkStandings', view.standing),
    stanceName: words.orNull('expertStances', view.stance),
  };
}
