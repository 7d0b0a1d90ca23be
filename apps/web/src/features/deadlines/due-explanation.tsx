import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { Deadline } from '../../app/api/contract.js';
import { formatInstant } from '../../ui/instant-format.js';
import { QueryView } from '../../ui/query-view.js';
import { useLanguage, useT, type Translate } from '../language/language.js';
import { weekdayName } from './weekday-name.js';

type Day = Deadline['days'][number];

/** A button that explains a task's last day, day by day. */
export function DueExplanation({ taskId, on }: { readonly taskId: string; readonly on: string }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        type="link"
        size="small"
        onClick={() => setOpen(true)}
        aria-label={t('deadline.whyLabel', { date: on })}
      >
        {t('deadline.why')}
      </Button>
      <Modal
        title={t('deadline.whyLabel', { date: on })}
        open={isOpen}
        onCancel={() => setOpen(false)}
        footer={null}
        width={720}
        destroyOnHidden
      >
        <Explanation taskId={taskId} />
      </Modal>
    </>
  );
}

function Explanation({ taskId }: { readonly taskId: string }) {
  const { t, language } = useLanguage();
  const api = useApi();
  const deadline = useQuery({
    queryKey: ['task', taskId, 'deadline'],
    queryFn: () => api.deadline(taskId),
  });
  return (
    <QueryView query={deadline}>
      {({ days, rules, moves, basis, unit, dueAt }) => (
        <>
          {basis !== null && <p>{t('deadline.basis', { basis })}</p>}
          {unit === 'hours' && dueAt !== null && (
            <p>{t('deadline.hours', { at: formatInstant(dueAt, language) })}</p>
          )}
          {days.length > 0 && (
            <Table<Day>
              rowKey="date"
              size="small"
              pagination={false}
              dataSource={[...days]}
              columns={columnsOf(t)}
            />
          )}
          {rules.length > 0 && <h3>{t('deadline.rules')}</h3>}
          <ul className="plain-list">
            {rules.map(({ id, text, law, article }) => (
              <li key={id}>{t('deadline.rule', { text, law, article })}</li>
            ))}
          </ul>
          {moves.length > 0 && <h3>{t('deadline.moves')}</h3>}
          <ul className="plain-list">
            {moves.map(({ at, causeName, dueOnBefore, dueOnAfter }) => (
              <li key={at}>
                {t('deadline.move', {
                  at: formatInstant(at, language),
                  cause: causeName,
                  before: dueOnBefore ?? t('deadline.paused'),
                  after: dueOnAfter ?? t('deadline.paused'),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </QueryView>
  );
}

function columnsOf(t: Translate): TableColumnsType<Day> {
  return [
    { title: t('deadline.date'), dataIndex: 'date', width: 120 },
    {
      title: t('deadline.weekday'),
      key: 'weekday',
      width: 100,
      render: (_, day) => weekdayName(t, day.weekday),
    },
    { title: t('deadline.counted'), key: 'counted', width: 110, render: (_, { counted }) => counted ?? '–' },
    { title: t('deadline.reason'), key: 'reason', render: (_, day) => reasonOf(t, day) },
  ];
}

function reasonOf(t: Translate, day: Day): string {
  return [
    day.isPaused ? t('deadline.pausedDay') : day.reasonName,
    day.name,
    day.notice,
    day.isProvisional ? t('deadline.provisional') : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
