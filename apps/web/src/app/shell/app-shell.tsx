import { Button, Spin } from 'antd';
import { useRef } from 'react';
import { Navigate, Outlet, ScrollRestoration, useLocation, useNavigate } from 'react-router';
import { useT } from '../../features/language/language.js';
import { useLive } from '../../features/live/use-live.js';
import { useSessionState } from '../../features/session/session.js';
import { SessionExpiredDialog } from '../../features/session/session-expired-dialog.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Header } from './header.js';

const contentId = 'content';
const accountPath = '/account';

/** The frame around every page for people who are signed in. */
export function AppShell() {
  const t = useT();
  const location = useLocation();
  const navigate = useNavigate();
  const { state, entered, left } = useSessionState();
  const hasBeenSignedIn = useRef(false);
  if (state.kind === 'signed-in') hasBeenSignedIn.current = true;

  useLive(state.kind === 'signed-in' && !state.isExpired);

  if (state.kind === 'unknown') return <Spin fullscreen description={t('app.loading')} />;
  if (state.kind === 'unreachable') {
    return (
      <main className="page narrow">
        <ProblemAlert error={state.error} />
        <Button onClick={state.retry}>{t('app.retry')}</Button>
      </main>
    );
  }
  if (state.kind === 'signed-out') {
    // Whoever signs in after somebody has signed out begins at the inbox, not at that person's page.
    const from = hasBeenSignedIn.current ? null : { from: location.pathname };
    return <Navigate to="/sign-in" replace state={from} />;
  }

  if (state.session.mustChangePassword && location.pathname !== accountPath)
    return <Navigate to={accountPath} replace />;

  const someoneElse = () => {
    left();
    void navigate('/sign-in');
  };
  return (
    <>
      <a className="skip-link" href={`#${contentId}`}>
        {t('app.skipToContent')}
      </a>
      <Header session={state.session} />
      <main id={contentId} tabIndex={-1}>
        <Outlet />
      </main>
      <SessionExpiredDialog
        session={state.session}
        isOpen={state.isExpired}
        onSignedIn={entered}
        onSomeoneElse={someoneElse}
      />
      <ScrollRestoration />
    </>
  );
}
