import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../app/api/api-context.js';
import type { Handing, TaskHands as Hands } from '../../app/api/assignments-api.js';
import type { ItemView, TaskView } from '../../app/api/contract.js';
import { InstantText } from '../../ui/instant-text.js';
import { QueryView } from '../../ui/query-view.js';
import { useCommand } from '../command/use-command.js';
import { DecisionProblem } from '../decision/decision-problem.js';
import { leaveItem, refreshItem } from '../items/item-queries.js';
import { useT } from '../language/language.js';
import { AdviceDialog } from './advice-dialog.js';
import { HandDialog } from './hand-dialog.js';
import { HoldingText } from './holding-text.js';
import { RecusalDialog } from './recusal-dialog.js';

interface TaskHandsProps {
  readonly task: TaskView;
  readonly item: ItemView;
}

type Dialog = Handing | 'advise' | 'recuse' | null;
const handings: readonly Handing[] = ['assign', 'transfer', 'delegate'];

/** Who has the task, what delegates have prepared for it, and how it can change hands. */
export function TaskHands({ task, item }: TaskHandsProps) {
  const api = useApi();
  const hands = useQuery({ queryKey: ['task', task.id, 'hands'], queryFn: () => api.taskHands(task.id) });
  return <QueryView query={hands}>{(found) => <Changes task={task} item={item} hands={found} />}</QueryView>;
}

function Changes({ task, item, hands }: TaskHandsProps & { readonly hands: Hands }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  const stay = () => {
    close();
    return refreshItem(client, item.id);
  };
  const leave = () => {
    close();
    void leaveItem(client, item.id);
    void navigate('/');
  };
  const claim = useCommand((_: 'claim', key) => api.claimTask(task.id, task.version, key), stay);
  const release = useCommand((_: 'release', key) => api.releaseTask(task.id, task.version, key), leave);
  const failed = claim.error ?? release.error;
  return (
    <>
      {failed !== null && (
        <DecisionProblem
          error={failed}
          itemId={item.id}
          onReloaded={claim.error === null ? release.reset : claim.reset}
        />
      )}
      <HoldingText task={task} />
      <Advices hands={hands} />
      <Space wrap>
        {hands.mayClaim && (
          <Button loading={claim.isPending} onClick={() => claim.mutate('claim')}>
            {t('hands.claim')}
          </Button>
        )}
        {hands.mayRelease && (
          <Button loading={release.isPending} onClick={() => release.mutate('release')}>
            {t(task.holding.kind === 'delegated' ? 'hands.giveBack' : 'hands.release')}
          </Button>
        )}
        {hands.mayAdvise && (
          <Button type="primary" onClick={() => setDialog('advise')}>
            {t('hands.advise')}
          </Button>
        )}
        {handings
          .filter((handing) => hands.mayHand[handing])
          .map((handing) => (
            <Button key={handing} onClick={() => setDialog(handing)}>
              {t(`hands.${handing}`)}
            </Button>
          ))}
        {task.status === 'open' && (
          <Button type="link" onClick={() => setDialog('recuse')}>
            {t('hands.recuse')}
          </Button>
        )}
      </Space>
      {dialog === 'advise' && <AdviceDialog task={task} onClose={close} onDone={leave} />}
      {dialog === 'recuse' && <RecusalDialog item={item} onClose={close} onDone={leave} />}
      {(dialog === 'assign' || dialog === 'transfer' || dialog === 'delegate') && (
        <HandDialog task={task} handing={dialog} onClose={close} onDone={leave} />
      )}
    </>
  );
}

function Advices({ hands: { advices } }: { readonly hands: Hands }) {
  const t = useT();
  return (
    <ol className="opinions" aria-label={t('hands.advices')}>
      {advices.map(({ by, principal, outcomeName, opinion, at }) => (
        <li key={`${by.id} ${at}`}>
          <div>
            {t('hands.advice', { name: by.name, principal: principal.name, outcome: outcomeName })}{' '}
            <span className="faint">
              <InstantText at={at} />
            </span>
          </div>
          {opinion !== null && <div className="opinion-text">{opinion}</div>}
        </li>
      ))}
    </ol>
  );
}
