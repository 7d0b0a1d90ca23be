import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link, Navigate, useParams } from 'react-router';
import { useApi } from '../../app/api/api-context.js';
import type { ItemView, TaskView } from '../../app/api/contract.js';
import { DueExplanation } from '../../features/deadlines/due-explanation.js';
import { DueText } from '../../features/deadlines/due-text.js';
import { itemQuery, taskQuery } from '../../features/items/item-queries.js';
import { useT } from '../../features/language/language.js';
import { InstantText } from '../../ui/instant-text.js';
import { PageFrame } from '../../ui/page-frame.js';
import { QueryView } from '../../ui/query-view.js';
import { TitleText } from '../../ui/title-text.js';
import { TaskScreen } from './task-screen.js';
import { useOpening } from './use-opening.js';

export function TaskPage() {
  const t = useT();
  const api = useApi();
  const { taskId = '' } = useParams();
  const task = useQuery(taskQuery(api, taskId));
  return (
    <QueryView query={task} notFound={t('task.notFound')}>
      {(found) =>
        isDraftToWrite(found) ? (
          <Navigate to={`/items/${found.itemId}/edit`} replace />
        ) : (
          <TaskOfItem key={found.id} task={found} />
        )
      }
    </QueryView>
  );
}

function TaskOfItem({ task }: { readonly task: TaskView }) {
  const t = useT();
  const api = useApi();
  const item = useQuery(itemQuery(api, task.itemId));
  useOpening(task);
  return (
    <PageFrame
      title={<TitleText title={task.title} />}
      aside={<Link to={`/items/${task.itemId}`}>{t('item.open')}</Link>}
    >
      <TaskFacts task={task} />
      <QueryView query={item}>{(found: ItemView) => <TaskScreen task={task} item={found} />}</QueryView>
    </PageFrame>
  );
}

function TaskFacts({ task }: { readonly task: TaskView }) {
  const t = useT();
  return (
    <p className="head-facts">
      <Tag color="processing">{t('task.heading', { step: task.stepName, round: task.round })}</Tag>
      <span>
        {t('inbox.drafter')} {task.drafter.name} · {task.unitName}
      </span>
      <span>
        {t('inbox.riskTier')} {task.riskTier}
      </span>
      <span>
        {t('inbox.waitingSince')} <InstantText at={task.waitingSince} />
      </span>
      {task.due !== null && (
        <span>
          {t('deadline.due')} <DueText due={task.due} />
          {task.due.on !== null && <DueExplanation taskId={task.id} on={task.due.on} />}
        </span>
      )}
      <a className="narrow-only" href="#decision">
        {t('task.decide')}
      </a>
    </p>
  );
}

/** A draft is worked on where it is written. */
function isDraftToWrite({ step, status, allowedActions }: TaskView): boolean {
  return step === 'draft' && status === 'open' && allowedActions.some(({ allowed }) => allowed);
}
