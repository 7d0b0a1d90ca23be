import { Link } from 'react-router';
import { Tag } from 'antd';
import type { OfficeTableChange } from '../../app/api/contract.js';
import { useT } from '../language/language.js';

type Changed = OfficeTableChange['changed'][number];

/** What a version would newly find, and no longer find, item by item. */
export function ChangeList({ change }: { readonly change: OfficeTableChange }) {
  const t = useT();
  const { version, items, changed } = change;
  return (
    <section className="stack" aria-live="polite">
      <strong>{t('officeTables.tried', { version, items })}</strong>
      {changed.length === 0 ? (
        <p>{t('officeTables.nothingChanges')}</p>
      ) : (
        <ul className="plain-list">
          {changed.map((item) => (
            <li key={item.itemId}>
              <Link to={`/items/${item.itemId}`}>{item.title}</Link>
              <FindingList findings={item.found} label={t('officeTables.found')} color="warning" />
              <FindingList findings={item.missed} label={t('officeTables.missed')} color="default" />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface FindingListProps {
  readonly findings: Changed['found'];
  readonly label: string;
  readonly color: string;
}

function FindingList({ findings, label, color }: FindingListProps) {
  return findings.map(({ block, start, end, rule, severityName, why }) => (
    <p key={`${rule} ${block} ${start} ${end}`}>
      <Tag color={color}>{label}</Tag>
      {severityName} · {why}
    </p>
  ));
}
