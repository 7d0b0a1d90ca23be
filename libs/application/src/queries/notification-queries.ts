import { Inject, Injectable } from '@nestjs/common';
import { AppError, type PersonActor } from '#domain/kernel';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { isUuid, pageOf, pageSizeOf, timeCursor, timeCursorText } from './page.js';
import {
  NOTIFICATION_READ_MODEL,
  type NotificationReadModel,
  type NotificationRow,
} from './read-models.port.js';
import type { NotificationPage, NotificationView, PageRequest } from './views.js';

/** No such notification of this person. */
export class NotificationNotFoundError extends AppError {
  readonly code = 'NOTIFICATION.NOT_FOUND';
  readonly kind = 'not-found';
  constructor() {
    super('notification not found');
  }
}

/** What a person has been told; words only about steps, never about content (I12). */
@Injectable()
export class NotificationQueries {
  constructor(
    @Inject(NOTIFICATION_READ_MODEL) private readonly notifications: NotificationReadModel,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Newest first. @throws CursorInvalidError */
  async list(actor: PersonActor, request: PageRequest): Promise<NotificationPage> {
    const size = pageSizeOf(request);
    const { rows, unread } = await this.notifications.list(actor.personId, timeCursor(request), size + 1);
    const page = pageOf(rows, size, {
      view: toView,
      cursor: (row) => timeCursorText({ at: row.createdAt, id: row.taskId }),
    });
    return { ...page, unread };
  }

  /** Marking twice changes nothing. @throws NotificationNotFoundError */
  async markRead(actor: PersonActor, notificationId: string): Promise<void> {
    const [taskId = '', kind = ''] = notificationId.split('~');
    const isKnown =
      isUuid(taskId) &&
      (await this.notifications.markRead(actor.personId, { taskId, kind }, this.clock.now()));
    if (!isKnown) throw new NotificationNotFoundError();
  }
}

function toView({ taskId, itemId, kind, step, createdAt, readAt }: NotificationRow): NotificationView {
  const sentence = { key: kind, params: { step } };
  return { id: `${taskId}~${kind}`, at: createdAt, kind, sentence, itemId, taskId, readAt };
}
