import { useQuery } from '@tanstack/react-query';
import { Alert, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useApi } from '../../app/api/api-context.js';
import type { ItemView } from '../../app/api/contract.js';
import { WayAhead } from '../../features/assignments/way-ahead.js';
import { OpinionList } from '../../features/decision/opinion-list.js';
import { AskForErasure } from '../../features/erasure/erasure-dialog.js';
import { PublicationLimits } from '../../features/deadlines/publication-limits.js';
import { ItemActions } from '../../features/items/item-actions.js';
import { itemQuery, timelineQuery } from '../../features/items/item-queries.js';
import { useLanguage, useT } from '../../features/language/language.js';
import { MetadataView } from '../../features/metadata/metadata-view.js';
import { ReleasePlanView } from '../../features/release-plan/release-plan-view.js';
import { useSession } from '../../features/session/session.js';
import { ExpertsSection } from '../../features/experts/experts-section.js';
import { CasePosition } from '../../features/standing/case-position.js';
import { CommentsSection } from '../../features/remarks/comments-section.js';
import { RemarkActions } from '../../features/remarks/remark-actions.js';
import { Timeline } from '../../features/timeline/timeline.js';
import { DigestText } from '../../ui/digest-text.js';
import { FactList } from '../../ui/fact-list.js';
import { formatInstant } from '../../ui/instant-format.js';
import { InstantText } from '../../ui/instant-text.js';
import { PageFrame } from '../../ui/page-frame.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';
import { TitleText } from '../../ui/title-text.js';
import { ItemText } from './item-text.js';

/** Others work on the item while it is looked at, and the system publishes it. */
const refreshMs = 5_000;

export function ItemPage() {
  const t = useT();
  const api = useApi();
  const { itemId = '' } = useParams();
  const item = useQuery({ ...itemQuery(api, itemId), refetchInterval: refreshMs });
  return (
    <QueryView query={item} notFound={t('item.notFound')}>
      {(found) => <ItemScreen key={found.id} item={found} />}
    </QueryView>
  );
}

function ItemScreen({ item }: { readonly item: ItemView }) {
  const t = useT();
  return (
    <PageFrame title={<ItemTitle item={item} />} aside={<TrailLink itemId={item.id} />}>
      <p className="head-facts">
        <Tag color="processing">{item.stateName}</Tag>
        <span>{t('item.round', { round: item.round })}</span>
        <span>
          {t('inbox.drafter')} {item.drafter.name} · {item.unitName}
        </span>
        <span>
          {t('items.updatedAt')} <InstantText at={item.updatedAt} />
        </span>
      </p>
      <div className="task-layout">
        <div className="task-content">
          {item.erasedAt === null ? <ItemText item={item} /> : <ErasedNote at={item.erasedAt} />}
          {item.metadata !== null && (
            <Section title={t('item.metadata')}>
              <MetadataView metadata={item.metadata} />
            </Section>
          )}
          {item.releasePlan !== null && (
            <Section title={t('item.releasePlan')}>
              <ReleasePlanView plan={item.releasePlan} />
            </Section>
          )}
        </div>
        <aside className="task-decision">
          {item.publication !== null && <PublicationFacts item={item} />}
          <Section title={t('item.openTasks')}>
            <OpenTasks item={item} />
            <CasePosition item={item} />
            <WayAhead itemId={item.id} />
          </Section>
          {item.publication === null && <PublicationLimits itemId={item.id} version={item.version} />}
          <ItemActions item={item} />
          <ForTheFile item={item} />
          <RemarkActions item={item} />
          <CommentsSection itemId={item.id} />
          <ExpertsSection itemId={item.id} task={null} />
          <TimelineOf item={item} />
          <Section title={t('task.opinions')}>
            <OpinionList opinions={item.opinions} />
          </Section>
        </aside>
      </div>
    </PageFrame>
  );
}

function ItemTitle({ item }: { readonly item: ItemView }) {
  const t = useT();
  return item.erasedAt === null ? (
    <TitleText title={item.title} />
  ) : (
    <em className="faint">{t('item.erased')}</em>
  );
}

function ErasedNote({ at }: { readonly at: string }) {
  const t = useT();
  const { language } = useLanguage();
  return <Alert type="info" showIcon title={t('item.erasedAt', { at: formatInstant(at, language) })} />;
}

/** The approval form, and the way to have everything erased. */
function ForTheFile({ item }: { readonly item: ItemView }) {
  const t = useT();
  const { areas } = useSession();
  return (
    <Section title={t('item.approvalForm')}>
      <div className="button-row">
        {(['pdf', 'docx'] as const).map((format) => (
          <a key={format} href={`/api/v1/items/${item.id}/approval-form?format=${format}`}>
            {t('item.formAs', { format: format.toUpperCase() })}
          </a>
        ))}
        {areas.includes('erasures') && item.erasedAt === null && <AskForErasure itemId={item.id} />}
      </div>
    </Section>
  );
}

function TrailLink({ itemId }: { readonly itemId: string }) {
  const t = useT();
  const { areas } = useSession();
  if (!areas.includes('audit')) return null;
  return <Link to={`/audit/items/${itemId}`}>{t('item.auditTrail')}</Link>;
}

function OpenTasks({ item }: { readonly item: ItemView }) {
  const t = useT();
  if (item.tasks.length === 0) return <p className="faint">{t('item.noOpenTasks')}</p>;
  return (
    <ul className="plain-list">
      {item.tasks.map((task) => (
        <li key={task.id}>
          <Link to={task.step === 'draft' ? `/items/${item.id}/edit` : `/tasks/${task.id}`}>
            {task.stepName}
          </Link>{' '}
          <span className="faint">
            {t('inbox.waitingSince')} <InstantText at={task.waitingSince} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function PublicationFacts({ item }: { readonly item: ItemView }) {
  const t = useT();
  const { publication } = item;
  if (publication === null) return null;
  return (
    <Section title={t('item.published')}>
      <FactList
        facts={[
          { label: t('item.indexNumber'), value: publication.indexNumber, wide: true },
          { label: t('item.publishedAt'), value: <InstantText at={publication.publishedAt} />, wide: true },
          { label: t('item.digest'), value: <DigestText digest={publication.digest} />, wide: true },
        ]}
      />
      <div className="button-row">
        <a href={publication.url} target="_blank" rel="noreferrer">
          {t('item.page')}
        </a>
        <a href={publication.canonicalUrl} target="_blank" rel="noreferrer">
          {t('item.canonical')}
        </a>
      </div>
    </Section>
  );
}

function TimelineOf({ item }: { readonly item: ItemView }) {
  const t = useT();
  const api = useApi();
  const timeline = useQuery(timelineQuery(api, item.id));
  return (
    <Section title={t('timeline.title')}>
      <QueryView query={timeline}>
        {({ items }) => <Timeline entries={items} scanOf={item.access === 'source' ? item.id : undefined} />}
      </QueryView>
    </Section>
  );
}
