import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../app/api/api-context.js';
import { QueryView } from '../../ui/query-view.js';
import { ReasonList } from '../../ui/reason-list.js';
import { useT } from '../language/language.js';

const namesMax = 6;

/** What is still to come: each step with who could do it, and until when at the latest. Asked for when it is opened. */
export function WayAhead({ itemId }: { readonly itemId: string }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('ahead.title')}</summary>
      {isOpen && <Steps itemId={itemId} />}
    </details>
  );
}

function Steps({ itemId }: { readonly itemId: string }) {
  const t = useT();
  const api = useApi();
  const query = useQuery({
    queryKey: ['item', itemId, 'explanation'],
    queryFn: () => api.explanation(itemId),
  });
  return (
    <QueryView query={query}>
      {({ path, stranded }) => (
        <>
          <ReasonList reasons={stranded} />
          <ol>
            {path.map(({ step, stepName, couldAct, latestOn, isProvisional }) => (
              <li key={step}>
                {stepName}{' '}
                {latestOn !== null && (
                  <span className="faint">
                    {t(isProvisional ? 'ahead.latestProvisional' : 'ahead.latest', { date: latestOn })}
                  </span>
                )}
                <div className="faint">
                  {couldAct.length === 0 ? t('ahead.nobody') : namesOf(couldAct, t('app.listSeparator'))}
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
    </QueryView>
  );
}

function namesOf(people: readonly { readonly name: string }[], separator: string): string {
  const named = people.slice(0, namesMax).map(({ name }) => name);
  return `${named.join(separator)}${people.length > namesMax ? '…' : ''}`;
}
