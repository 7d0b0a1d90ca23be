import { Button, Empty, Input, Segmented, Select, Skeleton, Table, Tag, type TableColumnsType } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../../app/api/api-context.js';
import type { ItemSummary } from '../../app/api/contract.js';
import { useT, type Translate } from '../../features/language/language.js';
import { choicesOf, useReference } from '../../features/reference/reference.js';
import { InstantText } from '../../ui/instant-text.js';
import { LoadMore } from '../../ui/load-more.js';
import { PageFrame } from '../../ui/page-frame.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { TitleText } from '../../ui/title-text.js';
import { usePages } from '../../ui/use-pages.js';

/** All items that the person may see. The filters are part of the address, so that a list can be kept and shared. */
export function ItemsPage() {
  const t = useT();
  const api = useApi();
  const [search, setSearch] = useSearchParams();
  const filters = {
    q: search.get('q'),
    state: search.get('state'),
    mine: search.get('mine') === 'true' ? true : null,
  };
  const { items, error, more } = usePages(['items', filters], (cursor) =>
    api.items({ ...filters, cursor, limit: 30 }),
  );
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  return (
    <PageFrame title={t('items.title')} aside={<NewItemLink />}>
      <ItemFilters
        q={filters.q ?? ''}
        state={filters.state ?? ''}
        isMine={filters.mine === true}
        onChange={change}
      />
      {error !== null && <ProblemAlert error={error} />}
      {items === undefined && error === null && <Skeleton active />}
      {items?.length === 0 && <Empty description={t('items.empty')} />}
      {items !== undefined && items.length > 0 && (
        <>
          <Table<ItemSummary>
            className="responsive"
            rowKey="id"
            aria-label={t('items.title')}
            pagination={false}
            dataSource={items}
            columns={columnsOf(t)}
          />
          <LoadMore {...more} />
        </>
      )}
    </PageFrame>
  );
}

function NewItemLink() {
  const t = useT();
  return (
    <Link to="/items/new" className="button-link">
      {t('items.new')}
    </Link>
  );
}

interface ItemFiltersProps {
  readonly q: string;
  readonly state: string;
  readonly isMine: boolean;
  readonly onChange: (name: string, value: string) => void;
}

function ItemFilters({ q, state, isMine, onChange }: ItemFiltersProps) {
  const t = useT();
  const reference = useReference();
  return (
    <div className="filters" role="search">
      <Segmented
        aria-label={t('items.scope')}
        value={isMine ? 'true' : ''}
        options={[
          { value: '', label: t('items.all') },
          { value: 'true', label: t('items.mine') },
        ]}
        onChange={(value) => onChange('mine', value)}
      />
      <Input.Search
        className="filter-text"
        aria-label={t('items.search')}
        placeholder={t('items.search')}
        defaultValue={q}
        allowClear
        enterButton={<Button>{t('items.searchButton')}</Button>}
        onSearch={(value) => onChange('q', value.trim())}
      />
      <Select
        className="filter-select"
        aria-label={t('items.state')}
        value={state}
        onChange={(value) => onChange('state', value)}
        options={[{ value: '', label: t('items.anyState') }, ...choicesOf(reference?.states)]}
      />
    </div>
  );
}

function columnsOf(t: Translate): TableColumnsType<ItemSummary> {
  return [
    {
      title: t('items.itemTitle'),
      key: 'title',
      render: (_, item) => (
        <>
          <Link to={`/items/${item.id}`} className="row-title">
            <TitleText title={item.title} />
          </Link>
          <div className="faint">{item.documentNumber}</div>
        </>
      ),
    },
    {
      title: t('items.state'),
      key: 'state',
      width: 170,
      render: (_, item) => (
        <>
          <Tag>{item.stateName}</Tag>{' '}
          <span className="faint nowrap">{t('inbox.roundValue', { round: item.round })}</span>
        </>
      ),
    },
    {
      title: t('inbox.drafter'),
      key: 'drafter',
      width: 180,
      render: (_, item) => (
        <>
          {item.drafter.name} <span className="faint">{item.unitName}</span>
        </>
      ),
    },
    { title: t('inbox.riskTier'), dataIndex: 'riskTier', width: 110 },
    {
      title: t('items.updatedAt'),
      key: 'updatedAt',
      width: 170,
      render: (_, item) => <InstantText at={item.updatedAt} />,
    },
  ];
}
