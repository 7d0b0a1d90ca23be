import type { ReactNode } from 'react';
import { useT } from '../features/language/language.js';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly wide?: boolean;
}

interface FactListProps {
  readonly facts: readonly Fact[];
  /** Leaves out facts without a value, where brevity counts more than completeness. */
  readonly isBrief?: boolean;
}

/** Named facts in columns that fold on narrow screens; facts without a value are said to have none. */
export function FactList({ facts, isBrief = false }: FactListProps) {
  const t = useT();
  const shown = isBrief ? facts.filter(({ value }) => value !== null && value !== '') : facts;
  return (
    <dl className="facts">
      {shown.map(({ label, value, wide }) => (
        <div key={label} className={wide === true ? 'fact wide' : 'fact'}>
          <dt>{label}</dt>
          <dd>{value === null || value === '' ? <span className="faint">{t('app.none')}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
