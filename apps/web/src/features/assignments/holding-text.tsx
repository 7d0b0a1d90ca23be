import type { TaskSummary } from '../../app/api/contract.js';
import { useT } from '../language/language.js';

/** In whose hands a task is, in a line; nothing while nobody has taken it and the reader acts for himself. */
export function HoldingText({ task }: { readonly task: Pick<TaskSummary, 'holding' | 'assignee'> }) {
  const t = useT();
  const { kind, principal, readerActsFor } = task.holding;
  const name = task.assignee?.name ?? '';
  return (
    <>
      {kind === 'claimed' && <div className="faint">{t('holding.claimed', { name })}</div>}
      {kind === 'assigned' && <div className="faint">{t('holding.assigned', { name })}</div>}
      {kind === 'delegated' && (
        <div className="faint">{t('holding.delegated', { name, principal: principal?.name ?? '' })}</div>
      )}
      {readerActsFor !== null && (
        <div>
          <strong>{t('holding.for', { name: readerActsFor.name })}</strong>
        </div>
      )}
    </>
  );
}
