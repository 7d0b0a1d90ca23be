export class NotificationResponse {
  id: string;
  at: string;
  kind: string;
  text: string;
  itemId: string;
  taskId: string;
  readAt: string | null;
}

export class NotificationPageResponse {
  items: NotificationResponse[];
  nextCursor: string | null;
  /** How many are unread in all. */
  unread: number;
}
