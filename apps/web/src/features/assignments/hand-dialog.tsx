import { App, Form, Input, Modal } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import type { Handing } from '../../app/api/assignments-api.js';
import type { TaskView } from '../../app/api/contract.js';
import { useCommand } from '../command/use-command.js';
import { DecisionProblem } from '../decision/decision-problem.js';
import { useT } from '../language/language.js';
import { PersonPicker } from './person-picker.js';

interface HandDialogProps {
  readonly task: TaskView;
  readonly handing: Handing;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Values {
  readonly to: string;
  readonly reason?: string;
}

/** Gives the task to somebody: by assignment, for good, or to prepare it. */
export function HandDialog({ task, handing, onClose, onDone }: HandDialogProps) {
  const t = useT();
  const api = useApi();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const give = { assign: api.assignTask, transfer: api.transferTask, delegate: api.delegateTask }[handing];
  const command = useCommand(
    ({ to, reason = '' }: Values, key) =>
      give(
        task.id,
        { taskVersion: task.version, to, reason: reason.trim() === '' ? null : reason.trim() },
        key,
      ),
    () => {
      void message.success(t('hands.done'));
      onDone();
    },
  );
  return (
    <Modal
      open
      title={t(`hands.${handing}`)}
      okText={t(`hands.${handing}`)}
      confirmLoading={command.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {command.error !== null && (
        <DecisionProblem error={command.error} itemId={task.itemId} onReloaded={command.reset} />
      )}
      <Form<Values> form={form} layout="vertical" onFinish={(values) => command.mutate(values)}>
        <Form.Item
          name="to"
          label={t('hands.person')}
          rules={[{ required: true, message: t('hands.personMissing') }]}
        >
          <PersonPicker
            label={t('hands.person')}
            queryKey={['task', task.id, 'candidates', handing]}
            find={(name) => api.candidates(task.id, handing, name)}
          />
        </Form.Item>
        {handing !== 'assign' && (
          <Form.Item name="reason" label={t('hands.reason')}>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
