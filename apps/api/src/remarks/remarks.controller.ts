import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  AddCommentHandler,
  CommentQueries,
  type CommandEnvelope,
  CopyItemHandler,
  UrgeItemHandler,
} from '#application';
import { asId, type ItemId, type PersonActor, type PersonId } from '#domain/kernel';
import { Envelope } from '../http/envelope.decorator.js';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { ItemIdPipe } from '../shared/id.pipes.js';
import { CommentRequest, CommentsResponse, CopyRequest, RemarkResponse } from './remark.dto.js';

/** What people tell each other about an item: comments, urging, copies. None of it answers anything. */
@Controller('api/v1/items/:id')
export class RemarksController {
  constructor(
    private readonly queries: CommentQueries,
    private readonly addComment: AddCommentHandler,
    private readonly urgeItem: UrgeItemHandler,
    private readonly copyItem: CopyItemHandler,
  ) {}

  /** The comments, oldest first. */
  @Get('comments')
  @Needs('comment.read')
  async list(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @CurrentActor() actor: PersonActor,
  ): Promise<CommentsResponse> {
    return { comments: [...(await this.queries.list(actor, itemId))] };
  }

  /** I comment; those who have taken part are told. */
  @Post('comments')
  @HttpCode(200)
  @Needs('comment.add')
  comment(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Body() { text }: CommentRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<RemarkResponse> {
    return this.addComment.execute({ itemId, text }, actor, envelope);
  }

  /** I urge those whom the case waits for. */
  @Post('urging')
  @HttpCode(200)
  @Needs('item.urge')
  urge(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<RemarkResponse> {
    return this.urgeItem.execute({ itemId }, actor, envelope);
  }

  /** I give the item to a colleague to read. */
  @Post('copies')
  @HttpCode(200)
  @Needs('item.copy')
  copy(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Body() { personId }: CopyRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<RemarkResponse> {
    return this.copyItem.execute({ itemId, personId: asId<PersonId>(personId) }, actor, envelope);
  }
}
