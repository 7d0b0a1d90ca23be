import { useMutation } from '@tanstack/react-query';
import { Form, Modal } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useT } from '../language/language.js';
import { asksForCode, PasswordFields, type PasswordValues } from '../session/password-fields.js';
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
  const [form] = Form.useForm<PasswordValues>();
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
      title={t('decision.reauthTitle', { action: actionName })}
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
        onFinish={(values) => confirm.mutate(values)}
      >
        <PasswordFields isFocused asksCode={asksForCode(confirm.error)} />
      </Form>
    </Modal>
  );
}
