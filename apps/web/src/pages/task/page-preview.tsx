import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import { useT } from '../../features/language/language.js';
import { Section } from '../../ui/section.js';

interface PagePreviewProps {
  readonly itemId: string;
  /** The preview is made anew when the text that it shows changes. */
  readonly contentDigest: string;
}

/**
 * The page as the portal will show it, rendered by the same template, inside a frame that may neither run code nor
 * reach the application.
 */
export function PagePreview({ itemId, contentDigest }: PagePreviewProps) {
  const t = useT();
  const api = useApi();
  const isThere = useQuery({
    queryKey: ['item', itemId, 'preview', contentDigest],
    queryFn: () => api.hasPreview(itemId),
    retry: false,
  });
  return (
    <Section title={t('task.pagePreview')}>
      <p className="faint">
        {t(isThere.data === false ? 'task.pagePreviewMissing' : 'task.pagePreviewHint')}
      </p>
      {isThere.isPending && <Skeleton active />}
      {isThere.data === true && (
        <iframe
          key={contentDigest}
          className="page-preview"
          title={t('task.pagePreview')}
          sandbox=""
          src={api.previewAddress(itemId)}
        />
      )}
    </Section>
  );
}
