import { Button, Form, Input } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { Session } from '../../app/api/contract.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useT } from '../language/language.js';
import { asksForCode, CodeField } from './password-fields.js';

export interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly code?: string;
}

interface SignInFormProps {
  /** When given, only this account may sign in here. */
  readonly username?: string;
  readonly filled?: Credentials | null;
  readonly onSignedIn: (session: Session) => void;
}

export function SignInForm({ username, filled = null, onSignedIn }: SignInFormProps) {
  const t = useT();
  const api = useApi();
  const [form] = Form.useForm<Credentials>();
  const signIn = useMutation({ mutationFn: api.signIn, onSuccess: onSignedIn });

  useEffect(() => {
    if (filled !== null) form.setFieldsValue(filled);
  }, [form, filled]);

  return (
    <Form<Credentials>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ username }}
      onFinish={(credentials) => signIn.mutate(credentials)}
    >
      {signIn.isError && <ProblemAlert error={signIn.error} />}
      <Form.Item
        name="username"
        label={t('session.username')}
        rules={[{ required: true, message: t('session.usernameMissing') }]}
      >
        <Input
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          readOnly={username !== undefined}
        />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('session.password')}
        rules={[{ required: true, message: t('session.passwordMissing') }]}
      >
        <Input.Password autoComplete="current-password" autoFocus={username !== undefined} />
      </Form.Item>
      <CodeField isAsked={asksForCode(signIn.error)} />
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t('session.signIn')}
      </Button>
    </Form>
  );
}
