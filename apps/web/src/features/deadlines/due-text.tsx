import { Tag } from 'antd';
import type { Due } from '../../app/api/contract.js';
import { useT } from '../language/language.js';

/** Until when a task is to be done, and what is to be said of that day. */
export function DueText({ due }: { readonly due: Due }) {
  const t = useT();
  return (
    <span className="nowrap">
      {due.on !== null && <time dateTime={due.on}>{due.on}</time>}{' '}
      {due.on === null && <Tag>{t('deadline.paused')}</Tag>}
      {due.isOverdue && <Tag color="error">{t('deadline.overdue')}</Tag>}
      {due.isProvisional && <Tag color="warning">{t('deadline.provisional')}</Tag>}
    </span>
  );
}
