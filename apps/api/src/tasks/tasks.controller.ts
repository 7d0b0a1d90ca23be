import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { DecideTaskHandler, OpenTaskHandler, TaskQueries, type CommandEnvelope } from '#application';
import type { PersonActor, TaskId } from '#domain/kernel';
import { Envelope } from '../http/envelope.decorator.js';
import { ItemScreens } from '../items/item-screens.js';
import { Needs, SessionProvenByCommand } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { TaskIdPipe } from '../shared/id.pipes.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import { toDecideTask } from './decide-task.mapper.js';
import { toTaskSummary } from './task-summary.presenter.js';
import {
  DecidedResponse,
  DecisionRequest,
  InboxQuery,
  OpeningRequest,
  TaskPageResponse,
  TaskResponse,
} from './task.dto.js';
import { toDecided, toTask } from './task.presenter.js';

/** The inbox, the screen of one task, and decisions. */
@Controller('api/v1/tasks')
export class TasksController {
  constructor(
    private readonly queries: TaskQueries,
    private readonly openTask: OpenTaskHandler,
    private readonly decideTask: DecideTaskHandler,
    private readonly screens: ItemScreens,
  ) {}

  /** What waits for me, longest waiting first. */
  @Get()
  @Needs('task.list')
  async inbox(
    @Query() query: InboxQuery,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<TaskPageResponse> {
    const { items, nextCursor } = await this.queries.inbox(actor, query);
    return { items: items.map((task) => toTaskSummary(task, words)), nextCursor };
  }

  /** One task with what I may answer. */
  @Get(':id')
  @Needs('task.read')
  async get(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<TaskResponse> {
    return toTask(await this.queries.get(actor, taskId), words);
  }

  /** I look at the task: from now on its submitter can no longer recall the item. */
  @Post(':id/opening')
  @Needs('task.open')
  @HttpCode(200)
  async open(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @Body() _body: OpeningRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
    @InWords() words: Words,
  ): Promise<TaskResponse> {
    await this.openTask.execute({ taskId }, actor, envelope);
    return toTask(await this.queries.get(actor, taskId), words);
  }

  /** My decision; answers with the item as I see it now unless `Prefer: return=minimal` is sent. */
  @Post(':id/decision')
  @Needs('task.decide')
  @HttpCode(200)
  @SessionProvenByCommand()
  async decide(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @Body() body: DecisionRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
    @InWords() words: Words,
    @Headers('prefer') prefer?: string,
  ): Promise<DecidedResponse> {
    const answer = await this.decideTask.execute(toDecideTask(taskId, body), actor, envelope);
    const decided = toDecided(answer, words);
    return prefer === 'return=minimal'
      ? decided
      : { ...decided, item: await this.screens.find(actor, answer.itemId, words) };
  }
}
