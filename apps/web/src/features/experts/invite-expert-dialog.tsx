import { Alert, Form, Input, InputNumber, Modal, Typography } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import type { TaskView } from '../../app/api/contract.js';
import { useCommand } from '../command/use-command.js';
import { DecisionProblem } from '../decision/decision-problem.js';
import { useT } from '../language/language.js';

interface Invitation {
  readonly name: string;
  readonly organisation: string;
  readonly question: string;
  readonly days: number;
}

interface InviteExpertDialogProps {
  readonly task: TaskView;
  readonly onMade: () => void;
  readonly onClose: () => void;
}

const daysMax = 15;

/** Whom to ask and what; the secret address is shown once, when it has been made. */
export function InviteExpertDialog({ task, onMade, onClose }: InviteExpertDialogProps) {
  const t = useT();
  const api = useApi();
  const [form] = Form.useForm<Invitation>();
  const invite = useCommand((values: Invitation, key) => {
    const { version: taskVersion, contentDigest, releasePlanDigest } = task;
    return api.inviteExpert(task.id, { ...values, taskVersion, contentDigest, releasePlanDigest }, key);
  }, onMade);
  const made = invite.data;
  const required = [{ required: true, whitespace: true, message: t('experts.missing') }];
  return (
    <Modal
      open
      title={t('experts.invite')}
      okText={made === undefined ? t('experts.invite') : t('app.confirm')}
      confirmLoading={invite.isPending}
      onOk={made === undefined ? form.submit : onClose}
      onCancel={onClose}
    >
      {invite.error !== null && (
        <DecisionProblem error={invite.error} itemId={task.itemId} onReloaded={invite.reset} />
      )}
      {made === undefined ? (
        <Form<Invitation> form={form} layout="vertical" initialValues={{ days: 7 }} onFinish={invite.mutate}>
          <Form.Item name="name" label={t('experts.name')} rules={required}>
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item name="organisation" label={t('experts.organisation')} rules={required}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="question" label={t('experts.question')} rules={required}>
            <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} />
          </Form.Item>
          <Form.Item name="days" label={t('experts.days')}>
            <InputNumber min={1} max={daysMax} />
          </Form.Item>
        </Form>
      ) : (
        <Alert
          type="success"
          title={t(made.address === null ? 'experts.madeBefore' : 'experts.made')}
          description={made.address !== null && <Typography.Text copyable>{made.address}</Typography.Text>}
        />
      )}
    </Modal>
  );
}
