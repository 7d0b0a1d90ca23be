import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { messageOf, NotificationQueries, type NotificationView } from '#application';
import type { PersonActor } from '#domain/kernel';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { PageQuery } from '../shared/shared.dto.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import { NotificationPageResponse, NotificationResponse } from './notification.dto.js';

/** What I have been told. */
@Controller('api/v1/notifications')
export class NotificationsController {
  constructor(private readonly queries: NotificationQueries) {}

  /** The newest first. */
  @Get()
  @Needs('notifications.own')
  async list(
    @Query() query: PageQuery,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<NotificationPageResponse> {
    const page = await this.queries.list(actor, query);
    return { ...page, items: page.items.map((view) => toNotification(view, words)) };
  }

  /** I have read it; saying so twice changes nothing. */
  @Post(':id/read')
  @Needs('notifications.own')
  @HttpCode(204)
  async markRead(@Param('id') id: string, @CurrentActor() actor: PersonActor): Promise<void> {
    await this.queries.markRead(actor, id);
  }
}

function toNotification({ sentence, ...view }: NotificationView, words: Words): NotificationResponse {
  return { ...view, text: messageOf(words.language, 'notifications', sentence.key, sentence.params) };
}
