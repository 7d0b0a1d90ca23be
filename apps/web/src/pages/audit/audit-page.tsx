import { Button, Empty, Form, Input, Select, Skeleton } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../../app/api/api-context.js';
import { AuditEntryTable } from '../../features/audit/audit-entry-table.js';
import { auditQueryOf, filterNames, type AuditFilterValues } from '../../features/audit/audit-filter.js';
import { useT } from '../../features/language/language.js';
import { choicesOf, useReference } from '../../features/reference/reference.js';
import { LoadMore } from '../../ui/load-more.js';
import { PageFrame } from '../../ui/page-frame.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { usePages } from '../../ui/use-pages.js';
import { ItemFilter } from './item-filter.js';
import { OutcomeFilter, RuleFilter } from './code-filters.js';
import { PersonFilter } from './person-filter.js';

/** Who did what, when, in which step: the compliance officer's search over all entries. */
export function AuditPage() {
  const t = useT();
  const api = useApi();
  const [search, setSearch] = useSearchParams();
  const texts = Object.fromEntries(filterNames.map((name) => [name, search.get(name) ?? '']));
  // One text for every name of the list, which is what the type says.
  const filter = texts as unknown as AuditFilterValues;
  const { items, error, more } = usePages(['audit', 'entries', filter], (cursor) =>
    api.auditEntries({ ...auditQueryOf(filter), cursor, limit: 50 }),
  );
  const apply = (values: Partial<AuditFilterValues>) =>
    setSearch(
      new URLSearchParams(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')),
    );
  return (
    <PageFrame title={t('audit.title')} aside={<Link to="/audit/statistics">{t('audit.statistics')}</Link>}>
      <AuditFilters key={search.toString()} filter={filter} onApply={apply} />
      {error !== null && <ProblemAlert error={error} />}
      {items === undefined && error === null && <Skeleton active />}
      {items?.length === 0 && <Empty description={t('audit.empty')} />}
      {items !== undefined && items.length > 0 && (
        <>
          <SheetLinks filter={filter} />
          <AuditEntryTable entries={items} />
          <LoadMore {...more} />
        </>
      )}
    </PageFrame>
  );
}

/** The same search as a file. */
function SheetLinks({ filter }: { readonly filter: AuditFilterValues }) {
  const t = useT();
  const asked = Object.entries(auditQueryOf(filter)).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '',
  );
  return (
    <p className="button-row">
      <span className="faint">{t('audit.asSheet')}</span>
      {(['csv', 'xlsx'] as const).map((format) => (
        <a
          key={format}
          href={`/api/v1/audit/entries/file?${new URLSearchParams([...asked, ['format', format]]).toString()}`}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}

interface AuditFiltersProps {
  readonly filter: AuditFilterValues;
  readonly onApply: (values: Partial<AuditFilterValues>) => void;
}

function AuditFilters({ filter, onApply }: AuditFiltersProps) {
  const t = useT();
  const reference = useReference();
  return (
    <Form<AuditFilterValues>
      className="audit-filters"
      layout="vertical"
      initialValues={filter}
      onFinish={onApply}
      role="search"
    >
      <Form.Item name="item" label={t('audit.item')}>
        <ItemFilter />
      </Form.Item>
      <Form.Item name="person" label={t('audit.person')}>
        <PersonFilter />
      </Form.Item>
      <Form.Item name="from" label={t('audit.from')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="to" label={t('audit.to')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="step" label={t('audit.step')}>
        <Select options={[{ value: '', label: t('audit.anyStep') }, ...choicesOf(reference?.steps)]} />
      </Form.Item>
      <Form.Item name="action" label={t('audit.action')}>
        <Select
          popupMatchSelectWidth={false}
          options={[{ value: '', label: t('audit.anyAction') }, ...choicesOf(reference?.actions)]}
        />
      </Form.Item>
      <Form.Item name="outcome" label={t('audit.outcome')}>
        <OutcomeFilter />
      </Form.Item>
      <Form.Item name="rule" label={t('audit.rule')}>
        <RuleFilter />
      </Form.Item>
      <div className="button-row">
        <Button type="primary" htmlType="submit">
          {t('audit.search')}
        </Button>
        <Button onClick={() => onApply({})}>{t('audit.reset')}</Button>
      </div>
    </Form>
  );
}
