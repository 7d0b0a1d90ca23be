import { Select } from 'antd';
import { useT } from '../language/language.js';
import { useReference } from '../reference/reference.js';

interface UnitChoiceProps {
  readonly unitId: string;
  readonly onChange: (unitId: string) => void;
}

/** Whose processes or people are shown. */
export function UnitChoice({ unitId, onChange }: UnitChoiceProps) {
  const t = useT();
  const units = (useReference()?.units ?? []).filter(({ kind }) => kind !== 'department');
  return (
    <Select
      aria-label={t('processes.unit')}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ minWidth: '16rem' }}
      value={unitId}
      onChange={onChange}
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
