import type { ReactNode } from 'react';
import { useT } from '../features/language/language.js';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly wide?: boolean;
}

/** Named facts in columns that fold on narrow screens; facts without a value are said to have none. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  const t = useT();
  return (
    <dl className="facts">
      {facts.map(({ label, value, wide }) => (
        <div key={label} className={wide === true ? 'fact wide' : 'fact'}>
          <dt>{label}</dt>
          <dd>{value === null || value === '' ? <span className="faint">{t('app.none')}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
