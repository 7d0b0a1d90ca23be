import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  CandidateQueries,
  type CommandEnvelope,
  ExplanationQueries,
  RecusePersonHandler,
  StrandedQueries,
} from '#application';
import { asId, type ItemId, type PersonActor, type PersonId, type TaskId } from '#domain/kernel';
import { Envelope } from '../http/envelope.decorator.js';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { ItemIdPipe, TaskIdPipe } from '../shared/id.pipes.js';
import { PageQuery } from '../shared/shared.dto.js';
import { textOrNull } from '../shared/text-or-null.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import {
  CandidatesQuery,
  CandidatesResponse,
  ExplanationQuery,
  ExplanationResponse,
  RecusalRequest,
  RecusedResponse,
  StrandedCasesResponse,
  TaskHandsResponse,
} from './assignments.dto.js';
import { toCandidate, toExplanation, toStrandedCase, toTaskHands } from './assignments.presenter.js';

/** Who may do what, why not, who could, who has left, and which cases nobody can finish any more. */
@Controller('api/v1')
export class StaffingController {
  constructor(
    private readonly candidates: CandidateQueries,
    private readonly explanations: ExplanationQueries,
    private readonly stranded: StrandedQueries,
    private readonly recusePerson: RecusePersonHandler,
  ) {}

  /** What I may do with a task beside answering it, and what delegates have prepared for it. */
  @Get('tasks/:id/hands')
  @Needs('task.read')
  async hands(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<TaskHandsResponse> {
    return toTaskHands(await this.candidates.hands(actor, taskId), words);
  }

  /** To whom the task can be given, and why not to others whose name fits. */
  @Get('tasks/:id/candidates')
  @Needs('task.read')
  async listCandidates(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @Query() { handing, q = '' }: CandidatesQuery,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<CandidatesResponse> {
    const found = await this.candidates.candidates(actor, taskId, { handing, part: q });
    return { items: found.map((one) => toCandidate(one, words)) };
  }

  /** What a person may do with the item now, why not, who could, and how it goes on. */
  @Get('items/:id/explanation')
  @Needs('item.read')
  async explain(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Query() { person }: ExplanationQuery,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<ExplanationResponse> {
    const asked = person === undefined ? null : asId<PersonId>(person);
    return toExplanation(await this.explanations.explain(actor, itemId, asked), words);
  }

  /** Somebody leaves the item's cases (回避): I, or whom I exclude as leader of the unit. */
  @Post('items/:id/recusals')
  @HttpCode(200)
  @Needs('item.recuse')
  async recuse(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Body() { itemVersion, person, ground, reason }: RecusalRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<RecusedResponse> {
    const personId = person === undefined || person === null ? actor.personId : asId<PersonId>(person);
    const command = { itemId, itemVersion, personId, ground, reason: textOrNull(reason) };
    const { entryId, ...answer } = await this.recusePerson.execute(command, actor, envelope);
    return { itemId: answer.itemId, itemVersion: answer.itemVersion, entryId };
  }

  /** Cases that the people there can no longer finish, for leaders and compliance officers. */
  @Get('stranded-cases')
  @Needs('cases.stranded')
  async listStranded(
    @Query() query: PageQuery,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<StrandedCasesResponse> {
    const { items, nextCursor } = await this.stranded.list(actor, query);
    return { items: items.map((one) => toStrandedCase(one, words)), nextCursor };
  }
}
