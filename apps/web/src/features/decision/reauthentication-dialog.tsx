import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useT } from '../language/language.js';
import { useSessionState } from '../session/session.js';

interface ReauthenticationDialogProps {
  readonly isOpen: boolean;
  readonly actionName: string;
  readonly onConfirmed: () => void;
  readonly onCancel: () => void;
}

/** Asks for the password once more, right before an act that must not be done at an unattended desk. */
export function ReauthenticationDialog({
  isOpen,
  actionName,
  onConfirmed,
  onCancel,
}: ReauthenticationDialogProps) {
  const t = useT();
  const api = useApi();
  const [form] = Form.useForm<{ password: string }>();
  const { renewed } = useSessionState();
  const confirm = useMutation({
    mutationFn: api.reauthenticate,
    onSuccess: (session) => {
      renewed(session);
      onConfirmed();
    },
  });
  const close = () => {
    confirm.reset();
    onCancel();
  };
  return (
    <Modal
      title={t('decision.reauthTitle')}
      open={isOpen}
      onCancel={close}
      onOk={form.submit}
      okText={t('decision.reauthConfirm', { action: actionName })}
      confirmLoading={confirm.isPending}
      destroyOnHidden
    >
      <p>{t('decision.reauthHint')}</p>
      {confirm.error !== null && <ProblemAlert error={confirm.error} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        onFinish={({ password }) => confirm.mutate(password)}
      >
        <Form.Item
          name="password"
          label={t('session.password')}
          rules={[{ required: true, message: t('session.passwordMissing') }]}
        >
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
