import { Button, Space, Table, Tag } from 'antd';
import type { AdministeredDuty, AdministeredPerson } from '../../app/api/contract.js';
import { useT } from '../language/language.js';

export const accountChangeNames = {
  'account.block': 'administration.block',
  'account.unblock': 'administration.unblock',
  'password.reset': 'administration.resetPassword',
  'secondFactor.end': 'administration.endFactor',
} as const;
export type AccountChange = keyof typeof accountChangeNames;

const changesOf = ({ isActive }: AdministeredPerson): readonly AccountChange[] =>
  isActive ? ['account.block', 'password.reset', 'secondFactor.end'] : ['account.unblock'];

interface PeopleTableProps {
  readonly people: readonly AdministeredPerson[];
  readonly isSystem: boolean;
  readonly isSecurity: boolean;
  /** Something about the person's account, by the kind of change. */
  readonly onAccount: (person: AdministeredPerson, change: AccountChange) => void;
  readonly onRevoke: (person: AdministeredPerson, held: AdministeredDuty) => void;
}

/** Who has an account and which duties, with what the administrator who looks at it may ask for. */
export function PeopleTable({ people, isSystem, isSecurity, onAccount, onRevoke }: PeopleTableProps) {
  const t = useT();
  return (
    <Table<AdministeredPerson>
      rowKey="personId"
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...people]}
      columns={[
        {
          title: t('administration.person'),
          render: (_, { name, post }) => (
            <>
              {name} {post !== null && <span className="faint">{post}</span>}
            </>
          ),
        },
        { title: t('administration.unit'), dataIndex: 'unitName' },
        {
          title: t('administration.username'),
          render: (_, { username, isActive }) => (
            <>
              {username ?? <span className="faint">{t('administration.noAccount')}</span>}{' '}
              {username !== null && !isActive && <Tag color="red">{t('administration.blocked')}</Tag>}
            </>
          ),
        },
        {
          title: t('administration.duties'),
          render: (_, person) => (
            <DutyList person={person} canRevoke={isSecurity} onRevoke={(held) => onRevoke(person, held)} />
          ),
        },
        {
          title: '',
          render: (_, person) =>
            isSystem && person.username !== null ? (
              <Space wrap>
                {changesOf(person).map((change) => (
                  <Button key={change} size="small" onClick={() => onAccount(person, change)}>
                    {t(accountChangeNames[change])}
                  </Button>
                ))}
              </Space>
            ) : null,
        },
      ]}
    />
  );
}

interface DutyListProps {
  readonly person: AdministeredPerson;
  readonly canRevoke: boolean;
  readonly onRevoke: (held: AdministeredDuty) => void;
}

function DutyList({ person, canRevoke, onRevoke }: DutyListProps) {
  const t = useT();
  if (person.duties.length === 0) return <span className="faint">{t('administration.noDuties')}</span>;
  return (
    <ul className="plain-list">
      {person.duties.map((held) => (
        <li key={held.id}>
          {held.dutyName}
          {held.stepName !== null && ` (${held.stepName})`}{' '}
          {held.validTo !== null && (
            <span className="faint">{t('administration.until', { date: held.validTo.slice(0, 10) })}</span>
          )}
          {canRevoke && (
            <Button
              type="link"
              size="small"
              aria-label={t('administration.revokeOf', { name: person.name, duty: held.dutyName })}
              onClick={() => onRevoke(held)}
            >
              {t('administration.revoke')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
