import { makeFinding, plainTextOf } from '#domain/text';
import type { Finding, ItemContent, Table } from '#domain/text';
import { quasiIdentifierHeader, smallGroupLimit } from '../rules/small-groups.v1.js';
import { personalInformationVersion } from '../rules/version.js';

/**
 * Rows of a table that share township, age, sex, disability and the like with fewer others than the limit: whoever
 * knows these of a person finds the row. One finding for each table, at its first such row.
 *
 * @param k  how many rows have to look alike; the rule row's value when not given.
 * @source GB/T 37964-2019 附录 (K-匿名模型)
 */
export function findSmallGroups(content: ItemContent, k: number = smallGroupLimit.k): readonly Finding[] {
  return content.document.blocks
    .filter((block): block is Table => block.type === 'table')
    .flatMap((table) => smallGroupsOf(table, k));
}

interface Row {
  readonly cell: string;
  readonly length: number;
  readonly key: string;
}

function smallGroupsOf(table: Table, k: number): readonly Finding[] {
  const [header, ...body] = table.rows;
  const columns = (header?.cells ?? []).flatMap((cell, column) =>
    quasiIdentifierHeader.test(plainTextOf(cell.inlines)) ? [column] : [],
  );
  const rows = body.flatMap(({ cells }): readonly Row[] => {
    const shared = columns.map((column) => plainTextOf(cells[column]?.inlines ?? []).trim());
    const first = cells[columns[0] ?? 0];
    const length = first === undefined ? 0 : plainTextOf(first.inlines).length;
    return first === undefined || length === 0
      ? []
      : [{ cell: first.id, length, key: JSON.stringify(shared) }];
  });
  if (columns.length < smallGroupLimit.columnsMin) return [];
  const small = [...Map.groupBy(rows, ({ key }) => key).values()].filter((group) => group.length < k).flat();
  const [first] = rows.filter((row) => small.includes(row));
  if (first === undefined) return [];
  return [
    makeFinding({
      check: 'personalInformation',
      span: { block: first.cell, start: 0, end: first.length },
      continuedIn: [],
      rule: smallGroupLimit.id,
      ruleVersion: personalInformationVersion,
      category: 'SMALL_GROUP',
      severity: 'GENERAL',
      why: { code: 'GROUP.TOO_SMALL', params: { rows: small.length, k } },
      basis: [smallGroupLimit.basis],
      suggestion: { kind: 'advice', code: 'GROUP.GENERALISE', params: {} },
    }),
  ];
}
