import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useApi } from '../../app/api/api-context.js';
import { useT } from '../../features/language/language.js';

interface ItemFilterProps {
  /** Value and change come from the form around it. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

/** Picks an item by words of its title; an item chosen before is shown by its id until its title has arrived. */
export function ItemFilter({ id, value = '', onChange }: ItemFilterProps) {
  const t = useT();
  const api = useApi();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed);
  const found = useQuery({
    queryKey: ['items', 'by-title', q],
    queryFn: () => api.items({ q, cursor: null, limit: 20 }),
    placeholderData: (before) => before,
  });
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      popupMatchSelectWidth={false}
      value={value === '' ? undefined : value}
      onChange={(chosen: string | undefined) => onChange?.(chosen ?? '')}
      options={(found.data?.items ?? []).map((item) => ({
        value: item.id,
        label: item.title ?? t('item.withheld'),
      }))}
    />
  );
}
