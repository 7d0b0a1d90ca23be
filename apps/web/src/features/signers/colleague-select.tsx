import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { Colleague } from '../../app/api/together-calls.js';
import { useT } from '../language/language.js';

interface ColleagueSelectProps {
  readonly id?: string;
  /** Under which the answers are remembered. */
  readonly queryKey: readonly string[];
  readonly search: (name: string) => Promise<{ readonly people: readonly Colleague[] }>;
  /** Why somebody cannot be chosen; null when he can. */
  readonly whyNot?: (person: Colleague) => string | null;
  readonly value?: string | undefined;
  readonly onChange?: (id: string) => void;
}

/** A person found by a part of the name; who cannot be chosen stands there with the reason. */
export function ColleagueSelect({ id, queryKey, search, whyNot, value, onChange }: ColleagueSelectProps) {
  const t = useT();
  const [name, setName] = useState('');
  const asked = useDeferredValue(name.trim());
  const found = useQuery({
    queryKey: [...queryKey, asked],
    queryFn: () => search(asked),
    enabled: asked !== '',
  });
  const options = (found.data?.people ?? []).map((person) => {
    const reason = whyNot?.(person) ?? null;
    const label = [person.name, person.post, person.unitName].filter((part) => part !== null).join(' · ');
    return {
      value: person.id,
      label: reason === null ? label : `${label} – ${t('signers.cannot', { reason })}`,
      disabled: reason !== null,
    };
  });
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      className="full"
      showSearch={{ filterOption: false, onSearch: setName }}
      placeholder={t('signers.choose')}
      notFoundContent={null}
      value={value ?? null}
      options={options}
      onChange={(chosen: string | null) => chosen !== null && onChange?.(chosen)}
    />
  );
}
