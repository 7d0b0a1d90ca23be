import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useT } from '../language/language.js';

/** Somebody who can be chosen, or cannot, with the reason. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly reasons?: readonly { readonly text: string }[];
}

interface PersonPickerProps {
  /** What is looked for is kept under this key. */
  readonly queryKey: readonly unknown[];
  readonly find: (name: string) => Promise<{ readonly items: readonly Choice[] }>;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
  readonly label: string;
}

/** A person found by name; whoever cannot be chosen stands there with the reason. */
export function PersonPicker({ queryKey, find, value, onChange, label }: PersonPickerProps) {
  const t = useT();
  const [name, setName] = useState('');
  const { data, isFetching } = useQuery({
    queryKey: [...queryKey, name],
    queryFn: () => find(name),
    placeholderData: (before) => before,
  });
  return (
    <Select
      showSearch
      aria-label={label}
      placeholder={t('hands.personHint')}
      value={value}
      onChange={onChange}
      onSearch={setName}
      filterOption={false}
      loading={isFetching}
      options={(data?.items ?? []).map(({ id, name: label, reasons = [] }) => ({
        value: id,
        disabled: reasons.length > 0,
        label: reasons.length === 0 ? label : `${label}（${reasons.map(({ text }) => text).join(' ')}）`,
      }))}
    />
  );
}
