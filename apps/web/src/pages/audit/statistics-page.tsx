import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../../app/api/api-context.js';
import type { ReturnCount } from '../../app/api/oversight-calls.js';
import { BarChart } from '../../features/audit/bar-chart.js';
import { sumReturns, type ReturnSum } from '../../features/audit/return-bars.js';
import { useT } from '../../features/language/language.js';
import { endOfDay, startOfDay } from '../../ui/instant-format.js';
import { PageFrame } from '../../ui/page-frame.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';

/** Returns by reason, step, unit and month, over the days that are asked for: at first, the last year. */
export function StatisticsPage() {
  const t = useT();
  const api = useApi();
  const [search, setSearch] = useSearchParams();
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const to = search.get('to') ?? today;
  const from = search.get('from') ?? `${Number(to.slice(0, 4)) - 1}${to.slice(4, 7)}-01`;
  const period = { from: startOfDay(from), to: endOfDay(to) };
  const counts = useQuery({
    queryKey: ['audit', 'returns', period],
    queryFn: () => api.returnCounts(period.from, period.to),
  });
  const choose = (name: 'from' | 'to', value: string) => {
    if (value !== '') setSearch({ from, to, [name]: value });
  };
  const days = new URLSearchParams(period).toString();
  return (
    <PageFrame title={t('statistics.title')} aside={<Link to="/audit">{t('app.back')}</Link>}>
      <p className="faint">{t('statistics.hint')}</p>
      <div className="button-row">
        <label>
          {t('audit.from')}{' '}
          <Input type="date" value={from} onChange={(e) => choose('from', e.target.value)} />
        </label>
        <label>
          {t('audit.to')} <Input type="date" value={to} onChange={(e) => choose('to', e.target.value)} />
        </label>
        <span className="faint">{t('audit.eventLog')}</span>
        <a href={`/api/v1/audit/event-log?format=xes&${days}`}>XES</a>
        <a href={`/api/v1/audit/event-log?format=ocel&${days}`}>OCEL 2.0</a>
      </div>
      <QueryView query={counts}>{({ items }) => <Charts counts={items} />}</QueryView>
    </PageFrame>
  );
}

function Charts({ counts }: { readonly counts: readonly ReturnCount[] }) {
  const t = useT();
  const charts = [
    { title: t('statistics.byReason'), sums: sumReturns(counts, ({ reasonClassName }) => reasonClassName) },
    { title: t('statistics.byStep'), sums: sumReturns(counts, ({ stepName }) => stepName) },
    { title: t('statistics.byUnit'), sums: sumReturns(counts, ({ unitName }) => unitName) },
    {
      title: t('statistics.byMonth'),
      sums: sumReturns(counts, ({ month }) => month).toSorted((a, b) => (a.label < b.label ? -1 : 1)),
    },
  ];
  const noteOf = ({ returns, answers }: ReturnSum): string =>
    answers === 0
      ? t('statistics.count', { count: returns })
      : t('statistics.share', { count: returns, share: Math.round((returns / answers) * 100) });
  if (charts[0]?.sums.length === 0) return <p>{t('statistics.nothing')}</p>;
  return charts.map(({ title, sums }) => (
    <Section key={title} title={title}>
      <BarChart
        title={title}
        bars={sums.map((sum) => ({ label: sum.label, value: sum.returns, note: noteOf(sum) }))}
      />
    </Section>
  ));
}
