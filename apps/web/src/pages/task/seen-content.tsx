import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../app/api/api-context.js';
import type { ItemView, TaskView } from '../../app/api/contract.js';
import type { DisclosureDocument } from '../../features/document/document-model.js';
import { DocumentView, type Highlights } from '../../features/document/document-view.js';
import { renditionQuery, revisionQuery } from '../../features/items/item-queries.js';
import { useT } from '../../features/language/language.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';

interface SeenContentProps {
  readonly task: TaskView;
  readonly item: ItemView;
  readonly highlights: Highlights;
}

/** The text that the step judges: the source before the treatment, the rendition after it. */
export function SeenContent({ task, item, highlights }: SeenContentProps) {
  const t = useT();
  const api = useApi();
  const isSource = task.shows === 'source';
  const revision = useQuery({ ...revisionQuery(api, item.id), enabled: isSource });
  const rendition = useQuery({ ...renditionQuery(api, item.id), enabled: !isSource });
  const draw = ({ document }: { readonly document: DisclosureDocument }) => (
    <DocumentView document={document} highlights={highlights} label={t('task.document')} />
  );
  return (
    <Section
      title={t('task.document')}
      aside={<span className="faint">{t(isSource ? 'task.showsSource' : 'task.showsRendition')}</span>}
    >
      {isSource ? (
        <QueryView query={revision}>{draw}</QueryView>
      ) : (
        <QueryView query={rendition}>{draw}</QueryView>
      )}
    </Section>
  );
}
