import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../app/api/api-context.js';
import type { TaskView } from '../../app/api/contract.js';
import type { SignerBody, Signers } from '../../app/api/together-calls.js';
import { Section } from '../../ui/section.js';
import { useCommand } from '../command/use-command.js';
import { DecisionProblem } from '../decision/decision-problem.js';
import { leaveItem } from '../items/item-queries.js';
import { useT } from '../language/language.js';
import { AddSignerDialog } from './add-signer-dialog.js';

/** Who else answers this step, and calling somebody in. Where the definition has no signers, nothing is shown. */
export function SignersSection({ task }: { readonly task: TaskView }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [isAdding, setAdding] = useState(false);
  const { data } = useQuery({
    queryKey: ['task', task.id, 'signers', task.version],
    queryFn: () => api.signers(task.id),
    enabled: task.status === 'open',
  });
  const change = useCommand(
    (body: SignerBody, key) => api.changeSigners(task.id, body, key),
    async ({ opened }) => {
      void message.success(t('signers.done'));
      await leaveItem(client, task.itemId);
      // My own task was opened anew, or waits until the other has answered.
      const mine = opened.find(({ step }) => step === task.step);
      void navigate(mine === undefined || isAdding ? '/' : `/tasks/${mine.taskId}`);
    },
  );
  if (data === undefined || (!data.mayAdd && data.signers.length === 0)) return null;
  const shown = {
    taskVersion: task.version,
    contentDigest: task.contentDigest,
    releasePlanDigest: task.releasePlanDigest,
  };
  const remove = (signerId: string) => change.mutate({ ...shown, change: 'removeSigner', signerId });
  return (
    <Section
      title={t('signers.title')}
      aside={data.mayAdd && <Button onClick={() => setAdding(true)}>{t('signers.add')}</Button>}
    >
      {change.error !== null && !isAdding && (
        <DecisionProblem error={change.error} itemId={task.itemId} onReloaded={change.reset} />
      )}
      <SignerList signers={data.signers} onRemove={remove} />
      {isAdding && (
        <AddSignerDialog
          taskId={task.id}
          itemId={task.itemId}
          isPending={change.isPending}
          error={change.error}
          onReset={change.reset}
          onAdd={(values) => change.mutate({ ...shown, ...values })}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  );
}

interface SignerListProps {
  readonly signers: Signers['signers'];
  readonly onRemove: (personId: string) => void;
}

function SignerList({ signers, onRemove }: SignerListProps) {
  const t = useT();
  return (
    <ol className="plain-list">
      {signers.map(({ person, place, hasAnswered, isRemovable }) => (
        <li key={place}>
          {place}. {person?.name ?? t('signers.holder')}{' '}
          <span className="faint">{t(hasAnswered ? 'signers.answered' : 'signers.awaited')}</span>
          {isRemovable && person !== null && (
            <Button type="link" size="small" onClick={() => onRemove(person.id)}>
              {t('signers.remove')}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
