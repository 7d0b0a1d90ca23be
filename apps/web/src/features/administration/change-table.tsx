import { Button, Empty, Table, Tag } from 'antd';
import { useState } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { AccessChange } from '../../app/api/contract.js';
import type { MessageKey } from '../../messages/catalogue.js';
import { InstantText } from '../../ui/instant-text.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useCommand } from '../command/use-command.js';
import { ReauthenticationDialog } from '../decision/reauthentication-dialog.js';
import { useT } from '../language/language.js';
import { useRefresh } from './administration-queries.js';

type Outcome = 'approved' | 'rejected' | 'withdrawn';
interface Answer {
  readonly change: AccessChange;
  readonly outcome: Outcome;
}

const buttons: readonly { readonly outcome: Outcome; readonly label: MessageKey }[] = [
  { outcome: 'approved', label: 'administration.approve' },
  { outcome: 'rejected', label: 'administration.reject' },
  { outcome: 'withdrawn', label: 'administration.withdraw' },
];
const colours: Readonly<Record<string, string>> = { waiting: 'gold', approved: 'green', rejected: 'red' };

/** What was asked for, with what I may answer; an approval asks for the password first. */
export function ChangeTable({ changes }: { readonly changes: readonly AccessChange[] }) {
  const t = useT();
  const api = useApi();
  const refresh = useRefresh();
  const [asked, setAsked] = useState<AccessChange | null>(null);
  const answer = useCommand<Answer, unknown>(
    ({ change, outcome }, key) => api.decideAccessChange(change.id, outcome, key),
    refresh,
  );
  const give = (change: AccessChange, outcome: Outcome) =>
    outcome === 'approved' ? setAsked(change) : answer.mutate({ change, outcome });
  if (changes.length === 0) return <Empty description={t('administration.noChanges')} />;
  return (
    <>
      {answer.error !== null && <ProblemAlert error={answer.error} />}
      <Table<AccessChange>
        rowKey="id"
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...changes]}
        columns={[
          { title: t('administration.kind'), render: (_, change) => <WhatIsAsked change={change} /> },
          { title: t('administration.reason'), dataIndex: 'reason' },
          {
            title: t('administration.proposed'),
            render: (_, { proposerName, proposedAt }) => (
              <>
                {proposerName} <InstantText at={proposedAt} />
              </>
            ),
          },
          { title: t('administration.status'), render: (_, change) => <Standing change={change} /> },
          {
            title: '',
            render: (_, change) => (
              <div className="button-row">
                {buttons
                  .filter(({ outcome }) => change.allowedOutcomes.includes(outcome))
                  .map(({ outcome, label }) => (
                    <Button
                      key={outcome}
                      size="small"
                      type={outcome === 'approved' ? 'primary' : 'default'}
                      loading={answer.isPending && answer.variables.change.id === change.id}
                      onClick={() => give(change, outcome)}
                    >
                      {t(label)}
                    </Button>
                  ))}
              </div>
            ),
          },
        ]}
      />
      <ReauthenticationDialog
        isOpen={asked !== null}
        actionName={t('administration.approve')}
        onCancel={() => setAsked(null)}
        onConfirmed={() => {
          if (asked !== null) answer.mutate({ change: asked, outcome: 'approved' });
          setAsked(null);
        }}
      />
    </>
  );
}

function WhatIsAsked({ change }: { readonly change: AccessChange }) {
  const { kindName, subjectName, dutyName, username } = change;
  return (
    <>
      <strong>{kindName}</strong> {subjectName}
      {username !== null && ` (${username})`}
      {dutyName !== null && ` · ${dutyName}`}
    </>
  );
}

function Standing({ change }: { readonly change: AccessChange }) {
  const { status, statusName, deciderName, decidedAt } = change;
  return (
    <>
      <Tag color={colours[status] ?? 'default'}>{statusName}</Tag>
      {deciderName !== null && decidedAt !== null && (
        <span className="faint">
          {deciderName} <InstantText at={decidedAt} />
        </span>
      )}
    </>
  );
}
