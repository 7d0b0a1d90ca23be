import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Empty, Table, type TableColumnsType } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import type { Substitution } from '../../app/api/assignments-api.js';
import { useCommand } from '../../features/command/use-command.js';
import { useT, type Translate } from '../../features/language/language.js';
import { useSession } from '../../features/session/session.js';
import { SubstituteForm } from '../../features/substitutes/substitute-form.js';
import { InstantText } from '../../ui/instant-text.js';
import { PageFrame } from '../../ui/page-frame.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';

const queryKey = ['substitutions'];

/** Whom I have stand in for me, and for whom I do. */
export function SubstitutesPage() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const self = useSession().person.id;
  const query = useQuery({ queryKey, queryFn: api.substitutions });
  const refresh = () => client.invalidateQueries({ queryKey });
  return (
    <PageFrame title={t('substitutes.title')}>
      <p className="faint">{t('substitutes.note')}</p>
      <QueryView query={query}>
        {({ items }) => (
          <>
            <Section title={t('substitutes.mine')}>
              <Mine items={items.filter(({ principal }) => principal.id === self)} onDone={refresh} />
            </Section>
            <Section title={t('substitutes.others')}>
              <Substitutions
                label={t('substitutes.others')}
                items={items.filter(({ substitute }) => substitute.id === self)}
                columns={[personColumn(t, 'principal')]}
              />
            </Section>
          </>
        )}
      </QueryView>
      <Section title={t('substitutes.add')}>
        <SubstituteForm onDone={refresh} />
      </Section>
    </PageFrame>
  );
}

interface MineProps {
  readonly items: readonly Substitution[];
  readonly onDone: () => Promise<void>;
}

function Mine({ items, onDone }: MineProps) {
  const t = useT();
  const api = useApi();
  const { message } = App.useApp();
  const end = useCommand(api.endSubstitution, async () => {
    void message.success(t('substitutes.ended'));
    await onDone();
  });
  const ending: TableColumnsType<Substitution>[number] = {
    title: '',
    key: 'end',
    width: 120,
    render: (_, { id }) => (
      <Button danger loading={end.isPending && end.variables === id} onClick={() => end.mutate(id)}>
        {t('substitutes.end')}
      </Button>
    ),
  };
  return (
    <>
      {end.error !== null && <ProblemAlert error={end.error} />}
      <Substitutions
        label={t('substitutes.mine')}
        items={items}
        columns={[personColumn(t, 'substitute')]}
        last={ending}
      />
    </>
  );
}

interface SubstitutionsProps {
  readonly label: string;
  readonly items: readonly Substitution[];
  readonly columns: TableColumnsType<Substitution>;
  readonly last?: TableColumnsType<Substitution>[number];
}

function Substitutions({ label, items, columns, last }: SubstitutionsProps) {
  const t = useT();
  if (items.length === 0) return <Empty description={t('substitutes.none')} />;
  return (
    <Table<Substitution>
      className="responsive"
      rowKey="id"
      aria-label={label}
      pagination={false}
      dataSource={[...items]}
      columns={[
        ...columns,
        {
          title: t('substitutes.duties'),
          key: 'duties',
          render: (_, { duties }) =>
            duties === null
              ? t('substitutes.allDuties')
              : duties.map(({ name }) => name).join(t('app.listSeparator')),
        },
        {
          title: t('substitutes.period'),
          key: 'period',
          render: (_, { from, to }) => (
            <>
              <InstantText at={from} /> – <InstantText at={to} />
            </>
          ),
        },
        ...(last === undefined ? [] : [last]),
      ]}
    />
  );
}

function personColumn(t: Translate, who: 'substitute' | 'principal'): TableColumnsType<Substitution>[number] {
  return {
    title: t(who === 'substitute' ? 'substitutes.person' : 'substitutes.principal'),
    key: who,
    render: (_, substitution) => substitution[who].name,
  };
}
