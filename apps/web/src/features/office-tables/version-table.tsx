import { Button, Popconfirm, Table, type TableColumnsType, Tag } from 'antd';
import type { OfficeTable } from '../../app/api/contract.js';
import { useT } from '../language/language.js';

type Version = OfficeTable['versions'][number];

interface VersionTableProps {
  readonly versions: readonly Version[];
  readonly isBusy: boolean;
  readonly onTry: (version: number) => void;
  readonly onActivate: (version: number) => void;
}

/** Every version of a table: who made it, whether it is in force, and what can be done with it. */
export function VersionTable({ versions, isBusy, onTry, onActivate }: VersionTableProps) {
  const t = useT();
  const columns: TableColumnsType<Version> = [
    {
      key: 'version',
      title: t('officeTables.version'),
      render: (_, { version, isActive }) => (
        <>
          {t('officeTables.versionNumber', { version })}{' '}
          {isActive && <Tag color="success">{t('officeTables.active')}</Tag>}
        </>
      ),
    },
    {
      key: 'rows',
      title: t('officeTables.rowCount'),
      render: (_, { rows }) => t('officeTables.rows', { count: rows }),
    },
    { key: 'madeBy', title: t('officeTables.madeBy'), dataIndex: 'madeBy' },
    { key: 'activatedBy', title: t('officeTables.activatedBy'), dataIndex: 'activatedBy' },
    {
      key: 'actions',
      title: t('officeTables.actions'),
      render: (_, { version, isActive }) => (
        <div className="button-row">
          <Button size="small" disabled={isBusy} onClick={() => onTry(version)}>
            {t('officeTables.try')}
          </Button>
          {!isActive && (
            <Popconfirm
              title={t('officeTables.activateConfirm', { version })}
              onConfirm={() => onActivate(version)}
            >
              <Button size="small" type="primary" disabled={isBusy}>
                {t('officeTables.activate')}
              </Button>
            </Popconfirm>
          )}
        </div>
      ),
    },
  ];
  return (
    <Table
      rowKey="version"
      size="small"
      className="responsive"
      pagination={false}
      dataSource={[...versions]}
      columns={columns}
    />
  );
}
