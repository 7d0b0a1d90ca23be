import { Button, Empty, Table, Tag } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../app/api/api-context.js';
import type { Erasure, ErasureOutcome } from '../../app/api/oversight-calls.js';
import { InstantText } from '../../ui/instant-text.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useCommand } from '../command/use-command.js';
import { ReauthenticationDialog } from '../decision/reauthentication-dialog.js';
import { useT } from '../language/language.js';

interface Answer {
  readonly id: string;
  readonly outcome: ErasureOutcome;
}

const outcomes = ['approved', 'rejected', 'withdrawn'] as const;

/** Erasures with what I may answer; an approval asks for the password first. */
export function ErasureTable({ erasures }: { readonly erasures: readonly Erasure[] }) {
  const t = useT();
  const api = useApi();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<string | null>(null);
  const answer = useCommand<Answer, unknown>(
    ({ id, outcome }, key) => api.decideErasure(id, outcome, key),
    () => queries.invalidateQueries({ queryKey: ['erasures'] }),
  );
  if (erasures.length === 0) return <Empty description={t('erasure.none')} />;
  const give = (id: string, outcome: ErasureOutcome) =>
    outcome === 'approved' ? setAsked(id) : answer.mutate({ id, outcome });
  return (
    <>
      {answer.error !== null && <ProblemAlert error={answer.error} />}
      <Table<Erasure>
        rowKey="id"
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...erasures]}
        columns={[
          {
            title: t('erasure.item'),
            render: (_, { itemId }) => <Link to={`/items/${itemId}`}>{t('erasure.open')}</Link>,
          },
          { title: t('erasure.ground'), dataIndex: 'groundName' },
          {
            title: t('erasure.proposed'),
            render: (_, { proposedBy, proposedAt }) => (
              <>
                {proposedBy.name} <InstantText at={proposedAt} />
              </>
            ),
          },
          { title: t('erasure.status'), render: (_, erasure) => <Standing erasure={erasure} /> },
          {
            title: '',
            render: (_, { id, answers }) => (
              <div className="button-row">
                {outcomes
                  .filter((outcome) => isOffered(answers, outcome))
                  .map((outcome) => (
                    <Button
                      key={outcome}
                      size="small"
                      danger={outcome === 'approved'}
                      onClick={() => give(id, outcome)}
                    >
                      {t(`erasure.${outcome}`)}
                    </Button>
                  ))}
              </div>
            ),
          },
        ]}
      />
      <ReauthenticationDialog
        isOpen={asked !== null}
        actionName={t('erasure.approved')}
        onCancel={() => setAsked(null)}
        onConfirmed={() => {
          if (asked !== null) answer.mutate({ id: asked, outcome: 'approved' });
          setAsked(null);
        }}
      />
    </>
  );
}

/** What only lacks a fresh password is offered: it is asked for. */
function isOffered(answers: Erasure['answers'], outcome: ErasureOutcome): boolean {
  return answers.some(
    (answer) =>
      answer.outcome === outcome &&
      answer.reasons.every(({ code }) => code === 'ERASURE.STALE_AUTHENTICATION'),
  );
}

function Standing({ erasure }: { readonly erasure: Erasure }) {
  const t = useT();
  const { status, statusName, decidedBy, decidedAt, erasedAt } = erasure;
  if (erasedAt !== null)
    return (
      <>
        <Tag color="red">{t('erasure.done')}</Tag> <InstantText at={erasedAt} />
      </>
    );
  return (
    <>
      <Tag color={status === 'approved' ? 'gold' : 'default'}>
        {status === 'approved' ? t('erasure.waitsForEraser') : statusName}
      </Tag>
      {decidedBy !== null && decidedAt !== null && (
        <span className="faint">
          {decidedBy.name} <InstantText at={decidedAt} />
        </span>
      )}
    </>
  );
}
