import { Button } from 'antd';
import { useState } from 'react';
import { ChangeDialog, type Intent } from '../../features/administration/change-dialog.js';
import { ChangeTable } from '../../features/administration/change-table.js';
import { useChanges, usePeople } from '../../features/administration/administration-queries.js';
import { accountChangeNames, PeopleTable } from '../../features/administration/people-table.js';
import { useT } from '../../features/language/language.js';
import { useSession } from '../../features/session/session.js';
import { PageFrame } from '../../ui/page-frame.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';

interface Asked {
  readonly intent: Intent;
  readonly title: string;
}

/** Accounts and duties for the three administrators: two ask and decide, the third watches. */
export function AdministrationPage() {
  const t = useT();
  const { duties } = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  const people = usePeople();
  const changes = useChanges();
  const isSystem = duties.some(({ duty }) => duty === 'systemAdmin');
  const isSecurity = duties.some(({ duty }) => duty === 'securityAdmin');
  const ask = (intent: Intent, title: string) => setAsked({ intent, title });
  return (
    <PageFrame title={t('administration.title')}>
      <p className="faint">{t('administration.hint')}</p>
      <div className="button-row">
        {isSystem && (
          <Button
            type="primary"
            onClick={() => ask({ kind: 'account.create' }, t('administration.newAccount'))}
          >
            {t('administration.newAccount')}
          </Button>
        )}
        {isSecurity && (
          <Button type="primary" onClick={() => ask({ kind: 'duty.grant' }, t('administration.newDuty'))}>
            {t('administration.newDuty')}
          </Button>
        )}
      </div>
      <Section title={t('administration.changes')}>
        <QueryView query={changes}>{({ items }) => <ChangeTable changes={items} />}</QueryView>
      </Section>
      <Section title={t('administration.people')}>
        <QueryView query={people}>
          {({ items }) => (
            <PeopleTable
              people={items}
              isSystem={isSystem}
              isSecurity={isSecurity}
              onAccount={({ personId, name }, kind) =>
                ask({ kind, personId }, `${t(accountChangeNames[kind])} ${name}`)
              }
              onRevoke={({ personId, name }, { id, dutyName }) =>
                ask(
                  { kind: 'duty.revoke', personId, assignmentId: id },
                  t('administration.revokeOf', { name, duty: dutyName }),
                )
              }
            />
          )}
        </QueryView>
      </Section>
      <ChangeDialog
        intent={asked?.intent ?? null}
        title={asked?.title ?? ''}
        people={people.data?.items ?? []}
        onClose={() => setAsked(null)}
      />
    </PageFrame>
  );
}
