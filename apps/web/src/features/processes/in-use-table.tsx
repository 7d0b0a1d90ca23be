import { Table } from 'antd';
import { Link } from 'react-router';
import type { ProcessInUse } from '../../app/api/process-calls.js';
import { InstantText } from '../../ui/instant-text.js';
import { useT } from '../language/language.js';
import { useReference } from '../reference/reference.js';

/** What new items take, purpose by purpose. */
export function InUseTable({ inUse }: { readonly inUse: readonly ProcessInUse[] }) {
  const t = useT();
  const units = useReference()?.units ?? [];
  const nameOfUnit = (id: string) => units.find((unit) => unit.id === id)?.name ?? id;
  return (
    <Table<ProcessInUse>
      rowKey="purpose"
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...inUse]}
      columns={[
        { title: t('processes.purpose'), dataIndex: 'purposeName' },
        {
          title: t('processes.definition'),
          render: (_, { hash, title, version }) => (
            <>
              <Link to={`/processes/definitions/${hash}`}>{title}</Link>{' '}
              <span className="faint">{t('processes.version', { version })}</span>
            </>
          ),
        },
        {
          title: t('processes.origin'),
          render: (_, { unitId }) =>
            unitId === null ? t('processes.shipped') : t('processes.ofUnit', { unit: nameOfUnit(unitId) }),
        },
        {
          title: t('processes.since'),
          render: (_, { validFrom }) => validFrom !== null && <InstantText at={validFrom} />,
        },
        {
          title: t('processes.until'),
          render: (_, { validTo }) => validTo !== null && <InstantText at={validTo} />,
        },
      ]}
    />
  );
}
