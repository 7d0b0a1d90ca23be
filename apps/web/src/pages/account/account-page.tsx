import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { AccountSecurityView } from '../../app/api/contract.js';
import { FactorBinding } from '../../features/account/factor-binding.js';
import { PasswordForm } from '../../features/account/password-form.js';
import { useT } from '../../features/language/language.js';
import { FactList } from '../../ui/fact-list.js';
import { InstantText } from '../../ui/instant-text.js';
import { PageFrame } from '../../ui/page-frame.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';

const securityKey = ['account'];

/** A person's own account: password, second factor, sessions elsewhere. */
export function AccountPage() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const [bindings, setBindings] = useState(0);
  const security = useQuery({ queryKey: securityKey, queryFn: api.accountSecurity });
  const refresh = () => void client.invalidateQueries({ queryKey: securityKey });
  return (
    <PageFrame title={t('account.title')}>
      <QueryView query={security}>
        {(view) => (
          <>
            {view.mustChangePassword && (
              <Alert className="block-gap" type="warning" showIcon title={t('account.mustChange')} />
            )}
            {view.isDemo && <Alert className="block-gap" type="info" showIcon title={t('account.demo')} />}
            <Section title={t('account.password')}>
              <PasswordFacts view={view} />
              {!view.isDemo && <PasswordForm security={view} onDone={refresh} />}
            </Section>
            <Section title={t('account.factor')}>
              <p className="faint">{t('account.factorHint')}</p>
              {view.secondFactorRequired && <p>{t('account.factorRequired')}</p>}
              <FactorFacts view={view} />
              {!view.isDemo && (
                <FactorBinding
                  key={bindings}
                  isBound={view.secondFactorSince !== null}
                  onDone={() => {
                    setBindings((count) => count + 1);
                    refresh();
                  }}
                />
              )}
            </Section>
            <Sessions count={view.sessions} onEnded={refresh} />
          </>
        )}
      </QueryView>
    </PageFrame>
  );
}

function PasswordFacts({ view }: { readonly view: AccountSecurityView }) {
  const t = useT();
  return (
    <FactList
      facts={[
        { label: t('account.passwordSince'), value: <InstantText at={view.passwordChangedAt} /> },
        {
          label: t('account.passwordUntil'),
          value:
            view.passwordEndsAt === null ? (
              t('account.passwordForever')
            ) : (
              <InstantText at={view.passwordEndsAt} />
            ),
        },
      ]}
    />
  );
}

function FactorFacts({ view }: { readonly view: AccountSecurityView }) {
  const t = useT();
  return view.secondFactorSince === null ? (
    <p>{t('account.factorNone')}</p>
  ) : (
    <p>{t('account.factorSince', { date: view.secondFactorSince.slice(0, 10) })}</p>
  );
}

interface SessionsProps {
  readonly count: number;
  readonly onEnded: () => void;
}

function Sessions({ count, onEnded }: SessionsProps) {
  const t = useT();
  const api = useApi();
  const { message } = App.useApp();
  const end = useMutation({
    mutationFn: api.endOtherSessions,
    onSuccess: () => {
      void message.success(t('account.othersEnded'));
      onEnded();
    },
  });
  return (
    <Section title={t('account.sessions')}>
      <p>{t('account.sessionCount', { count })}</p>
      {end.error !== null && <ProblemAlert error={end.error} />}
      <Button disabled={count < 2} loading={end.isPending} onClick={() => end.mutate()}>
        {t('account.endOthers')}
      </Button>
    </Section>
  );
}
