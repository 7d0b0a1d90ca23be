import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import type { AccountSecurityView } from '../../app/api/contract.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useT } from '../language/language.js';
import { asksForCode, PasswordFields, type PasswordValues } from '../session/password-fields.js';
import { useSessionState } from '../session/session.js';

interface Values extends PasswordValues {
  readonly newPassword: string;
  readonly repeated: string;
}

/** Chooses another password, with the one that is. */
export function PasswordForm({ security, onDone }: PasswordFormProps) {
  const t = useT();
  const api = useApi();
  const { message } = App.useApp();
  const { renewed } = useSessionState();
  const [form] = Form.useForm<Values>();
  const change = useMutation({
    mutationFn: ({ password, code, newPassword }: Values) =>
      api.changePassword({ password, newPassword, ...(code !== undefined && { code }) }),
    onSuccess: (session) => {
      renewed(session);
      form.resetFields();
      void message.success(t('account.passwordChanged'));
      onDone();
    },
  });
  return (
    <Form<Values>
      name="password-change"
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => change.mutate(values)}
    >
      {change.error !== null && <ProblemAlert error={change.error} />}
      <PasswordFields asksCode={asksForCode(change.error)} />
      <Form.Item
        name="newPassword"
        label={t('account.newPassword')}
        extra={t(security.passwordProfile === 'asvs' ? 'account.rules.asvs' : 'account.rules.dengbao')}
        rules={[{ required: true, message: t('account.newPasswordMissing') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeated"
        label={t('account.repeat')}
        dependencies={['newPassword']}
        rules={[
          { required: true, message: t('account.repeatDiffers') },
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('newPassword')
                ? Promise.resolve()
                : Promise.reject(new Error(t('account.repeatDiffers'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t('account.changePassword')}
      </Button>
    </Form>
  );
}

interface PasswordFormProps {
  readonly security: AccountSecurityView;
  readonly onDone: () => void;
}
