import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import { DigestText } from '../../ui/digest-text.js';
import { formatInstant } from '../../ui/instant-format.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useLanguage } from '../language/language.js';

/** Has the API recompute an item's chain, and says what it found. */
export function IntegrityCheck({ itemId }: { readonly itemId: string }) {
  const { t, language } = useLanguage();
  const api = useApi();
  const check = useMutation({ mutationFn: () => api.integrity(itemId) });
  return (
    <div className="block-gap stack">
      <Button onClick={() => check.mutate()} loading={check.isPending}>
        {t('audit.checkIntegrity')}
      </Button>
      {check.error !== null && <ProblemAlert error={check.error} />}
      {check.data !== undefined && (
        <Alert
          className="block-gap"
          role="status"
          type={check.data.intact ? 'success' : 'error'}
          showIcon
          title={
            check.data.intact
              ? t('audit.intact', { count: check.data.entries })
              : t('audit.broken', { seq: check.data.brokenSeq ?? '' })
          }
          description={
            <>
              <div>{check.data.text}</div>
              <ul className="plain-list">
                {check.data.problems.map(({ seq, code, text }) => (
                  <li key={`${seq} ${code}`}>
                    {seq}: {text}
                  </li>
                ))}
              </ul>
              <div className="faint">
                {t('audit.checkedAt', { at: formatInstant(check.data.checkedAt, language) })}
              </div>
              {check.data.headLeaf !== null && (
                <div className="faint">
                  {t('audit.headLeaf')} <DigestText digest={check.data.headLeaf} />
                </div>
              )}
            </>
          }
        />
      )}
    </div>
  );
}
