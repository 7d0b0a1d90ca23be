import type { UseQueryResult } from '@tanstack/react-query';
import type { Consequences } from '../../app/api/together-calls.js';
import { InstantText } from '../../ui/instant-text.js';
import { ReasonList } from '../../ui/reason-list.js';
import { useT } from '../language/language.js';

type Confirmation = Consequences['falls'][number];

/** What a way back brings about, before it is taken: what is cut off, which answers fall, and which stay. */
export function ConsequencesView({ query }: { readonly query: UseQueryResult<Consequences> }) {
  const t = useT();
  const found = query.data;
  if (found === undefined) return null;
  if (found.reasons.length > 0) return <ReasonList reasons={found.reasons} />;
  return (
    <div className="consequences" role="status">
      {found.toName !== null && <p>{t('consequences.to', { state: found.toName })}</p>}
      {found.cancels.length > 0 && (
        <>
          <strong>{t('consequences.cancels')}</strong>
          <ul className="plain-list">
            {found.cancels.map(({ step, stepName, openedBy }) => (
              <li key={step}>
                {stepName}{' '}
                {openedBy !== null && (
                  <span className="faint">{t('consequences.opened', { person: openedBy.name })}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {found.falls.length === 0 ? (
        <p>{t('consequences.none')}</p>
      ) : (
        <Confirmations title={t('consequences.falls')} given={found.falls} />
      )}
      {found.stands.length > 0 && <Confirmations title={t('consequences.stands')} given={found.stands} />}
      {found.dependsOnChange && found.stands.length > 0 && (
        <p className="faint">{t('consequences.dependsOnChange')}</p>
      )}
    </div>
  );
}

function Confirmations({
  title,
  given,
}: {
  readonly title: string;
  readonly given: readonly Confirmation[];
}) {
  return (
    <>
      <strong>{title}</strong>
      <ul className="plain-list">
        {given.map(({ step, stepName, by, at }) => (
          <li key={step}>
            {stepName} {by !== null && by.name}{' '}
            {at !== null && (
              <span className="faint">
                <InstantText at={at} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
