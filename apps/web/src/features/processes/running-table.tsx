import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ProcessInUse, RunningProcess } from '../../app/api/process-calls.js';
import { useT } from '../language/language.js';
import { MoveCasesDialog } from './move-cases-dialog.js';

interface RunningTableProps {
  readonly running: readonly RunningProcess[];
  /** Where cases can be moved to. */
  readonly inUse: readonly ProcessInUse[];
}

/** On what the open cases run; those of a version that is no longer in force can be moved. */
export function RunningTable({ running, inUse }: RunningTableProps) {
  const t = useT();
  const [from, setFrom] = useState<RunningProcess | null>(null);
  return (
    <>
      <p className="faint">{t('processes.runningHint')}</p>
      <Table<RunningProcess>
        className="responsive"
        rowKey="hash"
        size="small"
        aria-label={t('processes.running')}
        pagination={false}
        dataSource={[...running]}
        columns={[
          {
            title: t('processes.definition'),
            render: (_, { hash, title, version }) => (
              <>
                <Link to={`/processes/definitions/${hash}`}>{title}</Link>{' '}
                <span className="faint">{t('processes.version', { version })}</span>
              </>
            ),
          },
          { title: t('processes.openCases'), dataIndex: 'openCases' },
          {
            title: '',
            render: (_, one) =>
              inUse.some(({ hash }) => hash === one.hash) ? (
                <Tag>{t('processes.isInUse')}</Tag>
              ) : (
                <Button onClick={() => setFrom(one)}>{t('processes.move')}</Button>
              ),
          },
        ]}
      />
      <MoveCasesDialog from={from} inUse={inUse} onClose={() => setFrom(null)} />
    </>
  );
}
