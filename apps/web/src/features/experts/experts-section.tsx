import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { TaskView } from '../../app/api/contract.js';
import type { ExpertLink } from '../../app/api/together-calls.js';
import { InstantText } from '../../ui/instant-text.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Section } from '../../ui/section.js';
import { useCommand } from '../command/use-command.js';
import { useT } from '../language/language.js';
import { InviteExpertDialog } from './invite-expert-dialog.js';

interface ExpertsSectionProps {
  readonly itemId: string;
  /** The task about which an expert can be asked; null where nobody is asked from. */
  readonly task: TaskView | null;
}

/** Who was asked outside, and what he advises. */
export function ExpertsSection({ itemId, task }: ExpertsSectionProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const [isInviting, setInviting] = useState(false);
  const queryKey = ['item', itemId, 'experts'];
  const { data } = useQuery({ queryKey, queryFn: () => api.experts(itemId) });
  const refresh = () => client.invalidateQueries({ queryKey });
  const revoke = useCommand((link: string, key) => api.revokeExpert(itemId, link, key), refresh);
  const mayInvite = task?.status === 'open' && task.allowedActions.some(({ allowed }) => allowed);
  if (data === undefined || (data.links.length === 0 && !mayInvite)) return null;
  return (
    <Section
      title={t('experts.title')}
      aside={mayInvite && <Button onClick={() => setInviting(true)}>{t('experts.invite')}</Button>}
    >
      <p className="faint">{t('experts.hint')}</p>
      {revoke.error !== null && <ProblemAlert error={revoke.error} onClose={revoke.reset} />}
      <ul className="plain-list">
        {data.links.map((link) => (
          <ExpertEntry key={link.id} link={link} onRevoke={() => revoke.mutate(link.id)} />
        ))}
      </ul>
      {isInviting && task !== null && (
        <InviteExpertDialog task={task} onMade={refresh} onClose={() => setInviting(false)} />
      )}
    </Section>
  );
}

function ExpertEntry({ link, onRevoke }: { readonly link: ExpertLink; readonly onRevoke: () => void }) {
  const t = useT();
  const { expert, organisation, stepName, standingName, stanceName, opinion, question, mayRevoke } = link;
  return (
    <li>
      <strong>{expert ?? t('comments.erased')}</strong> {organisation} · {stepName} <Tag>{standingName}</Tag>
      {mayRevoke && (
        <Button type="link" size="small" onClick={onRevoke}>
          {t('experts.revoke')}
        </Button>
      )}
      <div className="faint">
        {question} · {t('experts.until')} <InstantText at={link.expiresAt} /> ·{' '}
        {t('experts.openings', { count: link.openings })}
      </div>
      {stanceName !== null && (
        <div className="opinion-text">
          {stanceName}：{opinion ?? t('comments.erased')}
        </div>
      )}
    </li>
  );
}
