import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import type { ItemView } from '../../app/api/contract.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';
import type { DisclosureDocument } from '../document/document-model.js';
import { placeOf } from '../draft/finding-places.js';
import { useT } from '../language/language.js';
import { excerptOf } from './finding-list.js';
import { findingsQuery } from './finding-queries.js';

interface ResidualListProps {
  readonly item: Pick<ItemView, 'id' | 'version'>;
  /** The treated text, which the places are in. */
  readonly document: DisclosureDocument;
}

/** What was found when the treated text was read anew: values left over, and masks that are too weak. */
export function ResidualList({ item, document }: ResidualListProps) {
  const t = useT();
  const api = useApi();
  const found = useQuery(findingsQuery(api, item));
  return (
    <Section title={t('findings.residual')}>
      <QueryView query={found}>
        {({ residual }) =>
          residual.length === 0 ? (
            <p className="faint">{t('findings.residualNone')}</p>
          ) : (
            <ul className="finding-list">
              {residual.map(({ id, severityName, categoryName, place, why }) => {
                const { key, params } = placeOf(place.block, document);
                return (
                  <li key={id} className="finding">
                    <div>
                      <p className="finding-head">
                        <Tag color="warning">{severityName}</Tag>
                        <strong>{categoryName}</strong>
                      </p>
                      <p>
                        {t('findings.place', { place: t(key, params), text: excerptOf(document, place) })}
                      </p>
                      <p className="faint">{why}</p>
                    </div>
                  </li>
                );
              })}
            </ul>
          )
        }
      </QueryView>
    </Section>
  );
}
