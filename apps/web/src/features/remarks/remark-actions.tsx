import { App, Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { ItemView } from '../../app/api/contract.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useCommand } from '../command/use-command.js';
import { useT } from '../language/language.js';
import { CopyDialog } from './copy-dialog.js';

/** Urging those whom a case waits for, and giving it to somebody to read. */
export function RemarkActions({ item }: { readonly item: ItemView }) {
  const t = useT();
  const api = useApi();
  const { message } = App.useApp();
  const [isCopying, setCopying] = useState(false);
  const urge = useCommand(
    (id: string, key) => api.urge(id, key),
    () => void message.success(t('remarks.urged')),
  );
  return (
    <>
      {urge.error !== null && <ProblemAlert error={urge.error} onClose={urge.reset} />}
      <div className="button-row">
        {item.tasks.length > 0 && (
          <Button loading={urge.isPending} onClick={() => urge.mutate(item.id)}>
            {t('remarks.urge')}
          </Button>
        )}
        {item.access !== 'none' && <Button onClick={() => setCopying(true)}>{t('remarks.copy')}</Button>}
      </div>
      {isCopying && <CopyDialog itemId={item.id} onClose={() => setCopying(false)} />}
    </>
  );
}
