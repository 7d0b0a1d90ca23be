import { App, Form, Input, Modal, Select } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import type { TaskView } from '../../app/api/contract.js';
import { useCommand } from '../command/use-command.js';
import { DecisionProblem } from '../decision/decision-problem.js';
import { useT } from '../language/language.js';

interface AdviceDialogProps {
  readonly task: TaskView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Values {
  readonly outcome: string;
  readonly opinion: string;
}

/** A delegate gives the task back with the answer and opinion that he has prepared. */
export function AdviceDialog({ task, onClose, onDone }: AdviceDialogProps) {
  const t = useT();
  const api = useApi();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const command = useCommand(
    (values: Values, key) => api.adviseTask(task.id, { ...values, taskVersion: task.version }, key),
    () => {
      void message.success(t('hands.done'));
      onDone();
    },
  );
  const missing = { required: true, message: t('hands.adviceMissing') };
  return (
    <Modal
      open
      title={t('hands.advise')}
      okText={t('hands.advise')}
      confirmLoading={command.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {command.error !== null && (
        <DecisionProblem error={command.error} itemId={task.itemId} onReloaded={command.reset} />
      )}
      <Form<Values> form={form} layout="vertical" onFinish={(values) => command.mutate(values)}>
        <Form.Item name="outcome" label={t('hands.adviceOutcome')} rules={[missing]}>
          <Select
            options={task.allowedActions.map(({ action, name }) => ({
              value: action.split('.').at(-1) ?? action,
              label: name,
            }))}
          />
        </Form.Item>
        <Form.Item name="opinion" label={t('hands.adviceOpinion')} rules={[{ ...missing, whitespace: true }]}>
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={4000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
