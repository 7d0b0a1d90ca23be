import { useQueries, useQueryClient } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useApi } from '../../app/api/api-context.js';
import type { ItemView, Revision } from '../../app/api/contract.js';
import { DraftSubmission } from '../../features/draft/draft-submission.js';
import { DraftWorkspace } from '../../features/draft/draft-workspace.js';
import { ReturnedAlert } from '../../features/draft/returned-alert.js';
import { FindingsPanel } from '../../features/findings/findings-panel.js';
import { currentRevisionQuery, itemQuery, refreshItem } from '../../features/items/item-queries.js';
import { useT } from '../../features/language/language.js';
import { PageFrame } from '../../ui/page-frame.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

export function EditDraftPage() {
  const t = useT();
  const { itemId = '' } = useParams();
  const [opened, setOpened] = useState(0);
  return (
    <PageFrame title={t('draft.editTitle')} aside={<Link to={`/items/${itemId}`}>{t('app.back')}</Link>}>
      <OpenedDraft key={`${itemId} ${opened}`} itemId={itemId} onReopen={() => setOpened(opened + 1)} />
    </PageFrame>
  );
}

interface OpenedDraftProps {
  readonly itemId: string;
  readonly onReopen: () => void;
}

/** Opens the draft once: what arrives later from the API never replaces what is being typed. */
function OpenedDraft({ itemId, onReopen }: OpenedDraftProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const [item, revision] = useQueries({
    queries: [{ ...itemQuery(api, itemId), staleTime: 0 }, currentRevisionQuery(api, itemId)],
  });
  const [opened, setOpened] = useState<{ item: ItemView; revision: Revision } | null>(null);
  if (
    opened === null &&
    item.isFetchedAfterMount &&
    revision.isFetchedAfterMount &&
    item.data &&
    revision.data
  ) {
    setOpened({ item: item.data, revision: revision.data });
  }
  const error = item.error ?? revision.error;
  if (opened === null) return error === null ? <Skeleton active /> : <ProblemAlert error={error} />;
  const { document, metadata } = opened.revision;
  const { releasePlan } = opened.item;
  if (releasePlan === null) return <p>{t('item.withheld')}</p>;
  return (
    <>
      {opened.item.returned !== null && <ReturnedAlert returned={opened.item.returned} document={document} />}
      <DraftWorkspace
        item={opened.item}
        initial={{ document, metadata, releasePlan }}
        onSaved={(saved) => void refreshItem(client, saved.id)}
        onDiscard={onReopen}
        below={(onVersion) => (
          <FindingsPanel
            item={item.data ?? opened.item}
            document={revision.data?.document ?? document}
            onAnswered={onVersion}
          />
        )}
      >
        {(isSaved) => <DraftSubmission item={item.data ?? opened.item} isSaved={isSaved} />}
      </DraftWorkspace>
    </>
  );
}
