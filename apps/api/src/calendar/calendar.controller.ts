import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AddCalendarTableHandler, CalendarQueries, type CommandEnvelope } from '#application';
import type { PersonActor } from '#domain/kernel';
import { Envelope } from '../http/envelope.decorator.js';
import { checkedDate } from '../http/is-civil-date.js';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import {
  CalendarTableAddedResponse,
  CalendarTableRequest,
  CalendarYearResponse,
  DueDateResponse,
  DueQuery,
  YearParams,
} from './calendar.dto.js';
import { toDueDate, toYear } from './calendar.presenter.js';

/** Working days of this office. */
@Controller('api/v1/calendar')
export class CalendarController {
  constructor(
    private readonly queries: CalendarQueries,
    private readonly addTable: AddCalendarTableHandler,
  ) {}

  /** When a period of working days ends, and why. */
  @Get('due')
  @Needs('calendar.read')
  async due(@Query() { start, days }: DueQuery, @InWords() words: Words): Promise<DueDateResponse> {
    return toDueDate(await this.queries.due(checkedDate(start), days), words);
  }

  /** A year's holidays and make-up days, with the notices behind them. */
  @Get('years/:year')
  @Needs('calendar.read')
  async year(@Param() { year }: YearParams, @InWords() words: Words): Promise<CalendarYearResponse> {
    return toYear(await this.queries.year(year), words);
  }

  /** Adds a holiday table; open deadlines are computed anew. */
  @Post('tables')
  @Needs('calendar.keep')
  add(
    @Body() { table }: CalendarTableRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<CalendarTableAddedResponse> {
    return this.addTable.execute({ table }, actor, envelope);
  }
}
