import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Select, Table, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useApi } from '../../app/api/api-context.js';
import type { CalendarYear } from '../../app/api/contract.js';
import { HolidayTableDialog } from '../../features/calendar/holiday-table-dialog.js';
import { weekdayName } from '../../features/deadlines/weekday-name.js';
import { useT, type Translate } from '../../features/language/language.js';
import { useSession } from '../../features/session/session.js';
import { isMessageKey } from '../../messages/catalogue.js';
import { PageFrame } from '../../ui/page-frame.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';

const firstYear = 2018;

/** A year as the office works it: holidays, days worked instead, and the notices that say so. */
export function CalendarPage() {
  const t = useT();
  const api = useApi();
  const { areas } = useSession();
  const [search, setSearch] = useSearchParams();
  const thisYear = new Date().getFullYear();
  const year = Number(search.get('year') ?? thisYear);
  const known = useQuery({ queryKey: ['calendar', year], queryFn: () => api.calendarYear(year) });
  const years = Array.from({ length: thisYear + 2 - firstYear }, (_, at) => firstYear + at);
  return (
    <PageFrame
      title={t('calendar.title')}
      aside={
        <Select
          aria-label={t('calendar.year')}
          value={year}
          options={years.map((value) => ({ value, label: String(value) }))}
          onChange={(value: number) => setSearch({ year: String(value) }, { replace: true })}
        />
      }
    >
      <QueryView query={known}>
        {(found) => (
          <>
            {areas.includes('calendar') && <AddTable shown={found} />}
            <Year found={found} />
          </>
        )}
      </QueryView>
    </PageFrame>
  );
}

/** For those who keep the calendar. */
function AddTable({ shown }: { readonly shown: CalendarYear }) {
  const t = useT();
  const client = useQueryClient();
  const [, setSearch] = useSearchParams();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="button-row block-gap">
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('calendar.add')}
      </Button>
      <HolidayTableDialog
        shown={shown}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onAdded={async (year) => {
          await client.invalidateQueries({ queryKey: ['calendar'] });
          setSearch({ year: String(year) }, { replace: true });
        }}
      />
    </div>
  );
}

function Year({ found }: { readonly found: CalendarYear }) {
  const t = useT();
  const { year, workingDays, isKnown, days, notices, limits } = found;
  return (
    <>
      {!isKnown && <Alert type="warning" showIcon title={t('calendar.provisional', { year })} />}
      <p>{t('calendar.known', { year, days: workingDays })}</p>
      <Section title={t('calendar.days')}>
        <Table
          rowKey="date"
          size="small"
          className="responsive"
          pagination={false}
          dataSource={[...days]}
          columns={dayColumns(t)}
        />
      </Section>
      <Section title={t('calendar.notices')}>
        <ul className="plain-list">
          {notices.map(({ id, number, title, issuer, issuedOn }) => (
            <li key={id}>{[number, title, issuer, issuedOn].filter((part) => part !== null).join(' · ')}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('calendar.limits')}>
        <Table
          rowKey="id"
          size="small"
          className="responsive"
          pagination={false}
          dataSource={[...limits]}
          columns={limitColumns(t)}
        />
      </Section>
    </>
  );
}

function dayColumns(t: Translate): TableColumnsType<CalendarYear['days'][number]> {
  return [
    { title: t('deadline.date'), dataIndex: 'date', width: 130 },
    {
      title: t('deadline.weekday'),
      key: 'weekday',
      width: 110,
      render: (_, day) => weekdayName(t, day.weekday),
    },
    { title: t('calendar.holiday'), dataIndex: 'name', width: 140 },
    {
      title: t('deadline.reason'),
      key: 'reason',
      width: 220,
      render: (_, { isWorking, reasonName }) => (
        <Tag color={isWorking ? 'warning' : 'success'}>{reasonName}</Tag>
      ),
    },
    { title: t('calendar.notice'), dataIndex: 'notice' },
  ];
}

function limitColumns(t: Translate): TableColumnsType<CalendarYear['limits'][number]> {
  return [
    {
      title: t('calendar.limit'),
      key: 'limit',
      width: 120,
      render: (_, { amount, unit }) =>
        t(unit === 'hours' ? 'calendar.hours' : 'calendar.workingDays', { count: amount }),
    },
    {
      title: t('deadline.reason'),
      key: 'trigger',
      render: (_, { trigger }) => {
        const key = `calendar.trigger.${trigger}`;
        return isMessageKey(key) ? t(key) : trigger;
      },
    },
    {
      title: t('calendar.limitBasis'),
      key: 'basis',
      render: (_, { law, article, region }) =>
        [`${law}${article ?? ''}`, region === 'CN' ? null : region]
          .filter((part) => part !== null)
          .join(' · '),
    },
  ];
}
