import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Drawer, Popconfirm } from 'antd';
import { useState } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { Change } from '../../app/api/contract.js';
import { ChangeList } from '../../ui/change-list.js';
import { QueryView } from '../../ui/query-view.js';
import { DocumentView } from '../document/document-view.js';
import { currentRevisionQuery, itemQuery } from '../items/item-queries.js';
import { useT } from '../language/language.js';
import { MetadataView } from '../metadata/metadata-view.js';

interface ConflictAlertProps {
  readonly itemId: string;
  readonly changes: readonly Change[];
  readonly onKeepMine: (itemVersion: number) => void;
  readonly onTakeTheirs: () => void;
}

/** Somebody saved in between: says who did what, shows their version, and lets the drafter choose. */
export function ConflictAlert({ itemId, changes, onKeepMine, onTakeTheirs }: ConflictAlertProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const [isComparing, setComparing] = useState(false);
  const keepMine = async () => {
    const current = await client.fetchQuery({ ...itemQuery(api, itemId), staleTime: 0 });
    onKeepMine(current.version);
  };
  return (
    <>
      <Alert
        className="block-gap"
        role="alert"
        type="warning"
        showIcon
        title={t('draft.conflictTitle')}
        description={
          <>
            <p>{t(changes.length === 0 ? 'draft.conflictUnknown' : 'draft.conflictWho')}</p>
            <ChangeList changes={changes} />
            <div className="button-row">
              <Button onClick={() => setComparing(true)}>{t('draft.conflictCompare')}</Button>
              <Button onClick={() => void keepMine()}>{t('draft.conflictKeepMine')}</Button>
              <Popconfirm title={t('draft.conflictTakeTheirsHint')} onConfirm={onTakeTheirs}>
                <Button danger>{t('draft.conflictTakeTheirs')}</Button>
              </Popconfirm>
            </div>
          </>
        }
      />
      <Drawer
        title={t('draft.theirsTitle')}
        open={isComparing}
        onClose={() => setComparing(false)}
        size="large"
        destroyOnHidden
      >
        <TheirVersion itemId={itemId} />
      </Drawer>
    </>
  );
}

function TheirVersion({ itemId }: { readonly itemId: string }) {
  const api = useApi();
  const revision = useQuery(currentRevisionQuery(api, itemId));
  return (
    <QueryView query={revision}>
      {({ document, metadata }) => (
        <>
          <MetadataView metadata={metadata} />
          <DocumentView document={document} />
        </>
      )}
    </QueryView>
  );
}
