import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { ProblemError } from '../../app/api/http.js';
import { ChangeList } from '../../ui/change-list.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { refreshItem } from '../items/item-queries.js';
import { useT } from '../language/language.js';

interface DecisionProblemProps {
  readonly error: Error;
  readonly itemId: string;
  readonly onReloaded: () => void;
}

/** Why a decision was not taken. When others were faster, what they did; the opinion that was typed stays. */
export function DecisionProblem({ error, itemId, onReloaded }: DecisionProblemProps) {
  const t = useT();
  const client = useQueryClient();
  const changes =
    error instanceof ProblemError && error.problem.status === 409 ? error.problem.changes : undefined;
  if (changes === undefined) return <ProblemAlert error={error} />;
  const reload = () => void refreshItem(client, itemId).then(onReloaded);
  return (
    <Alert
      className="block-gap"
      role="alert"
      type="warning"
      showIcon
      title={t('decision.staleTitle')}
      description={
        <>
          <p>{t('decision.staleWhat')}</p>
          <ChangeList changes={changes} />
          <Button onClick={reload}>{t('decision.reload')}</Button>
        </>
      }
    />
  );
}
