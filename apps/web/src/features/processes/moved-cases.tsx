import { Alert, Table, Tag } from 'antd';
import { Link } from 'react-router';
import type { MigratedCase } from '../../app/api/process-calls.js';
import { TitleText } from '../../ui/title-text.js';
import { useT } from '../language/language.js';

interface MovedCasesProps {
  readonly cases: readonly MigratedCase[];
  /** Whether they have moved, or only would. */
  readonly isDone: boolean;
}

/** What becomes of each case; those that stay come first, with the reasons. */
export function MovedCases({ cases, isDone }: MovedCasesProps) {
  const t = useT();
  const staying = cases.filter(({ to }) => to === null);
  const moving = cases.filter(({ to }) => to !== null);
  const counts = { moved: moving.length, stays: staying.length };
  return (
    <div role="status">
      <Alert
        className="block-gap"
        type={staying.length === 0 ? 'success' : 'warning'}
        title={t(isDone ? 'processes.hasMoved' : 'processes.wouldMove', counts)}
      />
      {cases.length > 0 && (
        <Table<MigratedCase>
          className="responsive"
          rowKey={({ itemId, from }) => `${itemId} ${from}`}
          size="small"
          aria-label={t('processes.openCases')}
          pagination={{ pageSize: 10, hideOnSinglePage: true }}
          dataSource={[...staying, ...moving]}
          columns={[
            {
              title: t('processes.item'),
              render: (_, { itemId, title }) => (
                <Link to={`/items/${itemId}`}>
                  <TitleText title={title} />
                </Link>
              ),
            },
            {
              title: t('processes.where'),
              render: (_, { fromName, toName }) =>
                toName === null || toName === fromName ? fromName : `${fromName} → ${toName}`,
            },
            {
              title: t('processes.outcome'),
              render: (_, { to, reasons }) =>
                to === null ? (
                  <>
                    <Tag color="warning">{t('processes.stays')}</Tag>
                    {reasons.map(({ code, text }) => (
                      <div key={`${code} ${text}`}>{text}</div>
                    ))}
                  </>
                ) : (
                  <Tag color="success">{t('processes.moves')}</Tag>
                ),
            },
          ]}
        />
      )}
    </div>
  );
}
