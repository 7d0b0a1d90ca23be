import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useApi } from '../../app/api/api-context.js';

interface PersonFilterProps {
  /** Value and change come from the form around it. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

/** Picks a person by name; without a list of people, takes an id. */
export function PersonFilter({ id, value, onChange }: PersonFilterProps) {
  const api = useApi();
  const people = useQuery({ queryKey: ['audit', 'people'], queryFn: api.auditPeople, retry: false });
  if (people.data === undefined) {
    return <Input id={id} allowClear value={value} onChange={(event) => onChange?.(event.target.value)} />;
  }
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={value === '' ? undefined : value}
      onChange={(chosen: string | undefined) => onChange?.(chosen ?? '')}
      options={people.data.items.map((person) => ({ value: person.id, label: person.name }))}
    />
  );
}
