import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { ItemView, TaskView } from '../../app/api/contract.js';
import type { DisclosureDocument } from '../../features/document/document-model.js';
import { DocumentView, type Highlights } from '../../features/document/document-view.js';
import { findingHighlights, joinHighlights } from '../../features/findings/finding-list.js';
import { findingsQuery } from '../../features/findings/finding-queries.js';
import { FindingsPanel } from '../../features/findings/findings-panel.js';
import { MaskedNote } from '../../features/findings/masked-note.js';
import { refreshItem, renditionQuery, revisionQuery } from '../../features/items/item-queries.js';
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
  const isSource = task.shows === 'source';
  return (
    <Section
      title={t('task.document')}
      aside={<span className="faint">{t(isSource ? 'task.showsSource' : 'task.showsRendition')}</span>}
    >
      {isSource ? (
        <Source item={item} highlights={highlights} />
      ) : (
        <Treated task={task} item={item} highlights={highlights} />
      )}
    </Section>
  );
}

function Source({ item, highlights }: Omit<SeenContentProps, 'task'>) {
  const api = useApi();
  const revision = useQuery(revisionQuery(api, item));
  return (
    <QueryView query={revision}>
      {(source) => (
        <>
          <MaskedNote item={item} revision={source} />
          <Drawn
            item={item}
            isShownOne={source.digest === item.revisionDigest}
            document={source.document}
            highlights={highlights}
          />
        </>
      )}
    </QueryView>
  );
}

function Treated({ task, item, highlights }: SeenContentProps) {
  const api = useApi();
  const rendition = useQuery(renditionQuery(api, item));
  return (
    <QueryView query={rendition}>
      {({ contentDigest, document }) => (
        <Drawn
          item={item}
          isShownOne={contentDigest === task.contentDigest}
          document={document}
          highlights={highlights}
        />
      )}
    </QueryView>
  );
}

interface DrawnProps {
  readonly item: ItemView;
  /** Whether this is the very text that a decision on this page would be bound to. */
  readonly isShownOne: boolean;
  readonly document: DisclosureDocument;
  readonly highlights: Highlights;
}

function Drawn({ item, isShownOne, document, highlights }: DrawnProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const found = useQuery(findingsQuery(api, item));
  const marked = useMemo(
    () => joinHighlights(highlights, findingHighlights(found.data?.findings ?? [])),
    [highlights, found.data],
  );
  if (isShownOne) {
    return (
      <>
        <DocumentView document={document} highlights={marked} label={t('task.document')} />
        <FindingsPanel item={item} document={document} />
      </>
    );
  }
  const reload = () => void refreshItem(client, item.id);
  return (
    <Alert
      type="warning"
      showIcon
      title={t('task.contentChanged')}
      action={<Button onClick={reload}>{t('decision.reload')}</Button>}
    />
  );
}
