import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Modal, Select } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import type { ProcessInUse, ProposalBody } from '../../app/api/process-calls.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useCommand } from '../command/use-command.js';
import { useT } from '../language/language.js';
import { CounterExampleList } from './counter-example-list.js';
import { useRefreshProcesses } from './process-queries.js';

interface ProposalDialogProps {
  readonly unitId: string;
  readonly inUse: readonly ProcessInUse[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

type Values = Pick<ProposalBody, 'purpose' | 'text' | 'reason'>;

/** Proposes a definition or rules of the office; the proof may be asked for before. */
export function ProposalDialog({ unitId, inUse, isOpen, onClose }: ProposalDialogProps) {
  const t = useT();
  const api = useApi();
  const refresh = useRefreshProcesses();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const proof = useMutation({ mutationFn: api.proveProcess });
  const propose = useCommand<ProposalBody, unknown>(api.proposeProcess, async () => {
    await refresh();
    void message.success(t('processes.sent'));
    onClose();
  });
  const prove = () => {
    const { purpose, text = '' } = form.getFieldsValue();
    proof.mutate({ unitId, purpose, text });
  };
  const begin = async () => {
    const purpose: string = form.getFieldValue('purpose') as string;
    const known = inUse.find((one) => one.purpose === purpose);
    if (known !== undefined) form.setFieldValue('text', await api.definitionText(known.hash));
  };
  const purposes = inUse.map(({ purpose, purposeName }) => ({ value: purpose, label: purposeName }));
  return (
    <Modal
      title={t('processes.propose')}
      open={isOpen}
      width={860}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('processes.send')}
      confirmLoading={propose.isPending}
      destroyOnHidden
      afterClose={() => {
        proof.reset();
        propose.reset();
      }}
    >
      {propose.error !== null && <ProblemAlert error={propose.error} />}
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ purpose: 'publication' }}
        onFinish={(values) => propose.mutate({ unitId, ...values })}
      >
        <Form.Item name="purpose" label={t('processes.purpose')} rules={[{ required: true }]}>
          <Select options={[...purposes, { value: 'policies', label: t('processes.policies') }]} />
        </Form.Item>
        <Form.Item
          name="text"
          label={t('processes.text')}
          rules={[{ required: true, message: t('processes.textMissing') }]}
        >
          <Input.TextArea rows={14} className="mono" spellCheck={false} />
        </Form.Item>
        <div className="button-row">
          <Button onClick={() => void begin()}>{t('processes.startFrom')}</Button>
          <Button onClick={prove} loading={proof.isPending}>
            {t('processes.prove')}
          </Button>
        </div>
        {proof.error !== null && <ProblemAlert error={proof.error} />}
        {proof.data !== undefined && (
          <Alert
            className="block-gap"
            type={proof.data.isProven ? 'success' : 'warning'}
            title={
              proof.data.isProven
                ? t('processes.proven', {
                    situations: proof.data.situations,
                    transitions: proof.data.transitions,
                  })
                : t('processes.refused', { count: proof.data.counterExamples.length })
            }
            description={<CounterExampleList examples={proof.data.counterExamples} />}
          />
        )}
        <Form.Item
          name="reason"
          label={t('processes.reason')}
          rules={[{ required: true, message: t('processes.reasonMissing') }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
