import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { renderSVG } from 'uqr';
import { useApi } from '../../app/api/api-context.js';
import type { OfferedFactor } from '../../app/api/contract.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useT } from '../language/language.js';
import { asksForCode, PasswordFields, type PasswordValues } from '../session/password-fields.js';
import { useSessionState } from '../session/session.js';

interface FactorBindingProps {
  readonly isBound: boolean;
  readonly onDone: () => void;
}

/** Binds a telephone: the password first, then the first code it shows. */
export function FactorBinding({ isBound, onDone }: FactorBindingProps) {
  const t = useT();
  const api = useApi();
  const offer = useMutation({ mutationFn: api.offerSecondFactor });
  if (offer.data !== undefined) return <Confirmation offered={offer.data} onDone={onDone} />;
  return (
    <Form<PasswordValues>
      name="second-factor"
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => offer.mutate(values)}
    >
      {offer.error !== null && <ProblemAlert error={offer.error} />}
      <PasswordFields asksCode={asksForCode(offer.error)} />
      <Button htmlType="submit" loading={offer.isPending}>
        {t(isBound ? 'account.bindAnew' : 'account.bind')}
      </Button>
    </Form>
  );
}

interface ConfirmationProps {
  readonly offered: OfferedFactor;
  readonly onDone: () => void;
}

function Confirmation({ offered, onDone }: ConfirmationProps) {
  const t = useT();
  const api = useApi();
  const { message } = App.useApp();
  const { renewed } = useSessionState();
  const confirm = useMutation({
    mutationFn: api.confirmSecondFactor,
    onSuccess: (session) => {
      renewed(session);
      void message.success(t('account.bound'));
      onDone();
    },
  });
  return (
    <Form<{ code: string }>
      name="second-factor-code"
      layout="vertical"
      requiredMark={false}
      onFinish={({ code }) => confirm.mutate(code)}
    >
      <p>{t('account.scan')}</p>
      <img
        width={200}
        height={200}
        alt={t('account.qr')}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(offered.address))}`}
      />
      <p>
        <code>{offered.secret}</code>
      </p>
      {confirm.error !== null && <ProblemAlert error={confirm.error} />}
      <Form.Item
        name="code"
        label={t('account.code')}
        rules={[{ required: true, pattern: /^\d{6}$/, message: t('account.codeMissing') }]}
      >
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={confirm.isPending}>
        {t('account.confirm')}
      </Button>
    </Form>
  );
}
