import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../app/api/api-context.js';
import { ErasureTable } from '../../features/erasure/erasure-table.js';
import { useT } from '../../features/language/language.js';
import { PageFrame } from '../../ui/page-frame.js';
import { QueryView } from '../../ui/query-view.js';

/** Erasures that I have a say in. */
export function ErasuresPage() {
  const t = useT();
  const api = useApi();
  const erasures = useQuery({ queryKey: ['erasures'], queryFn: api.erasures });
  return (
    <PageFrame title={t('erasure.title')}>
      <p className="faint">{t('erasure.hint')}</p>
      <QueryView query={erasures}>{({ items }) => <ErasureTable erasures={items} />}</QueryView>
    </PageFrame>
  );
}
