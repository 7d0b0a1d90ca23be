import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ChangeDeadlineHandler,
  type CommandEnvelope,
  DeadlineQueries,
  type DeadlineView,
} from '#application';
import type { PersonActor, TaskId } from '#domain/kernel';
import { toDay, toRule } from '../calendar/calendar.presenter.js';
import { Envelope } from '../http/envelope.decorator.js';
import { checkedDate } from '../http/is-civil-date.js';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { TaskIdPipe } from '../shared/id.pipes.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import { DeadlineChangedResponse, DeadlineRequest, DeadlineResponse } from './deadline.dto.js';

/** Until when a task is to be done. */
@Controller('api/v1/tasks/:id/deadline')
export class DeadlinesController {
  constructor(
    private readonly queries: DeadlineQueries,
    private readonly changeDeadline: ChangeDeadlineHandler,
  ) {}

  /** The date, explained day by day, with what has moved it. */
  @Get()
  @Needs('deadline.read')
  async explain(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<DeadlineResponse> {
    return toDeadline(await this.queries.explain(actor, taskId), words);
  }

  /** The compliance officer pauses, resumes, restarts or extends the clock, with a reason. */
  @Post()
  @Needs('deadline.change')
  @HttpCode(200)
  change(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @Body() { change, on, workingDays = null, reason }: DeadlineRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<DeadlineChangedResponse> {
    const day = typeof on === 'string' ? checkedDate(on) : null;
    return this.changeDeadline.execute({ taskId, change, on: day, workingDays, reason }, actor, envelope);
  }
}

function toDeadline({ clock, basis, ...view }: DeadlineView, words: Words): DeadlineResponse {
  return {
    ...view,
    basis: words.orNull('bases', basis),
    unit: clock.unit,
    rules: view.rules.map((rule) => toRule(rule, words)),
    days: view.days.map(({ isPaused, ...day }) => ({ ...toDay(day, words), isPaused })),
    moves: view.moves.map((move) => ({ ...move, causeName: words.of('deadlineCauses', move.cause) })),
  };
}
