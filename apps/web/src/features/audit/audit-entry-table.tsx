import { Table, Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { AuditEntry } from '../../app/api/contract.js';
import { InstantText } from '../../ui/instant-text.js';
import { ReasonList } from '../../ui/reason-list.js';
import { TitleText } from '../../ui/title-text.js';
import { useT, type Translate } from '../language/language.js';

export function AuditEntryTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const t = useT();
  return (
    <Table<AuditEntry>
      className="responsive"
      rowKey="id"
      size="small"
      aria-label={t('audit.title')}
      pagination={false}
      dataSource={entries}
      columns={columnsOf(t)}
    />
  );
}

function columnsOf(t: Translate): TableColumnsType<AuditEntry> {
  return [
    {
      title: t('audit.at'),
      key: 'at',
      width: 180,
      render: (_, entry) => <InstantText at={entry.at} withSeconds />,
    },
    {
      title: t('audit.who'),
      key: 'who',
      width: 150,
      render: (_, { actor, dutyName }) => (
        <>
          {actor.kind === 'system' ? t('timeline.system') : actor.name}{' '}
          <div className="faint">{dutyName}</div>
        </>
      ),
    },
    {
      title: t('audit.what'),
      key: 'what',
      render: (_, entry) => (
        <>
          {entry.sentence}
          <ReasonList reasons={entry.reasons} />
        </>
      ),
    },
    {
      title: t('audit.outcome'),
      key: 'outcome',
      width: 130,
      render: (_, { outcomeName }) => outcomeName !== null && <Tag>{outcomeName}</Tag>,
    },
    {
      title: t('inbox.item'),
      key: 'item',
      width: 240,
      render: (_, { itemId, itemTitle }) =>
        itemId !== null && (
          <Link to={`/audit/items/${itemId}`} title={t('audit.openTrail')}>
            <TitleText title={itemTitle} />
          </Link>
        ),
    },
  ];
}
