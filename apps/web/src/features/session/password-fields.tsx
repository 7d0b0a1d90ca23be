import { Form, Input } from 'antd';
import { useState } from 'react';
import { ProblemError } from '../../app/api/http.js';
import { useT } from '../language/language.js';

export interface PasswordValues {
  readonly password: string;
  readonly code?: string;
}

/** Whether the answer was that a code of the second factor is asked for, or that the one given was wrong. */
export function asksForCode(error: Error | null): boolean {
  return error instanceof ProblemError && error.problem.code === 'SECOND_FACTOR.MISSING';
}

interface PasswordFieldsProps {
  readonly asksCode: boolean;
  /** Where the password is all that is asked. */
  readonly isFocused?: boolean;
}

/** The password as it is, and the code of the telephone once it has been asked for. */
export function PasswordFields({ asksCode, isFocused = false }: PasswordFieldsProps) {
  const t = useT();
  return (
    <>
      <Form.Item
        name="password"
        label={t('session.password')}
        rules={[{ required: true, message: t('session.passwordMissing') }]}
      >
        <Input.Password autoComplete="current-password" autoFocus={isFocused} />
      </Form.Item>
      <CodeField isAsked={asksCode} />
    </>
  );
}

/** Stays once it was asked for: a wrong code is typed anew beside the password. */
export function CodeField({ isAsked }: { readonly isAsked: boolean }) {
  const t = useT();
  const [wasAsked, setAsked] = useState(false);
  if (isAsked && !wasAsked) setAsked(true);
  if (!isAsked && !wasAsked) return null;
  return (
    <Form.Item
      name="code"
      label={t('account.code')}
      rules={[{ required: true, pattern: /^\d{6}$/, message: t('account.codeMissing') }]}
    >
      <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
    </Form.Item>
  );
}
