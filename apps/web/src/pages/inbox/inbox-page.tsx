import { Empty, Result, Segmented, Skeleton, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link, Navigate } from 'react-router';
import { useApi } from '../../app/api/api-context.js';
import type { Returned, TaskSummary } from '../../app/api/contract.js';
import { HoldingText } from '../../features/assignments/holding-text.js';
import { DueExplanation } from '../../features/deadlines/due-explanation.js';
import { DueText } from '../../features/deadlines/due-text.js';
import { useT, type Translate } from '../../features/language/language.js';
import { useSession } from '../../features/session/session.js';
import { InstantText } from '../../ui/instant-text.js';
import { waitingTime } from '../../ui/instant-format.js';
import { LoadMore } from '../../ui/load-more.js';
import { PageFrame } from '../../ui/page-frame.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { TitleText } from '../../ui/title-text.js';
import { usePages } from '../../ui/use-pages.js';

/** The page is told of news as they come (useLive); what others have done meanwhile is seen by this. */
const refetchIntervalMs = 120_000;
const kinds = ['all', 'mine', 'pool'] as const;
type InboxKind = (typeof kinds)[number];

/** What waits for the person who is signed in; administrators have no part in the items (三员分立). */
export function InboxPage() {
  const t = useT();
  const { areas } = useSession();
  if (areas.includes('tasks')) return <Inbox />;
  if (areas.includes('administration')) return <Navigate to="/administration" replace />;
  return <Result status="info" title={t('inbox.noPart')} />;
}

function Inbox() {
  const t = useT();
  const api = useApi();
  const self = useSession().person.id;
  const [kind, setKind] = useState<InboxKind>('all');
  const { items, error, more } = usePages(
    ['tasks', kind],
    (cursor) => api.tasks({ cursor, limit: 50, kind }),
    { refetchIntervalMs },
  );
  return (
    <PageFrame title={t('inbox.title')}>
      <Segmented<InboxKind>
        className="inbox-filter"
        aria-label={t('inbox.filter')}
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: t(`inbox.filter.${value}`) }))}
      />
      {error !== null && <ProblemAlert error={error} />}
      {items === undefined && error === null && <Skeleton active />}
      {items?.length === 0 && <Empty description={t('inbox.empty')} />}
      {items !== undefined && items.length > 0 && (
        <>
          <Table<TaskSummary>
            className="responsive"
            rowKey="id"
            aria-label={t('inbox.count')}
            pagination={false}
            dataSource={items}
            columns={columnsOf(t, self, Date.now())}
          />
          <LoadMore {...more} />
        </>
      )}
    </PageFrame>
  );
}

function columnsOf(t: Translate, self: string, nowMs: number): TableColumnsType<TaskSummary> {
  return [
    {
      title: t('inbox.item'),
      key: 'item',
      render: (_, task) => (
        <>
          <Link to={`/tasks/${task.id}`} className="row-title">
            <TitleText title={task.title} />
          </Link>
          {task.returned !== null && <ReturnedNote returned={task.returned} />}
          <HoldingText task={task} />
          {task.openedBy !== null && task.openedBy.id !== self && (
            <div className="faint">{t('inbox.openedBy', { name: task.openedBy.name })}</div>
          )}
        </>
      ),
    },
    {
      title: t('inbox.step'),
      key: 'step',
      width: 160,
      render: (_, task) => (
        <>
          <Tag>{task.stepName}</Tag>{' '}
          <span className="faint nowrap">{t('inbox.roundValue', { round: task.round })}</span>
        </>
      ),
    },
    {
      title: t('inbox.drafter'),
      key: 'drafter',
      width: 180,
      render: (_, task) => (
        <>
          {task.drafter.name} <span className="faint">{task.unitName}</span>
        </>
      ),
    },
    { title: t('inbox.riskTier'), dataIndex: 'riskTier', width: 110 },
    {
      title: t('deadline.due'),
      key: 'due',
      width: 170,
      render: (_, { id, due }) =>
        due === null ? (
          <span className="faint">{t('deadline.none')}</span>
        ) : (
          <>
            <DueText due={due} />
            {due.on !== null && <DueExplanation taskId={id} on={due.on} />}
          </>
        ),
    },
    {
      title: t('inbox.waitingSince'),
      key: 'waitingSince',
      width: 190,
      render: (_, { waitingSince }) => {
        const { key, count } = waitingTime(waitingSince, nowMs);
        return (
          <>
            <InstantText at={waitingSince} />
            <div className="faint">{t('inbox.waitingFor', { duration: t(key, { count }) })}</div>
          </>
        );
      },
    },
  ];
}

function ReturnedNote({ returned }: { readonly returned: Returned }) {
  const t = useT();
  const reason = [returned.reasonClassName, returned.opinion]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
  return <div className="returned-note">{t('inbox.returned', { step: returned.stepName, reason })}</div>;
}
