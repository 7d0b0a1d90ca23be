import { Empty, Table, Tag } from 'antd';
import { Link } from 'react-router';
import type { ProcessProposal } from '../../app/api/process-calls.js';
import { InstantText } from '../../ui/instant-text.js';
import { useT } from '../language/language.js';
import { standingOf } from './standing.js';

/** What was proposed, waiting first. */
export function ProposalTable({ proposals }: { readonly proposals: readonly ProcessProposal[] }) {
  const t = useT();
  if (proposals.length === 0) return <Empty description={t('processes.noProposals')} />;
  return (
    <Table<ProcessProposal>
      rowKey="id"
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...proposals]}
      columns={[
        { title: t('processes.purpose'), dataIndex: 'purposeName' },
        { title: t('processes.reason'), dataIndex: 'reason' },
        {
          title: t('processes.proposed'),
          render: (_, { proposerName, proposedAt }) => (
            <>
              {proposerName} <InstantText at={proposedAt} />
            </>
          ),
        },
        {
          title: t('processes.status'),
          render: (_, { status }) => <Tag>{t(standingOf(status))}</Tag>,
        },
        {
          title: '',
          render: (_, { id }) => <Link to={`/processes/proposals/${id}`}>{t('processes.open')}</Link>,
        },
      ]}
    />
  );
}
