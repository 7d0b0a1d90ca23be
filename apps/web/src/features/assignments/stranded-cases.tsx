import { Skeleton, Table } from 'antd';
import { Link } from 'react-router';
import { useApi } from '../../app/api/api-context.js';
import type { StrandedCase } from '../../app/api/assignments-api.js';
import { LoadMore } from '../../ui/load-more.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { ReasonList } from '../../ui/reason-list.js';
import { Section } from '../../ui/section.js';
import { TitleText } from '../../ui/title-text.js';
import { usePages } from '../../ui/use-pages.js';
import { useT } from '../language/language.js';

/** Cases that the people there can no longer finish, for those who can find people for them. */
export function StrandedCases() {
  const t = useT();
  const api = useApi();
  const { items, error, more } = usePages(['stranded-cases'], api.strandedCases);
  return (
    <Section title={t('roster.stranded')}>
      <p className="faint">{t('roster.strandedHint')}</p>
      {error !== null && <ProblemAlert error={error} />}
      {items === undefined && error === null && <Skeleton active />}
      {items?.length === 0 && <p>{t('roster.noStranded')}</p>}
      {items !== undefined && items.length > 0 && (
        <>
          <Table<StrandedCase>
            className="responsive"
            rowKey="caseId"
            size="small"
            aria-label={t('roster.stranded')}
            pagination={false}
            dataSource={items}
            columns={[
              {
                title: t('roster.item'),
                key: 'item',
                render: (_, { itemId, title }) => (
                  <Link to={`/items/${itemId}`}>
                    <TitleText title={title} />
                  </Link>
                ),
              },
              { title: t('roster.unit'), dataIndex: 'unitName' },
              { title: t('roster.state'), dataIndex: 'stateName' },
              {
                title: t('roster.missing'),
                key: 'missing',
                render: (_, { reasons }) => <ReasonList reasons={reasons} />,
              },
            ]}
          />
          <LoadMore {...more} />
        </>
      )}
    </Section>
  );
}
