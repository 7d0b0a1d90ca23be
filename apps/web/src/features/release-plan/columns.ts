import type { Reference } from '../../app/api/contract.js';

export interface ColumnGroup {
  readonly label: string;
  readonly options: { readonly value: string; readonly label: string }[];
}

/** The portal's columns by the unit they belong to, one's own unit first. Which of them an item may take, the API says. */
export function columnGroups(
  { columns, units }: Pick<Reference, 'columns' | 'units'>,
  ownUnitId: string,
): ColumnGroup[] {
  const groups = [...Map.groupBy(columns, ({ unitId }) => unitId)];
  const own = groups.filter(([unitId]) => unitId === ownUnitId);
  const others = groups.filter(([unitId]) => unitId !== ownUnitId);
  return [...own, ...others].map(([unitId, inUnit]) => ({
    label: units.find(({ id }) => id === unitId)?.name ?? unitId,
    options: inUnit.map(({ id, name }) => ({ value: id, label: name })),
  }));
}
