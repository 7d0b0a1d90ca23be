import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useApi } from '../../app/api/api-context.js';
import type { Installation } from '../../app/api/contract.js';
import { useT } from '../../features/language/language.js';
import { LanguageSwitch } from '../../features/language/language-switch.js';
import { useSessionState } from '../../features/session/session.js';
import { SignInForm, type Credentials } from '../../features/session/sign-in-form.js';

export function SignInPage() {
  const t = useT();
  const api = useApi();
  const location = useLocation();
  const { state, entered } = useSessionState();
  const [filled, setFilled] = useState<Credentials | null>(null);
  const installation = useQuery({ queryKey: ['installation'], queryFn: api.installation, retry: false });

  if (state.kind === 'signed-in') return <Navigate to={placeBefore(location.state)} replace />;
  const demo = installation.data?.demo ?? null;
  return (
    <main className="sign-in">
      <div className="sign-in-head">
        <LanguageSwitch />
      </div>
      <div className="sign-in-box">
        <h1>{t('app.name')}</h1>
        <p className="faint">{installation.data?.officeName ?? t('app.subtitle')}</p>
        {location.search === '?refused' && (
          <Alert type="error" showIcon title={t('session.providerRefused')} />
        )}
        {installation.data?.hasProvider === true && (
          <Button block href="/api/v1/session/provider">
            {t('session.provider')}
          </Button>
        )}
        <SignInForm filled={filled} onSignedIn={entered} />
      </div>
      {demo !== null && <DemoAccounts demo={demo} onChoose={setFilled} />}
    </main>
  );
}

type Demo = NonNullable<Installation['demo']>;

function DemoAccounts({
  demo,
  onChoose,
}: {
  readonly demo: Demo;
  readonly onChoose: (chosen: Credentials) => void;
}) {
  const t = useT();
  return (
    <section className="demo-accounts" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('session.demoTitle')}</h2>
      <p className="faint">{t('session.demoHint', { password: demo.password })}</p>
      <ul>
        {demo.accounts.map(({ username, name, duties }) => (
          <li key={username}>
            <Button
              type="text"
              block
              aria-label={t('session.demoFill', { name })}
              onClick={() => onChoose({ username, password: demo.password })}
            >
              <span className="demo-name">{name}</span>
              <code>{username}</code>
              <span className="faint">{duties}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where the person was going before being asked to sign in; only places inside the application count. */
function placeBefore(state: unknown): string {
  const from = typeof state === 'object' && state !== null && 'from' in state ? state.from : null;
  return typeof from === 'string' && from.startsWith('/') && !from.startsWith('//') ? from : '/';
}
