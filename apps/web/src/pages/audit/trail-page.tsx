import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useApi } from '../../app/api/api-context.js';
import type { TrailEntry } from '../../app/api/contract.js';
import { IntegrityCheck } from '../../features/audit/integrity-check.js';
import { useT, type Translate } from '../../features/language/language.js';
import { isMessageKey } from '../../messages/catalogue.js';
import { DigestText } from '../../ui/digest-text.js';
import { InstantText } from '../../ui/instant-text.js';
import { PageFrame } from '../../ui/page-frame.js';
import { QueryView } from '../../ui/query-view.js';
import { ReasonList } from '../../ui/reason-list.js';
import { Section } from '../../ui/section.js';
import { LookingBack, lookBackTo } from './looking-back.js';

/** One item's whole trail in plain words, and whether its chain is intact. */
export function TrailPage() {
  const t = useT();
  const api = useApi();
  const { itemId = '' } = useParams();
  const trail = useQuery({ queryKey: ['audit', 'trail', itemId], queryFn: () => api.trail(itemId) });
  return (
    <QueryView query={trail} notFound={t('item.notFound')}>
      {({ title, items }) => (
        <PageFrame
          title={t('audit.trailOf', { title: title ?? t('item.withheld') })}
          aside={
            <>
              <Link to={`/items/${itemId}`}>{t('item.open')}</Link> <Link to="/audit">{t('app.back')}</Link>
            </>
          }
        >
          <IntegrityCheck itemId={itemId} />
          <LookingBack itemId={itemId} />
          <Section title={t('app.itemsCount', { count: items.length })}>
            <ol className="trail">
              {items.map((entry) => (
                <TrailLine key={entry.id} entry={entry} />
              ))}
            </ol>
          </Section>
        </PageFrame>
      )}
    </QueryView>
  );
}

function TrailLine({ entry }: { readonly entry: TrailEntry }) {
  const t = useT();
  return (
    <li value={entry.seq}>
      <div>
        <span className="faint">
          <InstantText at={entry.at} withSeconds />
        </span>{' '}
        <strong>{entry.actor.name}</strong>{' '}
        {entry.dutyName !== null && <span className="faint">{entry.dutyName}</span>} {entry.sentence}{' '}
        {entry.actor.kind === 'person' && (
          <Link to={lookBackTo(entry.actor.id, entry.at)} className="nowrap">
            {t('asOf.here')}
          </Link>
        )}
      </div>
      <ReasonList reasons={entry.reasons} />
      {entry.values.map(({ field, value, check }) => (
        <div key={field} className={`trail-value check-${check}`}>
          <span className="faint">{fieldName(field, t)}</span> {valueText(field, value, t)}{' '}
          <span className="faint">{t(`audit.check.${check}`)}</span>
        </div>
      ))}
      <div className="faint">
        {t('audit.leaf')} <DigestText digest={entry.leaf} />
      </div>
    </li>
  );
}

function fieldName(field: string, t: Translate): string {
  const key = `decision.${field}`;
  return isMessageKey(key) ? t(key) : field;
}

/** Places are kept as a list of spans; people are told how many there are. */
function valueText(field: string, value: string | null, t: Translate): string | null {
  if (field !== 'positions' || value === null) return value;
  const spans: unknown = JSON.parse(value);
  return Array.isArray(spans) ? t('audit.positions', { count: spans.length }) : value;
}
