import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../app/api/api-context.js';
import type { ItemView } from '../../app/api/contract.js';
import { useT } from '../language/language.js';

/** Where a case is on its way, drawn by the API; folded away until somebody wants to see it. */
export function CasePosition({ item }: { readonly item: ItemView }) {
  const t = useT();
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['item', item.id, 'position', item.version],
    queryFn: () => api.position(item.id),
  });
  if (data === undefined) return null;
  const source = `data:image/svg+xml,${encodeURIComponent(data.diagram)}`;
  return (
    <details>
      <summary>{t('position.title')}</summary>
      <img className="full" src={source} alt={t('position.alt', { state: item.stateName })} />
    </details>
  );
}
