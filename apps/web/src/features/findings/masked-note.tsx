import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import type { ItemView, Revision } from '../../app/api/contract.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useCommand } from '../command/use-command.js';
import { revisionQuery } from '../items/item-queries.js';
import { useT } from '../language/language.js';

interface MaskedNoteProps {
  readonly item: ItemView;
  readonly revision: Revision;
}

/** Says that values are covered, and reveals them to whoever has to see them; the API records it. */
export function MaskedNote({ item, revision }: MaskedNoteProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const reveal = useCommand(
    (itemId: string) => api.revealRevision(itemId),
    (shown) => {
      client.setQueryData(revisionQuery(api, item).queryKey, shown);
    },
  );
  if (revision.maskedPlaces === 0) return null;
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={t('findings.masked', { count: revision.maskedPlaces })}
        action={
          <Button size="small" loading={reveal.isPending} onClick={() => reveal.mutate(item.id)}>
            {t('findings.reveal')}
          </Button>
        }
      />
      {reveal.error !== null && <ProblemAlert error={reveal.error} />}
    </>
  );
}
