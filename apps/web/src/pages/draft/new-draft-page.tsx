import { useQueryClient } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { DraftWorkspace } from '../../features/draft/draft-workspace.js';
import type { DisclosureDocument } from '../../features/document/document-model.js';
import { refreshItem } from '../../features/items/item-queries.js';
import { useT } from '../../features/language/language.js';
import { emptyMetadata } from '../../features/metadata/metadata-values.js';
import { useReference } from '../../features/reference/reference.js';
import { columnGroups } from '../../features/release-plan/columns.js';
import { emptyReleasePlan } from '../../features/release-plan/release-plan-values.js';
import { useSession } from '../../features/session/session.js';
import type { ItemView, Reference } from '../../app/api/contract.js';
import { PageFrame } from '../../ui/page-frame.js';

const emptyDocument: DisclosureDocument = { format: 'shenjiao-doc/1', blocks: [] };

export function NewDraftPage() {
  const t = useT();
  const reference = useReference();
  return (
    <PageFrame title={t('draft.newTitle')}>
      <Alert className="block-gap" type="info" title={t('draft.createdHint')} />
      {reference === undefined ? <Skeleton active /> : <NewDraft reference={reference} />}
    </PageFrame>
  );
}

function NewDraft({ reference }: { readonly reference: Reference }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { unit } = useSession();
  const [initial] = useState(() => ({
    document: emptyDocument,
    metadata: emptyMetadata(unit.name),
    releasePlan: {
      ...emptyReleasePlan(),
      column: columnGroups(reference, unit.id)[0]?.options[0]?.value ?? '',
    },
  }));
  const [created, setCreated] = useState<ItemView | null>(null);
  // Goes on to the item after the form has settled, so that leaving does not ask about text that was just saved.
  useEffect(() => {
    if (created === null) return;
    void refreshItem(client, created.id);
    void navigate(`/items/${created.id}/edit`, { replace: true });
  }, [created, client, navigate]);
  return (
    <DraftWorkspace
      item={null}
      initial={initial}
      onSaved={setCreated}
      onDiscard={() => void navigate('/items')}
    />
  );
}
