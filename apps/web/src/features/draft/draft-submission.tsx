import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../app/api/api-context.js';
import type { ItemView } from '../../app/api/contract.js';
import { DecisionPanel } from '../decision/decision-panel.js';
import { taskQuery } from '../items/item-queries.js';
import { useT } from '../language/language.js';

interface DraftSubmissionProps {
  readonly item: ItemView;
  readonly isSaved: boolean;
}

/** The step that waits for the drafter, decided from the editor once everything typed has been saved. */
export function DraftSubmission({ item, isSaved }: DraftSubmissionProps) {
  const t = useT();
  const api = useApi();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const taskId = item.tasks.find(({ step }) => step === 'draft')?.id;
  const task = useQuery({ ...taskQuery(api, taskId ?? ''), enabled: taskId !== undefined });
  if (taskId === undefined || task.data === undefined) return null;
  return (
    <>
      <Button
        disabled={!isSaved}
        title={isSaved ? undefined : t('draft.saveFirst')}
        onClick={() => setOpen(true)}
      >
        {t('draft.submit')}
      </Button>
      <Drawer
        title={t('draft.submit')}
        open={isOpen}
        onClose={() => setOpen(false)}
        size="large"
        destroyOnHidden
      >
        <DecisionPanel task={task.data} goesForward onDecided={() => void navigate(`/items/${item.id}`)} />
      </Drawer>
    </>
  );
}
