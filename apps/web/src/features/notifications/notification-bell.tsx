import { BellOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../app/api/api-context.js';
import type { Notification } from '../../app/api/contract.js';
import { InstantText } from '../../ui/instant-text.js';
import { useT } from '../language/language.js';

const queryKey = ['notifications'];
/** The page is told of news as they come (useLive); this is for a connection that a proxy cuts. */
const refreshMs = 300_000;

export function NotificationBell() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({ queryKey, queryFn: api.notifications, refetchInterval: refreshMs });
  const read = useMutation({
    mutationFn: api.readNotification,
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
  const unread = data?.unread ?? 0;
  const visit = (notification: Notification) => {
    setOpen(false);
    if (notification.readAt === null) read.mutate(notification.id);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('notifications.title')}
      open={isOpen}
      onOpenChange={setOpen}
      content={
        <NotificationList
          notifications={data?.items ?? []}
          onVisit={visit}
          onRead={(id) => read.mutate(id)}
        />
      }
    >
      <Badge count={unread} size="small" offset={[-6, 8]}>
        <Button type="text" icon={<BellOutlined />} aria-label={t('notifications.open', { count: unread })} />
      </Badge>
    </Popover>
  );
}

interface NotificationListProps {
  readonly notifications: readonly Notification[];
  readonly onVisit: (notification: Notification) => void;
  readonly onRead: (id: string) => void;
}

function NotificationList({ notifications, onVisit, onRead }: NotificationListProps) {
  const t = useT();
  if (notifications.length === 0) return <p className="faint">{t('notifications.empty')}</p>;
  return (
    <ul className="notifications">
      {notifications.map((notification) => (
        <li key={notification.id} className={notification.readAt === null ? 'unread' : ''}>
          <NotificationText notification={notification} onVisit={onVisit} />
          <div className="faint">
            <InstantText at={notification.at} />
            {notification.readAt === null && (
              <Button type="link" size="small" onClick={() => onRead(notification.id)}>
                {t('notifications.markRead')}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function NotificationText({
  notification,
  onVisit,
}: {
  notification: Notification;
  onVisit: (it: Notification) => void;
}) {
  return (
    <Link to={addressOf(notification)} onClick={() => onVisit(notification)}>
      {notification.text}
    </Link>
  );
}

/** What was only told leads to the item; what waits, to the task. */
function addressOf({ kind, itemId, taskId }: Notification): string {
  return kind === 'item.copied' || kind === 'comment.added' ? `/items/${itemId}` : `/tasks/${taskId}`;
}
