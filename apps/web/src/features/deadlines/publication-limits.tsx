import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import { Section } from '../../ui/section.js';
import { useT } from '../language/language.js';

/** Until when the law wants an item public; nothing where no limit runs. */
export function PublicationLimits({
  itemId,
  version,
}: {
  readonly itemId: string;
  readonly version: number;
}) {
  const t = useT();
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['item', itemId, 'publication-limits', version],
    queryFn: () => api.publicationLimits(itemId),
  });
  if (data === undefined || data.limits.length === 0) return null;
  return (
    <Section title={t('deadline.publication')}>
      <ul className="plain-list">
        {data.limits.map(({ id, due, from, workingDays, law, article, isProvisional }) => (
          <li key={id}>
            {t('deadline.publicationLimit', { due, from, days: workingDays, law, article: article ?? '' })}{' '}
            {isProvisional && <Tag color="warning">{t('deadline.provisional')}</Tag>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
