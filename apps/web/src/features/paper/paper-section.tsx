import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../app/api/api-context.js';
import type { TaskView } from '../../app/api/contract.js';
import { Section } from '../../ui/section.js';
import { DecisionProblem } from '../decision/decision-problem.js';
import { leaveItem } from '../items/item-queries.js';
import { useT } from '../language/language.js';
import { RecordPaperDialog } from './record-paper-dialog.js';

/** Printing the form of a step, and typing in what was signed on it. Where the step is never on paper, nothing is shown. */
export function PaperSection({ task }: { readonly task: TaskView }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [isRecording, setRecording] = useState(false);
  const queryKey = ['task', task.id, 'paper'];
  const { data } = useQuery({
    queryKey,
    queryFn: () => api.paper(task.id),
    enabled: task.status === 'open',
  });
  const print = useMutation({
    mutationFn: () => api.printPaperForm(task.id),
    onSuccess: (pdf) => {
      save(pdf, `${task.stepName}.pdf`);
      return client.invalidateQueries({ queryKey });
    },
  });
  if (data?.mayPrint !== true) return null;
  const recorded = () => {
    void message.success(t('paper.recorded'));
    void leaveItem(client, task.itemId);
    void navigate(`/items/${task.itemId}`);
  };
  return (
    <Section title={t('paper.title')}>
      {print.error !== null && (
        <DecisionProblem error={print.error} itemId={task.itemId} onReloaded={print.reset} />
      )}
      <p className="faint">{t('paper.hint')}</p>
      <Space wrap>
        <Button loading={print.isPending} onClick={() => print.mutate()}>
          {t('paper.print')}
        </Button>
        {data.mayRecord && <Button onClick={() => setRecording(true)}>{t('paper.record')}</Button>}
      </Space>
      {isRecording && (
        <RecordPaperDialog
          task={task}
          forms={data.forms.filter(({ isUsed }) => !isUsed)}
          onClose={() => setRecording(false)}
          onDone={recorded}
        />
      )}
    </Section>
  );
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
